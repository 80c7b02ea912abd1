"""Whether a kiosk that is installed comes back by itself: `python -m tests.prove_deploy`, as root.

The package is installed in a bare system, in a folder, without a network. A small harness stands in for systemd: it
reads the unit that was installed and does of it what `unit.py` lists. cage draws on a virtual screen, which stands for
the monitor; `grim` photographs what cage shows, and each photograph is compared with the pictures that `render` draws
of the same content. `xdotool` taps.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.report import put_between
from tests.prove_deploy.figures import line, written
from tests.prove_deploy.machine import ROOT, WORK, alone, base
from tests.prove_deploy.proof import Proof, told

PAGE = ROOT / "docs" / "figures.md"
NEEDS = {"debootstrap": "debootstrap", "dpkg-deb": "dpkg", "unshare": "util-linux"}
EXIT_HOLDS, EXIT_BROKEN, EXIT_IMPOSSIBLE = 0, 1, 2


def prove(package: Path, only: str, command: str) -> int:
    """All of it, in namespaces of its own."""
    outcomes, proof = [], Proof(package)
    try:
        print(f"The package is installed: {proof.installed:.1f} s.", flush=True)
        for each in proof.run(only):
            outcomes.append(each)
            print(line(each), flush=True)
    finally:
        proof.close()
    if not only:
        text = written(outcomes, proof.installed, proof.left_out, command)
        PAGE.write_text(put_between(PAGE.read_text(encoding="utf-8"), "prove-deploy", text), encoding="utf-8")
    return EXIT_HOLDS if told(outcomes) else EXIT_BROKEN


def built() -> Path:
    """The package, made anew of this checkout."""
    out = WORK / "package"
    shutil.rmtree(out, ignore_errors=True)
    environment = os.environ | {"PYTHON": sys.executable, "WORK": str(WORK / "making-package")}
    subprocess.run(["sh", "deploy/deb/build.sh", str(out)], cwd=ROOT, env=environment, check=True)
    return next(out.glob("*.deb"))


def main(arguments: Sequence[str]) -> int:
    """Exit code 0: everything holds; 1: something does not; 2: it cannot be tried here."""
    parser = argparse.ArgumentParser(prog="python -m tests.prove_deploy", description=__doc__)
    parser.add_argument("--package", metavar="FILE", type=Path, help="a package that was built before")
    parser.add_argument("--only", metavar="WORD", default="", help="one recovery, such as memory; nothing is written")
    parser.add_argument("--alone", metavar="COMMAND", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.alone:
        return prove(options.package, options.only, options.alone)
    lacking = [package for program, package in NEEDS.items() if shutil.which(program) is None]
    if lacking and not subprocess.run(["sh", "deploy/packages.sh", *lacking], cwd=ROOT, check=False).returncode:
        lacking = []
    if lacking or not hasattr(os, "geteuid") or os.geteuid() != 0:
        needed = f", with {', '.join(lacking)}" if lacking else ""
        print(f"This is proved as root on Debian{needed}.", file=sys.stderr)
        return EXIT_IMPOSSIBLE
    WORK.mkdir(parents=True, exist_ok=True)
    package = (options.package or built()).resolve()
    base(package)
    command = "make prove-deploy" + (' ARGS="--package FILE"' if options.package else "")
    return alone("tests.prove_deploy", ["--alone", command, "--package", str(package), "--only", options.only])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
