"""What the kiosk says: bundles, and how to find a screen in one. Compiling them is `kiosk.content.compile`."""

from kiosk.content.bundle import Bundle, BundleError, open_bundle, pack, sync_folder, unpack, write_safely
from kiosk.content.catalogue import ABOUT, ATTRACT, BOOK, CRISIS, HOME, Catalogue
from kiosk.content.library import Library, fingerprint, library_folder, lost_by_mistake
from kiosk.content.utterance import Utterance, estimated_seconds, words_digest

__all__ = [
    "ABOUT",
    "ATTRACT",
    "BOOK",
    "CRISIS",
    "HOME",
    "Bundle",
    "BundleError",
    "Catalogue",
    "Library",
    "Utterance",
    "estimated_seconds",
    "fingerprint",
    "library_folder",
    "lost_by_mistake",
    "open_bundle",
    "pack",
    "sync_folder",
    "unpack",
    "words_digest",
    "write_safely",
]
