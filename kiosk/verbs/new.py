"""Begins something new for staff: a topic, a language, a clinic's own content folder."""

import argparse
from pathlib import Path

from kiosk import paths
from kiosk.verbs.arguments import EXIT_OK, EXIT_USAGE, is_folder, say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    kinds = parser.add_subparsers(title="what is new", required=True, dest="kind", metavar="topic|language|clinic")
    topic = kinds.add_parser("topic", help="a draft of a topic, in every language")
    topic.add_argument("name", metavar="ID", help='its name, such as sleep; "Sleep & Rest" becomes sleep-rest')
    language = kinds.add_parser("language", help="a folder to translate")
    language.add_argument("name", metavar="CODE", help="its code or its name in English, such as fr or French")
    for each in (topic, language):
        each.add_argument("--content", metavar="DIR", type=Path, default=paths.shipped_content(), help="content folder")
    clinic = kinds.add_parser("clinic", help="a content folder of your own")
    clinic.add_argument("folder", metavar="DIR", type=Path, help="where; it must not be there yet, or be empty")
    parser.set_defaults(verb=new)


def new(options: argparse.Namespace) -> int:
    """Something to begin with; nothing that is there is ever written over."""
    from kiosk.authoring.scaffolds import RefusedError, new_clinic, new_language, new_topic  # noqa: PLC0415

    if options.kind != "clinic" and not is_folder(options.content):
        return EXIT_USAGE
    root = options.folder if options.kind == "clinic" else options.content
    try:
        match options.kind:
            case "topic":
                made = new_topic(options.name, root)
            case "language":
                made = new_language(options.name, root)
            case _:
                made = new_clinic(root)
    except RefusedError as error:
        return say(str(error))
    except OSError as error:
        return say(f"{error.filename or root} cannot be written: {error.strerror}. Nothing was made.")
    print(made.what)
    for file in made.files:
        print(f"  {file}")
    print("What comes next:")
    for number, step in enumerate((*made.next_steps, f'Check it: ipt-kiosk check "{root}"'), start=1):
        print(f"  {number}. {step}")
    return EXIT_OK
