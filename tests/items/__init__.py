"""Tests of what lives in kiosk/items."""
