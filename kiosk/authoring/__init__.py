"""For staff: what the kiosk looks like, without a kiosk."""

from kiosk.authoring.narrate import narrate_folder
from kiosk.authoring.render import Frame, Picture, Wanted, draw, render
from kiosk.authoring.verb import render_folder

__all__ = ["Frame", "Picture", "Wanted", "draw", "narrate_folder", "render", "render_folder"]
