"""What must hold, laid out as `kiosk/` is."""
