"""Folders as the shipped configuration makes them, used by several accounts: run by root, with a folder to work in."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.machine.put import Places, copy_content, locked, put_in_place, recover
from tests.machine.put.trees import NEW, OLD, OLDER, beside, plant, tree

TMPFILES = Path(__file__).parents[2] / "deploy" / "systemd" / "tmpfiles.conf"
STAFF = 4242
ANNA, BEN, KIOSK = 5001, 5002, 5003
ACCOUNTS = {ANNA: [STAFF], BEN: [STAFF], KIOSK: []}


def by(account: int, does: Callable[[], None]) -> bool:
    """Whether an account can do this."""
    if sys.platform == "win32":
        raise NotImplementedError
    child = os.fork()
    if child == 0:
        os.setgroups(ACCOUNTS[account])
        os.setgid(account)
        os.setuid(account)
        os.umask(0o022)
        try:
            does()
        except OSError as error:
            print(error, file=sys.stderr)
            os._exit(1)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def put(source: Path, places: Places) -> None:
    with locked(places):
        recover(places)
        copy_content(source, places)
        put_in_place(places)


def save(file: Path) -> None:
    """As an editor does: written beside, and renamed."""
    part = file.with_suffix(".part")
    part.write_text("saved", encoding="utf-8")
    part.replace(file)


def main(root: Path) -> None:
    (root / "etc").mkdir()
    for name, line in (
        ("group", f"root:x:0:\nipt-staff:x:{STAFF}:\nkiosk:x:{KIOSK}:\n"),
        ("passwd", f"root:x:0:0::/:/bin/sh\nkiosk:x:{KIOSK}:{KIOSK}::/:/bin/sh\n"),
    ):
        (root / "etc" / name).write_text(line, encoding="utf-8")
    subprocess.run(["systemd-tmpfiles", "--create", f"--root={root}", TMPFILES], check=True)
    state = (root / "var" / "lib" / "ipt-kiosk").stat()
    assert (state.st_uid, stat.S_IMODE(state.st_mode)) == (KIOSK, 0o751), "a PIN can be set before the first start"
    places = Places(root / "srv" / "ipt-kiosk" / "content")
    sources = [plant(root / name, words) for name, words in (("older", OLDER), ("old", OLD), ("new", NEW))]
    for account, source in zip((ANNA, BEN, ANNA), sources, strict=True):
        assert by(account, lambda source=source: put(source, places)), source  # type: ignore[misc]
    assert (tree(places.target), tree(places.previous)) == (NEW, OLD)
    assert beside(places.target) == {"content.previous", ".content.lock"}
    assert by(BEN, lambda: save(places.target / "en" / "ipt.yaml")), "Ben edits what Anna put"
    assert by(ANNA, lambda: save(places.target / "en" / "ipt.yaml")), "Anna edits what Ben saved"
    assert by(BEN, (places.target / "fr").mkdir)
    assert by(ANNA, lambda: save(places.target / "fr" / "words.yaml")), "Anna writes into what Ben made"
    assert by(KIOSK, lambda: print((places.target / "fr" / "words.yaml").read_text(encoding="utf-8"), flush=True))
    for file in (places.target / "clinic.yaml", places.target / "new.yaml", places.target.with_name("new")):
        assert not by(KIOSK, lambda file=file: save(file)), "the kiosk can only read"  # type: ignore[misc]
    assert not by(KIOSK, lambda: put(sources[0], places))
    assert by(BEN, lambda: put(sources[0], places)), "and Ben puts over all that"
    assert beside(places.target) == {"content.previous", ".content.lock"}
    assert stat.S_IMODE((places.target / "clinic.yaml").stat().st_mode) == 0o664


if __name__ == "__main__":
    main(Path(sys.argv[1]))
