"""The command line: finds the verb's own module and does what it says; no other verb is brought in."""

import argparse
import errno
import io
import logging
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from kiosk import __version__
from kiosk.logs import form_for
from kiosk.verbs.arguments import EXIT_INTERRUPTED, EXIT_PIPE, say

VERBS = {
    "run": "show the kiosk",
    "check": "name every problem of a content folder",
    "build": "compile a content folder to a bundle",
    "render": "draw every screen into pictures",
    "preview": "show the kiosk in a window as its content is edited, and what to mend",
    "new": "begin a topic, a language, or a content folder of your own",
    "schema": "write what editors know of content files: completion, hints, errors",
    "review": "tell who has signed which words, sign them, make a packet to read",
    "narrate": "let a synthesiser record what is read aloud",
    "put": "put a content folder on the kiosk, and see it on the glass",
    "doctor": "tell whether this machine is well, and what to do where it is not",
    "status": "tell whether the kiosk is really on the glass, and what it shows",
    "pin": "set the PIN of the staff door, take it away, or tell whether there is one",
    "metrics": "tell Prometheus what status tells, in the text form that node_exporter reads",
    "stats": "show how many visits there were, month by month",
}
"""Each verb, which is also its module in `kiosk.verbs`, and what it is for."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; returns the exit code: 0 done, 1 the content has errors, 2 wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0].startswith("-") and given[0] not in ("-h", "--help", "--version")):
        given = ["run", *given]
    try:
        options = _parser(given[0]).parse_args(given)
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")  # an old console must not end the report
        lines = logging.StreamHandler(sys.stderr)
        lines.setFormatter(form_for(os.environ))
        logging.basicConfig(level=logging.INFO, handlers=[lines])
        os.environ["LC_ALL"] = "C.UTF-8"  # the system's own language never matters, and Qt warns of most others
        code: int = options.verb(options)
        sys.stdout.flush()
    except ImportError as error:
        return say(f"The kiosk is not whole: {error}. In a checkout, make run installs what it needs.")
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has read enough, as `head` does; nothing more may be written to it at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_PIPE
    except OSError as error:
        if error.errno != errno.ENOSPC or error.filename:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return say(f"The output cannot be written: {error.strerror}.")
    else:
        return code


def _parser(wanted: str) -> argparse.ArgumentParser:
    """Knows every verb, and the arguments of the one that is wanted."""
    parser = argparse.ArgumentParser(prog="ipt-kiosk", description="The waiting-room kiosk. Without a verb it runs.")
    parser.add_argument("--version", action="version", version=f"ipt-kiosk {__version__}")
    verbs = parser.add_subparsers(title="verbs", required=True, metavar="VERB")
    for name, purpose in VERBS.items():
        verb = verbs.add_parser(name, help=purpose)
        if name == wanted:
            import_module(f"kiosk.verbs.{name}").add_arguments(verb)
    return parser


if __name__ == "__main__":
    sys.exit(main())
