"""A machine that is well, to be made sick."""

from datetime import datetime

from kiosk.machine.doctor.facts import (
    ContentFacts,
    Facts,
    LockFacts,
    ScreenFacts,
    ServiceFacts,
    SoundFacts,
    SystemFacts,
    TouchFacts,
)

SCREEN = ScreenFacts(
    found=True,
    size=(1920, 1080),
    inches=21.5,
    platform="wayland",
    renderer="OpenGL",
    hertz=60,
    frames_per_second=59.8,
)
SOUND = SoundFacts(policy="headset", devices=("USB Headset",), spoken=frozenset({"en", "es"}))
SYSTEM = SystemFacts(
    now=datetime(2026, 11, 27, 9),  # noqa: DTZ001 -- the clock on the wall
    zone="CST",
    newest_file=datetime(2026, 11, 1),  # noqa: DTZ001
    synchronized=True,
    state="/var/lib/ipt-kiosk",
    state_error="",
    state_mode=0o751,
    free_mb=9000,
    pin_mode=0o600,
    root=False,
    unreadable="",
    memory_mb=4000,
    memory_free_mb=3000,
)
CONTENT = ContentFacts("/srv/ipt-kiosk/content", languages=("en", "es"), signed=6)
BEAT: dict[str, object] = {
    "version": "1.0",
    "pid": 7,
    "frame_age_seconds": 3,
    "display": "ok",
    "renderer": "OpenGL",
    "screen": "glass",
}
UNIT = {"LoadState": "loaded", "ActiveState": "active", "WatchdogUSec": "15s", "NRestarts": "0", "User": "kiosk"}
SERVICE = ServiceFacts(
    manager=True, unit=UNIT, exposure=1.4, environment={}, heartbeat=BEAT, heartbeat_age=4, alive=True, installed="1.0"
)
LOCK = LockFacts(
    process={"NoNewPrivs": "1", "Seccomp": "2", "CapEff": "0000000000000000"}, connections=(), ports=(22,), sysrq=0
)
WELL = Facts(SCREEN, TouchFacts(("ILITEK Touch",), ("Keypad",)), SOUND, SYSTEM, CONTENT, SERVICE, LOCK)
