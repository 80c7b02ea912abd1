"""A window for staff: the kiosk as it looks, and beside it what is to be mended, anew at each save."""

from kiosk.authoring.preview.kiosks import Seen
from kiosk.authoring.preview.pane import Look
from kiosk.authoring.preview.panels import PANELS
from kiosk.authoring.preview.show import PreviewOptions, preview

__all__ = ["PANELS", "Look", "PreviewOptions", "Seen", "preview"]
