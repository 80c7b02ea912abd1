"""Tests of what staff see of the kiosk without a kiosk."""
