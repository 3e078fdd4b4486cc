"""Colours by role: legible in light, dark and print, and the same for the same party."""

import pytest

from koek.charts.palette import CSS, DARK, FADED, LIGHT, PRINT, Palette, css_variables, party_roles

PARTIES = ("ours", "theirs", "third", "fourth", "fifth")


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _faded(colour: str, ground: str) -> str:
    parts = [(int(colour[place : place + 2], 16), int(ground[place : place + 2], 16)) for place in (1, 3, 5)]
    return "#" + "".join(f"{round(FADED * over + (1 - FADED) * under):02x}" for over, under in parts)


@pytest.mark.parametrize("palette", [LIGHT, DARK, PRINT])
@pytest.mark.parametrize("role", ["ink", "soft", "halt", *PARTIES])
def test_text_is_legible(palette: Palette, role: str) -> None:
    assert contrast(palette[role], palette["sheet"]) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK, PRINT])
def test_text_is_legible_on_the_room_for_agreement(palette: Palette) -> None:
    assert contrast(palette["soft"], palette["crust-soft"]) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK, PRINT])
@pytest.mark.parametrize("role", PARTIES)
def test_ink_is_legible_on_a_faded_slice(palette: Palette, role: str) -> None:
    assert contrast(palette["ink"], _faded(palette[role], palette["sheet"])) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_crust_stands_out(palette: Palette) -> None:
    assert contrast(palette["crust"], palette["sheet"]) >= 3


@pytest.mark.parametrize("palette", [DARK, PRINT, CSS])
def test_every_palette_knows_the_same_roles(palette: Palette) -> None:
    assert list(palette) == list(LIGHT)


def test_a_page_gets_a_variable_for_every_role() -> None:
    declared = css_variables()

    assert all(f"--{role}:light-dark({LIGHT[role]},{DARK[role]});" in declared for role in LIGHT)


def test_the_reader_has_the_first_colour_and_the_others_follow_in_order() -> None:
    assert party_roles(("a", "b", "c"), "b") == {"a": "theirs", "b": "ours", "c": "third"}


@pytest.mark.parametrize("viewpoint", [None, "stranger"])
def test_without_a_reader_the_first_party_has_the_first_colour(viewpoint: str | None) -> None:
    assert party_roles(("a", "b"), viewpoint) == {"a": "ours", "b": "theirs"}


def test_more_parties_than_colours_start_again() -> None:
    roles = party_roles(tuple("abcdefg"), "a")

    assert roles["f"] == roles["b"]
