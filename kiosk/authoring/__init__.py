"""For staff: what the kiosk looks like, without a kiosk."""
