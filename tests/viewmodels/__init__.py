"""Tests of what lives in kiosk/viewmodels."""
