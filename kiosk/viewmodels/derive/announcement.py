"""What is read out to somebody who does not see the glass change."""

from kiosk.viewmodels.props import KioskProps, SheetProps


def derive_announcement(before: KioskProps, now: KioskProps) -> str:
    """What of the change from `before` to `now` is said aloud; nothing where it says itself, as scrolling does.

    One thing at a time, and what lies on top first: the idle warning, the choice just made, the sheet, the screen. That
    it grows dark is not said into an empty room.
    """
    if now.dark:
        return ""
    if now.warning.active:
        return "" if before.warning.active else _warning(now)
    if chosen := _chosen(before.sheet, now.sheet):
        return chosen
    if now.sheet.kind:
        return now.sheet.title if before.warning.active or before.sheet.kind != now.sheet.kind else ""
    uncovered = before.dark or before.warning.active or before.sheet.kind
    return now.screen.title if uncovered or before.screen.id != now.screen.id else ""


def _warning(now: KioskProps) -> str:
    said = now.warning
    return f"{said.title} {said.text} {said.countdown}"


def _chosen(before: SheetProps, now: SheetProps) -> str:
    """The choice that became the chosen one, behind what it is a choice of."""
    if not now.kind or before.kind != now.kind:
        return ""
    was = {(group.id, each.id) for group in before.groups for each in group.choices if each.chosen}
    offered = {group.id for group in before.groups}
    return " ".join(
        f"{group.title or now.title}: {each.label}"
        for group in now.groups
        for each in group.choices
        if each.chosen and group.id in offered and (group.id, each.id) not in was
    )
