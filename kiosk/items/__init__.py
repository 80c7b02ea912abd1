"""What QML may draw besides its own: QR codes, pictures of the bundle, and the window without QML."""

from kiosk.items.codes import CodeProvider, draw_code, prepare_codes
from kiosk.items.pictures import PictureProvider
from kiosk.items.plain_window import Drawn, PlainWindow, draw_plainly, draw_turned

__all__ = [
    "CodeProvider",
    "Drawn",
    "PictureProvider",
    "PlainWindow",
    "draw_code",
    "draw_plainly",
    "draw_turned",
    "prepare_codes",
]
