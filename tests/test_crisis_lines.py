import pytest
from PySide6.QtGui import QFontMetricsF

from kiosk import crisis
from kiosk.crisis_lines import CrisisLines, lay_out_crisis_lines
from kiosk.glass import FAMILY
from kiosk.panel import px_per_mm, unit
from tests.geometry import CAPITAL_MM, CAPITALS, DIGIT_MM, LARGEST_BANNER, LARGEST_BANNER_SMALL, SMALL_INCHES
from tests.panels import PANELS, Panel

DIGITS = {line.digits for line in crisis.BANNER if line.digits}


def laid_out(panel: Panel) -> tuple[CrisisLines, float]:
    width, height = (float(side) for side in panel.size)
    scale = px_per_mm(panel.size, panel.inches)
    return lay_out_crisis_lines(width, height, FAMILY, unit((width, height), scale)), scale


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_crisis_lines_without_qml_are_as_large_as_the_banner(typefaces: None, panel: Panel) -> None:
    lines, scale = laid_out(panel)
    for each in lines.texts:
        least = DIGIT_MM if each.text in DIGITS else CAPITAL_MM
        assert each.font.pixelSize() * CAPITALS / scale >= least - 0.05, each.text
    most = LARGEST_BANNER if panel.inches >= SMALL_INCHES else LARGEST_BANNER_SMALL
    assert 20 * scale <= lines.rect.height() <= panel.size[1] * most


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_no_crisis_line_is_cut_or_lies_on_another(typefaces: None, panel: Panel) -> None:
    lines, _ = laid_out(panel)
    for number, each in enumerate(lines.texts):
        assert lines.rect.contains(each.rect), each.text
        assert QFontMetricsF(each.font).horizontalAdvance(each.text) <= each.rect.width() + 0.5
        assert not any(each.rect.adjusted(1, 1, -1, -1).intersects(other.rect) for other in lines.texts[number + 1 :])


def test_a_window_narrower_than_any_panel_has_them_whole_and_smaller(typefaces: None) -> None:
    lines = lay_out_crisis_lines(320, 240, FAMILY, 6)
    assert all(lines.rect.contains(each.rect) for each in lines.texts)
    assert {each.text for each in lines.texts} >= DIGITS
