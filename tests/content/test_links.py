"""Nothing on the glass looks like a link that leads somewhere."""

from pathlib import Path

import pytest

from tests.content.make import codes, compiled, copy_of_good, replace

LEAD = "lead: Some months, with one talk a week."


@pytest.mark.parametrize("address", ["www.our-clinic.org", "https://our-clinic.org/help", "our-clinic.com/help"])
def test_an_address_in_a_text_is_warned_of_at_its_word(address: str, tmp_path: Path) -> None:
    folder = copy_of_good(tmp_path)
    replace(folder / "en" / "ipt.yaml", LEAD, f"lead: Some months. See {address}.")
    (problem,) = compiled(folder).problems
    assert (problem.code, problem.severity) == ("address-in-text", "warning")
    assert f'"{address}" cannot be touched' in problem.what


@pytest.mark.parametrize(
    "text", ["lead: At 10 a.m. or 3 p.m.", "lead: It ends.Or it goes on.", "lead: Call Dr. Organ."]
)
def test_what_is_no_address_is_left_alone(text: str, tmp_path: Path) -> None:
    folder = copy_of_good(tmp_path)
    replace(folder / "en" / "ipt.yaml", LEAD, text)
    assert "address-in-text" not in codes(folder)


def test_the_full_name_of_a_source_may_hold_one(tmp_path: Path) -> None:
    folder = copy_of_good(tmp_path)
    file = folder / "en" / "ipt.yaml"
    text = file.read_text("utf-8")
    at = text.index("full: ")
    end = text.index("\n", at)
    file.write_text(f"{text[:end]}, www.our-clinic.org{text[end:]}", "utf-8")
    assert codes(folder) == []
