"""Things with a life of their own: timers, watchers, children.

The speaker is imported by its own name, once the first frame is there: it takes what it needs with it.
"""

from kiosk.services.close_guard import CloseGuard
from kiosk.services.compiler import Compiler
from kiosk.services.compositor import find_compositor
from kiosk.services.content_watcher import ContentWatcher
from kiosk.services.end_signals import EndSignals
from kiosk.services.frame_watch import FrameWatch
from kiosk.services.idle_clock import IdleClock
from kiosk.services.input_watch import InputWatch
from kiosk.services.pixel_shift import PixelShift
from kiosk.services.service_manager import Feed, Send, find_manager
from kiosk.services.truth import OnScreen, Truth
from kiosk.services.voice_policy import VoicePolicy
from kiosk.services.wall_clock import WallClock

__all__ = [
    "CloseGuard",
    "Compiler",
    "ContentWatcher",
    "EndSignals",
    "Feed",
    "FrameWatch",
    "IdleClock",
    "InputWatch",
    "OnScreen",
    "PixelShift",
    "Send",
    "Truth",
    "VoicePolicy",
    "WallClock",
    "find_compositor",
    "find_manager",
]
