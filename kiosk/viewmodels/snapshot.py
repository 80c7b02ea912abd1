"""View models as snapshots: they publish frozen props and tell QML only what changed."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject


class Props(Protocol):
    """A frozen value with named fields, as a `NamedTuple` is."""

    @property
    def _fields(self) -> tuple[str, ...]: ...


P = TypeVar("P", bound=Props)


def _signal_name(field: str) -> str:
    head, *rest = field.split("_")
    return head + "".join(part.capitalize() for part in rest) + "Changed"


class Snapshot(QObject, Generic[P]):
    """Holds the props last published; each property of a subclass reads one field of them."""

    def __init__(self, props: P, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = props
        self._leaving: list[QObject] = []

    def publish(self, props: P) -> None:
        """Take `props` over; each field that differs emits its own changed signal."""
        before, self._props = self._props, props
        for field in props._fields:
            if getattr(before, field) != getattr(props, field):
                self._take_over(field)
                getattr(self, _signal_name(field)).emit()
        while self._leaving:
            self._leaving.pop().deleteLater()

    def _take_over(self, field: str) -> None:
        """For subclasses that hold view models of their own."""

    def _renewed(self, old: "list[V]", props: Sequence[Any], make: "Callable[[Any], V]") -> "list[V]":
        """As `reconciled`; old ones that are replaced go once QML has let go of what draws them."""
        new = reconciled(old, props, make)
        if new is not old:
            self._leaving += old
        return new


V = TypeVar("V", bound=Snapshot[Any])


def reconciled(old: list[V], props: Sequence[Any], make: Callable[[Any], V]) -> list[V]:
    """View models for `props`: the old ones republished where the kind allows, so that what is drawn stays."""
    if len(old) == len(props) and all(_same_kind(v, p) for v, p in zip(old, props, strict=True)):
        for view, each in zip(old, props, strict=True):
            view.publish(each)
        return old
    return [make(each) for each in props]


def _same_kind(view: Snapshot[Any], props: object) -> bool:
    held = view._props  # noqa: SLF001 -- the same family
    return getattr(held, "kind", None) == getattr(props, "kind", None)
