"""Tests of what lives in kiosk/authoring."""
