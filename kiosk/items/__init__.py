"""What QML may draw besides its own: QR codes, pictures of the bundle, and the window without QML."""

from kiosk.items.pictures import PictureProvider
from kiosk.items.plain_window import PlainWindow, draw_plainly
from kiosk.items.qr_code import QrCode, prepare_codes

__all__ = ["PictureProvider", "PlainWindow", "QrCode", "draw_plainly", "prepare_codes"]
