"""The `render` verb: from a content folder to pictures, or to its problems."""

import argparse
import os
import sys

from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.authoring.render import Wanted, render
from kiosk.content import pack, unpack
from kiosk.content.compile import compile_content
from kiosk.content.telling import tell


def render_folder(options: argparse.Namespace) -> int:
    """Draw every screen of `options.folder`; 1 where it has errors, 2 where it lacks a language asked for."""
    made = compile_content(options.folder, paths.assets() / "illustrations", drafts=options.drafts)
    if made.content is None:
        tell(made, str(options.folder), sys.stderr)
        return 1
    bundle = unpack(pack(made.content, made.pictures, made.font))
    held = {each.code for each in bundle.content.languages}
    if lacking := [code for code in options.lang or () if code not in held]:
        print(
            f"There is no language {', '.join(lacking)} in {options.folder}; there is {', '.join(held)}.",
            file=sys.stderr,
        )
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    application = QGuiApplication(["ipt-kiosk"])
    wanted = Wanted(
        sizes=options.size or Wanted().sizes,
        languages=options.lang or (),
        text_scales=options.text_scale or Wanted().text_scales,
        themes=options.theme or Wanted().themes,
        inches=options.panel_inches,
        ids=options.screen,
    )
    try:
        pictures = render(bundle, options.out, wanted)
    except OSError as error:
        where, why = error.filename or options.out, error.strerror or error
        print(f"{where} cannot be written: {why}. Choose another place with --out.", file=sys.stderr)
        return 2
    application.processEvents()
    print(f"{len(pictures)} pictures: {(options.out / 'index.html').resolve()}")
    return 0
