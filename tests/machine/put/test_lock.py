import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.machine.put import Places, TryAgainError, locked

ROOT = Path(__file__).parents[3]
HOLD = """
import sys
from pathlib import Path
from kiosk.machine.put import Places, locked
with locked(Places(Path(sys.argv[1]))):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_one_puts_at_a_time_and_a_put_that_was_killed_is_in_nobodys_way(tmp_path: Path) -> None:
    places = Places(tmp_path / "content")
    command = [sys.executable, "-c", HOLD, str(places.target)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(TryAgainError, match="Somebody else"), locked(places):
            pass
        other.kill()
    with locked(places):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="links are others on Windows")
def test_a_link_in_the_locks_place_leads_nowhere(tmp_path: Path) -> None:
    places = Places(tmp_path / "srv" / "content")
    places.lock.parent.mkdir()
    places.lock.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="symbolic"), locked(places):
        pass
    assert not (tmp_path / "elsewhere").exists()
