"""View models tell QML what changed, and nothing else."""

from PySide6.QtCore import QMetaMethod, QMetaObject, QObject

from kiosk.content import Bundle, Catalogue
from kiosk.viewmodels import (
    BannerLineViewModel,
    BlockViewModel,
    ButtonViewModel,
    CardViewModel,
    ChoiceViewModel,
    GroupViewModel,
    KioskViewModel,
    LookViewModel,
    ScreenViewModel,
    SheetViewModel,
    WarningViewModel,
    derive_screen,
)
from kiosk.viewmodels.props import (
    BannerLineProps,
    BlockProps,
    ButtonProps,
    CardProps,
    ChoiceProps,
    GroupProps,
    LookProps,
    ScreenProps,
    SheetProps,
    WarningProps,
)

PAIRS: dict[type[QObject], type] = {
    BannerLineViewModel: BannerLineProps,
    BlockViewModel: BlockProps,
    ButtonViewModel: ButtonProps,
    CardViewModel: CardProps,
    ChoiceViewModel: ChoiceProps,
    GroupViewModel: GroupProps,
    LookViewModel: LookProps,
    ScreenViewModel: ScreenProps,
    SheetViewModel: SheetProps,
    WarningViewModel: WarningProps,
}


def camel(field: str) -> str:
    """A field's name as QML has it."""
    head, *rest = field.split("_")
    return head + "".join(part.capitalize() for part in rest)


def meta_object(kind: type[QObject]) -> QMetaObject:
    """What Qt knows of a class."""
    found: QMetaObject = kind.staticMetaObject  # type: ignore[attr-defined] # every QObject has one
    return found


def properties(kind: type[QObject]) -> dict[str, bool]:
    """Name -> whether QML is told of changes, of the properties `kind` adds."""
    meta = meta_object(kind)
    return {
        str(meta.property(index).name()): meta.property(index).hasNotifySignal()
        for index in range(meta_object(QObject).propertyCount(), meta.propertyCount())
    }


def changes(view: QObject) -> list[str]:
    """A list that fills with the names of what changes."""
    seen: list[str] = []
    meta = view.metaObject()
    for index in range(meta_object(QObject).methodCount(), meta.methodCount()):
        method = meta.method(index)
        if method.methodType() == QMetaMethod.MethodType.Signal:
            name = bytes(method.name().data()).decode()
            getattr(view, name).connect(lambda name=name: seen.append(name.removesuffix("Changed")))
    return seen


def test_qml_can_read_every_field_and_is_told_of_its_changes() -> None:
    for kind, props in PAIRS.items():
        expected = {camel(field) for field in props._fields}  # type: ignore[attr-defined] # each is a NamedTuple
        assert properties(kind) == dict.fromkeys(expected, True), kind.__name__


def test_what_the_root_view_model_does_not_tell_of_never_changes() -> None:
    told = properties(KioskViewModel)
    assert {name for name, notified in told.items() if notified} == {"screen", "bannerName", "arrived", "dark"}
    meta = meta_object(KioskViewModel)
    for name in told:
        found = meta.property(meta.indexOfProperty(name))
        assert found.hasNotifySignal() or found.isConstant(), name


def test_only_what_differs_is_told() -> None:
    view = CardViewModel(CardProps(target="ipt", title="One", glyph="x"))
    seen = changes(view)
    view.publish(CardProps(target="ipt", title="Two", glyph="x"))
    assert seen == ["title"]
    view.publish(CardProps(target="ipt", title="Two", glyph="x"))
    assert seen == ["title"]


def test_blocks_of_the_same_kinds_are_updated_where_they_stand() -> None:
    view = ScreenViewModel(ScreenProps("a", "article", blocks=(BlockProps("text", text="old"), BlockProps("points"))))
    seen = changes(view)
    first = view._blocks[0]
    view.publish(ScreenProps("a", "article", blocks=(BlockProps("text", text="new"), BlockProps("points"))))
    assert view._blocks[0] is first
    assert first._props.text == "new"
    assert seen == ["blocks"]
    view.publish(ScreenProps("a", "article", blocks=(BlockProps("points"),)))
    assert view._blocks[0] is not first


def test_a_screen_is_the_same_value_whenever_it_is_derived(bundle: Bundle) -> None:
    one, other = Catalogue(bundle.content, "en"), Catalogue(bundle.content, "en")
    for screen in one.ids:
        assert derive_screen(one, screen) == derive_screen(other, screen)
