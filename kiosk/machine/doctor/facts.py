"""What a look at a machine finds: values only, so that a sick machine can be written down."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from kiosk.mounting import Mounting

Size = tuple[int, int]


class ScreenFacts(NamedTuple):
    """What Qt finds: whether there is a screen, what draws on it, how often, and the typefaces it cannot read."""

    found: bool
    problem: str = ""
    size: Size | None = None
    inches: float | None = None
    """The diagonal that IT set; None where it is guessed."""
    rotation: int = 0
    mounting: Mounting = Mounting()
    platform: str = ""
    renderer: str = ""
    hertz: float = 0
    frames_per_second: float = 0
    unread_fonts: tuple[str, ...] = ()
    failed: str = ""
    """Why no window could be drawn, where there is a screen."""


class TouchFacts(NamedTuple):
    """Names of what can be touched, and of what has keys; None where the system does not tell."""

    touch: tuple[str, ...] | None
    keys: tuple[str, ...] = ()


class SoundFacts(NamedTuple):
    """What the voice has: what IT wants, the sound devices, the languages a synthesiser speaks."""

    policy: str = "off"
    wanted: str = ""
    player: bool = True
    devices: tuple[str, ...] = ()
    synthesiser: bool = True
    spoken: frozenset[str] = frozenset()


class LightFacts(NamedTuple):
    """Whether the brightness goes by the hour, the lights that the system knows of, those this account may not set."""

    wanted: bool = False
    lights: tuple[str, ...] = ()
    locked: tuple[str, ...] = ()


class SystemFacts(NamedTuple):
    """Clock, disk, memory, rights and settings of the machine."""

    now: datetime
    zone: str
    newest_file: datetime
    """When the newest file of the kiosk was written: no clock may be before it."""
    synchronized: bool | None
    state: str
    state_error: str
    """Why nothing can be written there; empty where it can."""
    state_mode: int | None
    free_mb: float
    pin_mode: int | None
    """The rights of the file with the PIN; None where there is none."""
    root: bool
    unreadable: str
    """A file of the content that this account cannot read."""
    memory_mb: float
    memory_free_mb: float
    complaints: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    """Those that the settings offer; none where they say nothing of it."""
    metrics: str = "off"
    """The folder IT wants them in, or off."""
    metrics_age: float | None = None
    """Seconds since they were last written there; None where they never were."""


class ContentFacts(NamedTuple):
    """What the check says of the content, and which words are signed."""

    folder: str
    errors: tuple[str, ...] = ()
    warnings: int = 0
    readable: bool = True
    """Whether any content came of it."""
    languages: tuple[str, ...] = ()
    recorded: bool = False
    unsigned: tuple[str, ...] = ()
    signed: int = 0
    overdue: tuple[str, ...] = ()
    placeholder: bool = False
    front_desk_plan: bool = True
    require_review: str = "translations"
    source: str = ""
    """The folder that content is fetched from."""
    source_answers: bool = True
    """Whether content lies there."""


class ServiceFacts(NamedTuple):
    """What the service manager says of the kiosk, and what the running kiosk says of itself."""

    manager: bool
    """Whether there is a service manager that can be asked."""
    unit: Mapping[str, str]
    """Its properties; empty where the unit is not installed."""
    exposure: float | None
    environment: Mapping[str, str]
    heartbeat: Mapping[str, object] | None
    heartbeat_age: float = 0
    alive: bool = False
    """Whether the process of the heartbeat is there."""
    installed: str = ""
    """The version that is installed, and with which the doctor was asked."""


class LockFacts(NamedTuple):
    """What the kernel says of the running kiosk and of the machine around it; None where it does not tell."""

    process: Mapping[str, str] | None = None
    """Of the kiosk: NoNewPrivs, Seccomp, CapEff, as the kernel writes them."""
    connections: tuple[str, ...] | None = None
    """Sockets of the network that the kiosk holds, as ADDRESS:PORT."""
    ports: tuple[int, ...] | None = None
    """Where anybody on the network can reach this machine, by TCP."""
    sysrq: int | None = None


class Facts(NamedTuple):
    """One machine."""

    screen: ScreenFacts
    touch: TouchFacts
    sound: SoundFacts
    system: SystemFacts
    content: ContentFacts
    service: ServiceFacts
    lock: LockFacts = LockFacts()
    light: LightFacts = LightFacts()
