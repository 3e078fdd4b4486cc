"""One agreement in own words: what differs as words and in meaning, and what is not clear."""

from hypothesis import given, settings
from hypothesis import strategies as st

from koek.closing.comparing import WordComparison, compare_words
from koek.closing.marks import Doubt, MarkKind
from koek.closing.word_parts import In, word_parts
from unit.closing.cases import agreement_of, case_with, codes

SAMPLE = (
    "wij jullie Torenkroon betalen € 100 € 200 niet als tenzij op 1 maart 2027 binnen 3 weken mag 9:00 . ,"
)
WORDS = st.lists(st.sampled_from(SAMPLE.split()), max_size=12).map(" ".join)


def compared(*words: str | None, language: str = "nl") -> WordComparison:
    return compare_words(*agreement_of(*words, language=language))


def kinds(*words: str) -> list[MarkKind]:
    return [difference.kind for difference in compared(*words).pairs[0].meaning]


def test_other_words_for_the_same_show_no_difference_in_meaning() -> None:
    found = compared(
        "Wij betalen € 1.200,50 uiterlijk 1 maart 2027.", "Vlierhaven betaalt 1200.50 euro uiterlijk 1-3-2027"
    )

    assert found.pairs[0].meaning == ()
    assert codes(found.findings) == ["only_words_differ"]
    assert found.understood


def test_the_same_words_still_ask_for_an_example() -> None:
    found = compared("De proef start.", "de proef start")

    assert found.pairs[0].same_words
    assert codes(found.findings) == ["same_words"]


def test_every_kind_of_difference_is_named() -> None:
    assert kinds("€ 5", "€ 6") == [MarkKind.AMOUNT]
    assert kinds("twee weken", "drie weken") == [MarkKind.QUANTITY]
    assert kinds("uiterlijk 1 maart 2027", "voor 1 maart 2027") == [MarkKind.DATE]
    assert kinds("om 9 uur", "om 10 uur") == [MarkKind.TIME]
    assert kinds("Wij bellen", "Wij bellen") == [MarkKind.WHO]
    assert kinds("Nadia belt Torenkroon", "Vlierhaven belt Torenkroon") == [MarkKind.PERSON]
    assert kinds("tenzij het regent", "als het regent") == [MarkKind.CONDITION]
    assert kinds("niet betalen", "betalen") == [MarkKind.NEGATION]
    assert kinds("het mag", "het moet") == [MarkKind.FIRMNESS]
    assert kinds("met btw", "zonder btw") == [MarkKind.VAT]


def test_we_in_one_text_is_you_in_the_other() -> None:
    found = compared("Wij bellen Torenkroon.", "Jullie bellen ons.")

    assert found.pairs[0].meaning == ()
    assert found.unclear == ()


def test_what_only_one_says_is_asked_for() -> None:
    found = compared("De proef start als de raad akkoord is", "De proef start")

    assert codes(found.findings) == ["meaning_one_sided"]
    assert found.findings[0].facts["party"] == "us"
    assert compared("De proef start", "De proef start mits het kan").findings[0].facts["party"] == "them"


def test_conditions_about_the_same_thing_match_and_others_do_not() -> None:
    assert kinds("als de raad akkoord is", "indien de raad instemt") == []
    assert kinds("als de raad akkoord is", "als het regent") == [MarkKind.CONDITION]
    assert kinds("als dat zo is", "als de raad akkoord is") == []


def test_amounts_that_changed_places_are_seen() -> None:
    found = compared(
        "Vlierhaven betaalt € 100. Torenkroon betaalt € 200.", "Vlierhaven betaalt € 200. Wij betalen € 100."
    )

    assert [d.roles for d in found.pairs[0].meaning] == [True, True]
    assert set(codes(found.findings)) == {"roles_differ"}


def test_a_figure_without_a_party_in_its_sentence_says_nothing_of_roles() -> None:
    assert (
        kinds("Vlierhaven belt. Het kost € 5 bij Torenkroon", "Torenkroon belt. Het kost € 5 bij Vlierhaven")
        == []
    )


def test_who_did_not_write_or_had_it_written_is_missing() -> None:
    clause, case = agreement_of("Wij bellen", None)

    assert compare_words(clause, case).missing == ("them",)
    written = case_with(
        agreements=[
            {
                "id": "a",
                "name": "A",
                "sides": [
                    {"party": "us", "words": "x", "according_to": "us"},
                    {"party": "them", "words": "x", "according_to": "us"},
                ],
            }
        ]
    )
    found = compare_words(written.agreements[0], written)

    assert (found.missing, found.pairs) == (("them",), ())
    assert codes(found.findings) == ["words_missing"]
    assert not found.understood


def test_unclear_words_are_named_with_the_reason() -> None:
    found = compared("Wij bellen morgen", "Wij worden morgen gebeld")

    assert [unclear.doubt for unclear in found.unclear] == [Doubt.RELATIVE_DATE] * 2
    assert "unclear_words" in codes(found.findings)


def test_three_parties_are_compared_two_by_two() -> None:
    found = compared("op 1 maart 2027", "op 2 maart 2027", "op 1 maart 2027")

    assert [(pair.left, pair.right, len(pair.meaning)) for pair in found.pairs] == [
        ("us", "them", 1),
        ("us", "third", 0),
        ("them", "third", 1),
    ]


@settings(max_examples=60)
@given(left=WORDS, right=WORDS)
def test_parts_put_together_are_the_texts(left: str, right: str) -> None:
    parts = word_parts(left, right)

    assert [w for part in parts if part.where is not In.RIGHT for w in part.words] == left.split()
    assert [w.lower() for p in parts if p.where is not In.LEFT for w in p.words] == right.lower().split()


@settings(max_examples=60)
@given(left=WORDS, right=WORDS)
def test_swapping_two_texts_swaps_the_parts(left: str, right: str) -> None:
    turned = {In.LEFT: In.RIGHT, In.RIGHT: In.LEFT, In.BOTH: In.BOTH}
    there = [(part.where, word.lower()) for part in word_parts(left, right) for word in part.words]
    back = [(turned[part.where], word.lower()) for part in word_parts(right, left) for word in part.words]

    assert sorted(there) == sorted(back)
    assert [w for where, w in there if where is In.BOTH] == [w for where, w in back if where is In.BOTH]


@settings(max_examples=40, deadline=None)
@given(words=WORDS.filter(str.strip), other=WORDS.filter(str.strip))
def test_swapping_the_parties_swaps_what_each_says(words: str, other: str) -> None:
    clause, case = agreement_of(words, other)
    turned = clause.model_copy(update={"sides": clause.sides[::-1]})

    assert compare_words(turned, case) == compare_words(clause, case)


@settings(max_examples=40, deadline=None)
@given(words=WORDS.filter(str.strip))
def test_a_text_in_the_third_person_never_differs_from_itself(words: str) -> None:
    text = words.replace("wij", "Vlierhaven").replace("jullie", "Torenkroon")

    assert compared(text, text).pairs[0].meaning == ()
