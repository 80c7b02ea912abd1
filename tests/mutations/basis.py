"""The content that is mutated: what is shipped, as a clinic has it that uses all of it, and has something signed."""

import re
import shutil
from datetime import date
from pathlib import Path

from PIL import Image

from kiosk.authoring.scaffolds.topic import new_topic
from tests.content.make import replace
from tests.reviewing import sign

TODAY = date(2026, 11, 25)
"""The day on which the basis and its mutants are checked: the notice of `clinic.yaml` is up."""
DRAFT = "sleep-and-rest"
SIGNED = "cbt"
"""A topic that is begun, and one whose words are signed in both languages."""
_TURNED_OFF = re.compile(r"^#(?=(?: {2})*(?:- )?[a-z_]+:)", re.MULTILINE)
_PLAN = '"Whoever sits at the desk walks along to the quiet room and calls the clinician on duty."'


def make_basis(shipped: Path, root: Path) -> Path:
    """Write it to the new folder `root`: every example of `clinic.yaml` turned on, a draft, a logo, signatures."""
    shutil.copytree(shipped, root)
    clinic = root / "clinic.yaml"
    clinic.write_text(_TURNED_OFF.sub("", clinic.read_text(encoding="utf-8")), encoding="utf-8")
    replace(clinic, "address: https://example.org/book", "address: https://our-clinic.org/book")
    replace(clinic, "short: example.org/book", "short: our-clinic.org/book")
    replace(clinic, 'front_desk_plan: ""', f"front_desk_plan: {_PLAN}")
    (root / "pictures").mkdir()
    Image.new("RGB", (300, 100), "#1b555e").save(root / "pictures" / "logo.png")
    new_topic("Sleep and rest", root)
    for code in ("en", "es"):
        sign(root, code, SIGNED, signed=TODAY, due=TODAY.replace(year=TODAY.year + 1))
    return root
