"""What QML may draw besides its own: QR codes, pictures of the bundle, and the window without QML."""

from kiosk.items.codes import CodeProvider, draw_code, prepare_codes
from kiosk.items.pictures import PictureProvider
from kiosk.items.plain_window import PlainWindow, draw_plainly

__all__ = ["CodeProvider", "PictureProvider", "PlainWindow", "draw_code", "draw_plainly", "prepare_codes"]
