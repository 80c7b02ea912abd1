"""For staff: what the kiosk looks like, without a kiosk."""

from kiosk.authoring.render import Picture, Wanted, render
from kiosk.authoring.verb import render_folder

__all__ = ["Picture", "Wanted", "render", "render_folder"]
