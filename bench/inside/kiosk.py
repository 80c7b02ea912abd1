"""The kiosk as a clinic starts it, with somebody watching its window."""

import sys
from collections.abc import Callable

from PySide6.QtQuick import QQuickWindow

from bench.inside.first_frame import at_first_frame
from bench.inside.tell import tell
from kiosk import app, cli
from kiosk.entrance import DoorWindow
from kiosk.glass import Glass
from kiosk.items import PlainWindow


def run(on_glass: Callable[[Glass], None]) -> int:
    """Run the kiosk until it is ended; calls `on_glass` when the first frame of its screens can be used."""

    class Watched(app.Kiosk):
        """Tells when its screens, and not the plain window, are up."""

        def _put_up(self, window: QQuickWindow | PlainWindow | DoorWindow) -> None:
            if isinstance(window, QQuickWindow) and self.glass is not None:
                glass = self.glass
                at_first_frame(window, lambda: on_glass(glass))
            super()._put_up(window)

    app.Kiosk = Watched  # type: ignore[misc]
    return cli.main(["run"])


if __name__ == "__main__":
    sys.exit(run(lambda _glass: tell("frame")))
