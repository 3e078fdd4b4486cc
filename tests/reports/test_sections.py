"""Reports as data: every example, both languages, and every kind of answer."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from koek.reports.agreement_report import negotiation_report
from koek.reports.answers import answers
from koek.reports.sections import (
    SUMMARY,
    Block,
    Callout,
    Details,
    Exchange,
    KeyFigures,
    Picture,
    Reference,
    Report,
    Table,
    texts,
)
from koek.texts.language import Language
from reports.report_cases import (
    TODAY,
    both_languages,
    every_example,
    example,
    ledger,
    report_on,
    section,
    small_case,
)


def every_block(report: Report) -> Iterator[Block]:
    """Yield all blocks of a report, those inside others too."""
    waiting = [block for part in report.sections for block in part.blocks]
    while waiting:
        block = waiting.pop(0)
        yield block
        if isinstance(block, Details):
            waiting += block.blocks


def told(report: Report, identifier: str) -> str:
    """Return everything a section says."""
    return " ".join(texts(section(report, identifier)))


@every_example
@both_languages
def test_no_placeholder_code_or_empty_heading_is_left(name: str, language: Language) -> None:
    everything = list(texts(example(name, language)))

    assert not [text for text in everything if re.search(r"\{\w*(:\w+)?\}|report\.\w|\bNone$", text)]
    assert all(part.heading.strip() for part in example(name, language).sections)


@every_example
@both_languages
def test_every_picture_has_a_text_alternative_a_table_and_the_language_of_the_report(
    name: str, language: Language
) -> None:
    report = example(name, language)
    figures = [block.figure for block in every_block(report) if isinstance(block, Picture)]

    assert all(figure.description and figure.table.rows for figure in figures)
    assert all(figure.language is language for figure in figures)


@every_example
@both_languages
def test_every_row_is_as_wide_as_its_table(name: str, language: Language) -> None:
    tables = [block for block in every_block(example(name, language)) if isinstance(block, Table)]

    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)


@every_example
def test_sections_have_ids_of_their_own_and_references_lead_somewhere(name: str) -> None:
    report = example(name)
    ids = [part.id for part in report.sections]
    targets = {block.section for block in every_block(report) if isinstance(block, Reference)}

    assert len(ids) == len(set(ids))
    assert targets <= set(ids)


@every_example
def test_both_languages_have_the_same_sections_and_kinds_of_blocks(name: str) -> None:
    shapes = [
        [(part.id, [type(block) for block in part.blocks]) for part in example(name, language).sections]
        for language in Language
    ]

    assert shapes[0] == shapes[1]


def test_a_report_that_rests_on_an_estimate_says_so_in_its_first_line() -> None:
    assert example("maintenance").headline.startswith("Volgens jullie schatting")
    assert example("maintenance", Language.ENGLISH).headline.startswith("By your estimate")


def test_the_next_step_stands_in_the_summary_with_its_reason() -> None:
    summary = section(example("maintenance"), SUMMARY)
    steps = [block for block in summary.blocks if isinstance(block, Callout)]

    assert steps[0].heading == "Volgende stap"
    assert "Duur van het contract" in steps[0].reason


def test_a_trade_says_who_gives_what_and_why() -> None:
    trades = section(example("maintenance"), "trades")
    first = next(block for block in trades.blocks if isinstance(block, Exchange))

    assert first.gives_heading == "Jullie geven"
    assert any(line.startswith("Duur van het contract") for line in first.gives)
    assert first.reason


@both_languages
def test_a_change_that_helps_two_of_three_names_the_two(language: Language) -> None:
    trades = section(example("community-centre", language), "trades")
    shared = [block for block in trades.blocks if isinstance(block, Exchange) and not block.gives]
    heads = {Language.DUTCH: "Beter voor jullie en ", Language.ENGLISH: "Better for you and "}

    assert shared
    assert all(block.gets_heading.startswith(heads[language]) for block in shared)


def test_an_estimate_that_is_too_uncertain_becomes_a_question() -> None:
    trades = told(example("community-centre"), "trades")

    assert "Stel eerst de vraag" in trades
    assert "Vraag Woonstichting Rietvoorde open" in trades


def test_the_ledger_adds_up_to_the_cent_in_its_tables() -> None:
    tables = [b for b in section(example("maintenance"), "division").blocks if isinstance(b, Table)]
    accounts = next(table for table in tables if len(table.columns) == 7)
    transfers = [row[-1].replace("\xa0", " ") for row in accounts.rows]

    assert transfers == ["€ 7.607,26", "€ -7.607,26", "€ 0,00"]


def test_the_running_total_of_the_last_line_is_the_extra_value() -> None:
    division = section(example("maintenance"), "division")
    figures = next(block for block in division.blocks if isinstance(block, KeyFigures))
    periods = [b for b in division.blocks if isinstance(b, Table) and len(b.columns) == 6]

    assert periods[-1].rows[-1][-1] == figures.items[-1].value


def test_a_case_that_cannot_be_solved_yet_says_why_and_still_shows_the_rest() -> None:
    report = example("not-yet")

    assert report.headline == "Er is nog geen antwoord berekend"
    assert {part.id for part in report.sections} == {SUMMARY, "limits", "interests", "people", "basis"}


def test_an_offer_below_an_alternative_is_named_first_and_shows_no_pie() -> None:
    report = report_on(small_case(alternatives=[{"party": "wielen", "name": "Zelf kopen", "worth": 5}]))
    first = section(report, SUMMARY).blocks[0]

    assert isinstance(first, Callout)
    assert first.warning
    assert "slechter" in first.text
    assert not {"pie", "trades"} & {part.id for part in report.sections}
    assert "slechter dan geen akkoord" in told(report, "standing")
    assert all("→" not in text for text in texts(section(report, SUMMARY)))


def test_without_room_for_an_agreement_the_headline_says_so() -> None:
    high = [{"party": party, "name": f"Elders {party}", "worth": 9} for party in ("wielen", "zadel")]
    report = report_on(small_case(alternatives=high))

    assert report.headline == "Er is nog geen ruimte voor een akkoord"
    assert "standing" not in {part.id for part in report.sections}


def test_without_room_by_an_estimate_the_headline_says_that_it_is_an_estimate() -> None:
    case = small_case()
    estimated = case.preferences[1].model_copy(update={"according_to": "wielen", "limit": 99})
    report = report_on(case.model_copy(update={"preferences": (case.preferences[0], estimated)}))

    assert report.headline == "Volgens jullie schatting is er nog geen ruimte voor een akkoord"
    assert "er is geen bron opgeschreven" in told(report, "basis")


def test_without_an_offer_there_is_a_proposal_to_start_from() -> None:
    report = report_on(small_case(offers=[]))

    assert section(report, "standing").heading == "Er is nog geen volledig voorstel"
    assert "Laatste voorstel" not in told(report, "proposals")
    assert section(report, "limits").heading == "Er zijn geen harde grenzen opgeschreven"


def test_an_incomplete_offer_shows_what_it_leaves_open() -> None:
    case = small_case()
    part = case.offers[0].model_copy(update={"id": "half", "outcome": case.offers[0].outcome[:1]})
    report = report_on(case.model_copy(update={"offers": (case.offers[0], part)}))
    table = next(b for b in section(report, "standing").blocks if isinstance(b, Table))

    assert table.rows[1][-1] == "–"
    assert table.rows[-1][-1] == "–"


def test_an_offer_that_nobody_can_improve_alone_is_said_to_be_so() -> None:
    case = small_case()
    outcome = case.offers[0].outcome
    best = tuple(
        choice.model_copy(update={"option": option})
        for choice, option in zip(outcome, ("three", "outside"), strict=True)
    )
    report = report_on(
        case.model_copy(update={"offers": (case.offers[0].model_copy(update={"outcome": best}),)})
    )

    assert section(report, "standing").heading.startswith("Iedereen kan ja zeggen, en niemand")
    assert "pie" not in {part.id for part in report.sections}


def test_parties_who_find_the_same_important_are_told_so() -> None:
    case = small_case()
    same = case.preferences[0].model_copy(update={"party": "zadel"})
    report = report_on(case.model_copy(update={"preferences": (case.preferences[0], same)}))

    assert section(report, "values").heading == "Iedereen vindt dezelfde onderwerpen belangrijk"


def test_a_party_that_cannot_gain_has_no_percentage() -> None:
    case = small_case()
    content = case.preferences[1]
    nothing = tuple(
        value.model_copy(update={"worth": tuple(w.model_copy(update={"value": 0}) for w in value.worth)})  # type: ignore[union-attr]  # the small case has tables only
        for value in content.issues
    )
    flat = content.model_copy(update={"issues": nothing})
    report = report_on(case.model_copy(update={"preferences": (case.preferences[0], flat)}))
    figures = next(b for b in section(report, SUMMARY).blocks if isinstance(b, KeyFigures))

    assert [item.label for item in figures.items] == ["Jullie: deel van wat er voor jullie te winnen is"]


def test_an_offer_with_a_better_one_but_no_exchange_says_there_is_no_simple_trade() -> None:
    case = small_case(
        issues=[{"id": f"i{k}", "name": f"Onderwerp {k}", "options": ["a", "b"]} for k in range(6)],
        preferences=[
            {
                "party": party,
                "issues": [{"issue": f"i{k}", "worth": {"a": 0, "b": worth[k]}} for k in range(6)],
            }
            for party, worth in (
                ("wielen", (-20, 7, 7, 7, 0, 0)),
                ("zadel", (21, -7, -7, -6, 0, 0)),
            )
        ],
        offers=[{"id": "o", "by": "zadel", "at": "2026-10-01", "outcome": {f"i{k}": "a" for k in range(6)}}],
    )
    found = answers(case, today=TODAY)
    report = negotiation_report(case, Language.DUTCH, found, today=TODAY)

    assert found.advice is not None
    assert found.advice.trades == ()
    assert section(report, "trades").heading == "Er is geen eenvoudige ruil meer"


def test_an_offer_beyond_a_hard_limit_is_named() -> None:
    limits = [
        {"party": "zadel", "kind": "law", "issue": "place", "options": ["outside"], "name": "Niet binnen"},
        {"party": "zadel", "kind": "red_line", "name": "Blijft zo", "about": "Zo is besloten."},
    ]
    report = report_on(small_case(hard_limits=limits))

    assert section(report, "limits").heading == "Een voorstel past niet binnen een harde grens"
    assert "past hier niet in: Niet binnen" in told(report, "limits")
    assert "niets van de agenda. Zo is besloten." in told(report, "limits")


def test_hard_limits_without_offers_are_shown_as_they_are() -> None:
    limit = {
        "id": "l",
        "party": "zadel",
        "kind": "cash",
        "issue": "place",
        "options": ["inside"],
        "name": "Geld",
    }
    report = report_on(small_case(offers=[], hard_limits=[limit]))

    assert section(report, "limits").heading == "Dit kan echt niet"


def test_a_hard_limit_on_a_number_without_steps_names_the_issue() -> None:
    issues = [{"id": "rent", "name": "Huur", "kind": "money", "lowest": 0, "highest": 10}]
    limit = {"id": "l", "party": "zadel", "kind": "cash", "issue": "rent", "at_most": 5, "name": "Geld"}
    offer = {"id": "o", "by": "zadel", "at": "2026-10-01", "outcome": {"rent": 3}}
    case = small_case(issues=issues, preferences=[], hard_limits=[limit], offers=[offer])
    table = next(b for b in section(report_on(case), "limits").blocks if isinstance(b, Table))

    assert table.rows[0][-1] == "Huur"


def test_mandates_that_are_clear_leave_no_question() -> None:
    def person(name: str) -> dict[str, object]:
        mandate = {"may_bind": "yes", "confirmed_on": "2026-09-01"}
        return {"name": name, "mandate": mandate}

    parties = [
        {"id": party, "name": party, "people": [person(f"{party} 1")]} for party in ("wielen", "zadel")
    ]
    people = section(report_on(small_case(parties=parties)), "people")

    assert people.heading == "Het is duidelijk wie wat mag beslissen"
    assert "1 september 2026" in " ".join(texts(people))


def test_interests_that_nobody_wrote_down_are_asked_for() -> None:
    report = report_on(small_case())

    assert told(report, "interests").endswith("Wielen en Zadel.")


def test_an_interest_of_one_party_leaves_the_other_to_be_asked() -> None:
    interest = {"party": "wielen", "name": "Fietsen", "hoped_for": "elke dag", "at_least": "in de week"}
    said = told(report_on(small_case(interests=[interest])), "interests")

    assert "Graag: elke dag Ten minste: in de week" in said
    assert said.endswith("Vraag open waarom het ertoe doet: Zadel.")


@pytest.mark.parametrize(
    ("lines", "changes", "heading"),
    [
        ((("wielen", "gain", 100, "accepted"),), {}, "Fiftyfifty: Wielen betaalt Zadel € 50,00"),
        (
            (("wielen", "gain", 10, "accepted"), ("zadel", "gain", 10, "accepted")),
            {},
            "Fiftyfifty: niemand hoeft iets te betalen",
        ),
        (
            (("wielen", "cost", 30, "accepted"),),
            {"term_ends": "2026-06-30"},
            "Fiftyfifty: er valt niets te delen, het totaal is € -30,00",
        ),
        (
            (("wielen", "gain", 30, "claimed"),),
            {"term_ends": "2027-06-30", "hourly_rates": [{"party": "zadel", "rate": 45.5}]},
            "Fiftyfifty: er valt niets te delen, het totaal is € 0,00",
        ),
        ((), {"odd_cent": "zadel"}, "Fiftyfifty: er valt niets te delen, het totaal is € 0,00"),
    ],
)
def test_the_heading_of_the_division_says_what_comes_of_it(
    lines: tuple[tuple[str, str, int, str], ...], changes: dict[str, object], heading: str
) -> None:
    report = report_on(small_case(division=ledger(*lines, **changes)))

    assert section(report, "division").heading.replace("\xa0", " ") == heading


def test_a_key_that_all_signed_stands_in_the_report_with_its_reason() -> None:
    key = {
        "shares": [{"party": "wielen", "parts": 2}, {"party": "zadel", "parts": 1}],
        "reason": "Wielen brengt de stalling in.",
        "signed_by": ["wielen", "zadel"],
    }
    lines = (("wielen", "gain", 90, "accepted"),)
    signed = report_on(small_case(division=ledger(*lines, key=key)))
    unsigned = report_on(small_case(division=ledger(*lines, key=key | {"signed_by": ["wielen"]})))

    assert "Wielen brengt de stalling in." in told(signed, "division")
    assert section(unsigned, "division").heading == "Fiftyfifty: nog niet iedereen tekende voor de verdeling"


def test_several_open_lines_are_counted_together() -> None:
    lines = (("wielen", "gain", 90, "claimed"), ("zadel", "cost", 20, "disputed"))
    report = report_on(small_case(division=ledger(*lines, loss_rule="equal", verifier="Bureau Telraam")))

    assert "nog geen akkoord" in told(report, "division")
    assert "betwist" in told(report, "division")
    assert "70" in told(report, "division")


def test_a_discount_that_had_to_be_rounded_is_not_called_proven() -> None:
    found = answers(small_case(), today=TODAY)
    assert found.best is not None
    certificate = found.best.certificate
    unproven = type(certificate)(proven=False, reason="time")
    object.__setattr__(found.best, "certificate", unproven)
    report = negotiation_report(small_case(), Language.ENGLISH, found, today=TODAY)

    assert section(report, "basis").heading == "The calculation is not proven to the last detail"


def test_a_case_of_nobody_in_particular_speaks_of_parties_by_name() -> None:
    report = report_on(small_case(ours=None), Language.ENGLISH)

    assert report.privacy.startswith("Only for your own side")
    assert "Wielen gives" in told(report, "trades") or "Zadel gives" in told(report, "trades")


def test_what_the_division_assumed_stands_with_the_assumptions() -> None:
    lines = (("wielen", "gain", 91, "accepted"),)
    agreement = ledger(*lines) | {"periods": [{"id": "year", "name": "Dit jaar"}]}
    report = report_on(small_case(division=agreement))

    assert "of de afgesproken looptijd voorbij is" in told(report, "basis")


def test_a_division_without_anything_to_remark_ends_with_its_calculation() -> None:
    lines = (("wielen", "gain", 30, "claimed"),)
    complete = {"term_ends": "2027-06-30", "odd_cent": "zadel", "baseline": "Het jaar ervoor"}
    report = report_on(small_case(division=ledger(*lines, **complete)))

    assert isinstance(section(report, "division").blocks[-1], Details)


def test_a_ledger_with_nothing_left_to_arrange_has_no_list_of_that() -> None:
    agreed = {
        "signed_by": ["wielen", "zadel"],
        "agreed_on": "2025-12-01",
        "baseline": "Het jaar ervoor",
        "market_effects": "Horen bij de nulmeting",
        "loss_rule": "equal",
        "days_to_answer": 14,
    }
    report = report_on(small_case(division=ledger(**agreed)))

    assert "Nog te regelen" not in told(report, "division")
    assert "1 december 2025" in told(report, "division")


def test_every_row_of_the_accounts_can_be_recalculated() -> None:
    tables = [b for b in section(example("maintenance"), "division").blocks if isinstance(b, Table)]
    accounts = next(table for table in tables if len(table.columns) == 7)
    for row in accounts.rows:
        gains, costs, own, share, ends_with, to_pay = (
            Decimal(re.sub(r"[€\xa0.]", "", cell).replace(",", ".")) for cell in row[1:]
        )

        assert own == gains - costs
        assert ends_with == costs + share
        assert to_pay == own - share


def test_an_exchange_between_two_of_more_parties_is_not_called_better_for_both() -> None:
    two, three = (section(example(name), "trades").heading for name in ("maintenance", "community-centre"))

    assert "allebei" in two
    assert "niemand slechter" in three
