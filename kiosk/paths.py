"""Where things are: in a checkout beside this package, in a wheel inside it, on a machine where it keeps its state."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).parent


def _shipped(inside: str, beside: str) -> Path:
    packed = _PACKAGE / inside
    return packed if packed.is_dir() else _PACKAGE.parent / beside


def shipped_content() -> Path:
    """The content that came with the kiosk."""
    return _shipped("_content", "content")


def assets() -> Path:
    """Typefaces and illustrations."""
    return _shipped("_assets", "assets")


def machine_settings() -> Path:
    """The folder of the settings that hold for the whole machine."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "ipt-kiosk"
    return Path("/etc/ipt-kiosk")


def kiosk_content() -> Path:
    """Where the content lies that a machine set up by IT shows."""
    return machine_settings() / "content" if sys.platform == "win32" else Path("/srv/ipt-kiosk/content")


def machine_state() -> Path | None:
    """Where the service of a machine set up by IT keeps its state; None where there is no such machine."""
    of_service = Path("/var/lib/ipt-kiosk")
    return of_service if not os.environ.get("IPT_KIOSK_STATE") and of_service.is_dir() else None


def machine_content() -> Path:
    """The content that the service of this machine shows, else what came with the kiosk."""
    of_service = kiosk_content()
    return of_service if machine_state() is not None and of_service.is_dir() else shipped_content()


def default_state() -> Path:
    """Where this machine keeps what it compiled: `IPT_KIOSK_STATE`, else the system's usual place."""
    named = os.environ.get("IPT_KIOSK_STATE")
    if named:
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "ipt-kiosk"
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "ipt-kiosk"
