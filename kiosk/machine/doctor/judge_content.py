"""Judges the content: can it be shown, who signed it, did the clinic set what only it can know."""

from collections.abc import Iterator

from kiosk.machine.doctor.facts import ContentFacts
from kiosk.machine.doctor.finding import Finding, failed, passed, warned


def judge_content(content: ContentFacts) -> Iterator[Finding]:
    """What visitors read."""
    if content.errors:
        told = f"{len(content.errors)} errors in {content.folder}, the first: {content.errors[0]}"
        stays = "A running kiosk keeps the last good content. The verb check names them all."
        yield failed("content", told, stays)
    else:
        yield passed("content", f"{content.folder}, no errors, {content.warnings} warnings")
    if content.source and content.source_answers:
        yield passed("content source", content.source)
    elif content.source:
        mend = "Mount the share, or mend content_source in machine.yaml; until then what is shown stays."
        yield warned("content source", f"no content lies in {content.source}", mend)
    if content.readable:
        yield from _set_by_the_clinic(content)
        yield from _signed(content)


def _set_by_the_clinic(content: ContentFacts) -> Iterator[Finding]:
    if content.placeholder:
        mend = "Write the clinic's own into clinic.yaml; until then there is no code and visitors are sent to the desk."
        yield warned("booking address", "the one that came with the kiosk", mend)
    else:
        yield passed("booking address", "set")
    if content.front_desk_plan:
        yield passed("front desk", "what it does for somebody in need is written down")
    else:
        mend = (
            'Write into clinic.yaml, behind "front_desk_plan", who acts and how, before the kiosk stands in the room.'
        )
        yield warned("front desk", "nobody has written down what it does for somebody in need", mend)


def _signed(content: ContentFacts) -> Iterator[Finding]:
    if content.require_review == "none":
        mend = "Write require_review: translations, or all, into clinic.yaml once a clinician has signed."
        yield warned("words to be signed", "none: that is for trying out", mend)
    else:
        yield passed("words to be signed", content.require_review)
    if content.unsigned:
        mend = "Have them read and signed: review packet, then review sign."
        yield warned("reviews", f"nobody has signed {', '.join(content.unsigned)}", mend)
    elif content.overdue:
        yield warned(
            "reviews", f"to be read again by now: {', '.join(content.overdue)}", "The verb review status names them."
        )
    else:
        yield passed("reviews", f"all {content.signed} files of words are signed")
