"""A clinic's own content folder: the words that came with the kiosk, and a clinic.yaml to fill in."""

from pathlib import Path

from kiosk import paths
from kiosk.authoring.scaffolds.folder import read_all
from kiosk.authoring.scaffolds.made import Made, write_folder
from kiosk.content.files import CLINIC, SCHEMA, list_folder, read_text
from kiosk.content.review import REVIEWS, is_kept
from kiosk.content.schema import schemas

HERE = Path(__file__).parent
LANGUAGES = ("en", "es")


def new_clinic(folder: Path) -> Made:
    """A whole content folder at `folder`. Raises `RefusedError` and `OSError`."""
    shipped = list_folder(paths.shipped_content())[0]
    files = {CLINIC: (HERE / "clinic.yaml").read_text(encoding="utf-8")}
    files |= {f"{code}/{name}": text for code in LANGUAGES for name, text in read_all(shipped, code).items()}
    kept = (name for name in shipped.files if name == REVIEWS or is_kept(name))
    files |= {name: read_text(shipped, name)[0] or "" for name in sorted(kept)}
    files |= {f"{SCHEMA}/{name}": data.decode() for name, data in schemas().items()}
    return Made(
        f"A content folder for your clinic is in {folder}.",
        write_folder(folder, files),
        (
            "Open clinic.yaml in it. Set the booking address, then go on from top to bottom; its notes say how.",
            "Write down the front desk plan, and talk it through with the people at the desk.",
            "Have the Spanish read and signed by a qualified translator. Until then it is not shown.",
            f'Look at it in a window: ipt-kiosk preview "{folder}"',
        ),
    )
