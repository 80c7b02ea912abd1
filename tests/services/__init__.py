"""Tests of what lives in kiosk/services."""
