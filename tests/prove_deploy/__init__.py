"""Whether a kiosk that is installed comes back by itself: `make prove-deploy`."""
