"""The same words as a page for a browser, served on the loopback."""

import html
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

from bench.inside.tell import tell
from kiosk import crisis
from kiosk.content import ATTRACT, HOME, Catalogue
from kiosk.content.model import Content
from kiosk.viewmodels import derive_screen
from kiosk.viewmodels.props import ScreenProps

BACKGROUND, BANNER = "#fbf5ea", "#14313a"
_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>IPT</title><style>
body {{ margin: 0; height: 100vh; background: {background}; font: 32px sans-serif; overflow: hidden }}
main, footer {{ padding: 24px }} button {{ font: inherit; display: block; margin: 8px }}
footer {{ position: fixed; bottom: 0; left: 0; right: 0; background: {banner}; color: {background} }}
</style><main id="attract">{attract}</main><main id="home" hidden>{home}</main><footer>{crisis}</footer><script>
attract.onclick = () => {{ attract.hidden = true; home.hidden = false }};
addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(() =>
    setTimeout(() => fetch("/frame", {{ method: "POST" }})))));
</script></html>"""


def page(content: Content) -> str:
    """The attract screen, home behind it, and the crisis words below both; it reports once a frame was drawn."""
    catalogue = Catalogue(content, content.clinic.languages[0])
    banner = " ".join(text for line in crisis.BANNER for text in (*line.words, line.digits))
    screens = {name: _written(derive_screen(catalogue, name)) for name in (ATTRACT, HOME)}
    return _PAGE.format(background=BACKGROUND, banner=BANNER, crisis=html.escape(banner), **screens)


def _written(screen: ScreenProps) -> str:
    cards = [f"<button>{html.escape(f'{card.title} {card.subtitle}')}</button>" for card in screen.cards]
    texts = [f"<p>{html.escape(each)}</p>" for each in (screen.lead, *screen.points, screen.action) if each]
    return f"<h1>{html.escape(screen.title)}</h1>" + "".join(texts + cards)


class PageServer:
    """Serves the page for as long as the `with` block lasts; what the page reports is told on `pipe`."""

    def __init__(self, content: Content) -> None:
        text, server = page(content).encode(), self
        self.pipe = -1

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200 if self.path == "/" else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(text if self.path == "/" else b"")

            def do_POST(self) -> None:
                tell("frame", pipe=server.pipe)
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Nothing: the terminal is for figures."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}/"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
