"""What must hold of the machine the kiosk runs on."""
