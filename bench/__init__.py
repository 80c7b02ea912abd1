"""Measures the kiosk beside an empty Qt Quick window and Chromium: `python -m bench`, or `make bench`."""
