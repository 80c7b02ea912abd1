"""`python -m kiosk.voice`: what the kiosk starts beside itself."""

from kiosk.voice.child import run

if __name__ == "__main__":
    run()
