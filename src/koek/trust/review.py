"""Both sides on the same behaviours: where they see it alike, where not, and what is still missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.case.trust import ExampleKind, TrustExample
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.trust.course import Course, course_findings, courses
from koek.trust.views import (
    Age,
    Seen,
    behaviour_word,
    behaviours_of,
    examples_of,
    latest,
    parties_of,
    trust_of,
    unknown_behaviours,
)

GAP = 2
"""Rule of thumb: from two steps apart a difference is the subject of the talk; one step is a nuance."""
MOST_ASKED = 3
"""For so many behaviours at most an example is asked at once: first where the two are furthest apart."""
BOTH_SEE = 4
"""From this step on both sides see the behaviour often: a good way to begin."""


@dataclass(frozen=True)
class BehaviourPicture:
    """How a party sees a behaviour of itself, and how the others see it; old views are left out."""

    behaviour: str
    party: str
    itself: Seen | None
    by_others: tuple[Seen, ...]


@dataclass(frozen=True)
class TrustGap:
    """A behaviour that a party and somebody else see differently; negative when the other sees less of it."""

    behaviour: str
    party: str
    itself: Seen
    other: Seen

    @property
    def apart(self) -> int:
        """By how many steps the other sees more of it than the party itself."""
        return self.other.step - self.itself.step


@dataclass(frozen=True)
class TrustReview:
    """What both sides see of each other: never one number, and no order of people.

    `pictures` per behaviour in the order of the method, then per party; `gaps` the widest first, then in that
    order; `courses` per behaviour, party and voice.
    """

    pictures: tuple[BehaviourPicture, ...]
    gaps: tuple[TrustGap, ...]
    courses: tuple[Course, ...]
    findings: tuple[Finding, ...]


def trust_review(case: NegotiationCase, today: date, method: Method = METHOD) -> TrustReview:
    """Return what each side sees of its own behaviour and of the other's, and what to talk about.

    Parameters
    ----------
    case : NegotiationCase
        The case; of what one voice says of one behaviour the latest counts.
    today : date
        Later views do not count yet; those of more than two years ago no longer.
    method : Method
        The behaviours.

    Notes
    -----
    Behaviours after [Covey2006]_, in our own words.
    """
    pictures = tuple(_pictures(case, today, method))
    gaps = tuple(sorted(_gaps(pictures), key=lambda gap: -abs(gap.apart)))
    course = courses(case, today, method)
    findings = (
        *unknown_behaviours(case, method),
        *_missing_voices(case, today),
        *_alike(pictures, gaps),
        *(_gap_finding(case, gap, today) for gap in gaps),
        *_asks(case, pictures, today),
        *course_findings(course),
    )
    return TrustReview(pictures, gaps, course, findings)


def _pictures(case: NegotiationCase, today: date, method: Method) -> Iterator[BehaviourPicture]:
    seen = {key: view for key, view in latest(case, today).items() if view.age is not Age.OLD}
    parties = parties_of(case)
    for behaviour in behaviours_of(case, method):
        for party in parties:
            voices = (seen.get((behaviour, party, voice)) for voice in parties if voice != party)
            others = tuple(view for view in voices if view is not None)
            itself = seen.get((behaviour, party, party))
            if itself or others:
                yield BehaviourPicture(behaviour, party, itself, others)


def _gaps(pictures: tuple[BehaviourPicture, ...]) -> Iterator[TrustGap]:
    for picture in pictures:
        for other in picture.by_others:
            if picture.itself and abs(other.step - picture.itself.step) >= GAP:
                yield TrustGap(picture.behaviour, picture.party, picture.itself, other)


def _missing_voices(case: NegotiationCase, today: date) -> Iterator[Finding]:
    """Yield which voices have not spoken, in both directions, or only as somebody else's guess."""
    known = latest(case, today)
    if not known:
        yield Finding("trust.nothing_yet")
        return
    parties = parties_of(case)
    for voice in parties:
        facts: dict[str, object] = {"party": voice, "ours": voice == case.ours}
        told = {party: [v for k, v in known.items() if k[1:] == (party, voice)] for party in parties}
        current = {party: [v for v in views if v.age is not Age.OLD] for party, views in told.items()}
        guessed = any(views and all(v.guessed_by for v in views) for views in current.values())
        silent = tuple(party for party in parties if party != voice and not told[party])
        old = tuple(party for party in parties if told[party] and not current[party])
        if silent:
            yield Finding("trust.not_said_of_other", {**facts, "others": silent})
        if not told[voice]:
            yield Finding("trust.not_said_of_self", facts)
        if old:
            yield Finding("trust.too_old", {**facts, "others": old})
        if guessed:
            yield Finding("trust.only_guessed", facts)


def _all_said_it(picture: BehaviourPicture) -> bool:
    """Return whether the party itself and somebody else spoke, and nothing of it is a guess."""
    if picture.itself is None or not picture.by_others:
        return False
    return not any(view.guessed_by for view in (picture.itself, *picture.by_others))


def _alike(pictures: tuple[BehaviourPicture, ...], gaps: tuple[TrustGap, ...]) -> Iterator[Finding]:
    both = [picture for picture in pictures if _all_said_it(picture)]
    strong = tuple(
        dict.fromkeys(
            behaviour_word(p.behaviour)
            for p in both
            if p.itself and min(p.itself.step, *(v.step for v in p.by_others)) >= BOTH_SEE
        )
    )
    if strong:
        yield Finding("trust.begin_with", {"behaviours": strong})
    if both and not gaps:
        yield Finding("trust.seen_alike")


def _gap_finding(case: NegotiationCase, gap: TrustGap, today: date) -> Finding:
    guessed = gap.itself.guessed_by or gap.other.guessed_by
    facts = {
        "ground": "trust.ground.guessed" if guessed else "trust.ground.said",
        "behaviour": behaviour_word(gap.behaviour),
        "party": gap.party,
        "other": gap.other.voice,
        "itself_word": gap.itself.word,
        "other_word": gap.other.word,
        "ours": gap.party == case.ours,
    }
    code = "trust.other_sees_less" if gap.apart < 0 else "trust.other_sees_more"
    examples = examples_of(case, gap.behaviour, gap.party, today)
    because = [_example_finding(example) for example in examples]
    if gap.apart < 0:
        hint = {
            "opposite": behaviour_word(gap.behaviour, "opposite"),
            "counterfeit": behaviour_word(gap.behaviour, "counterfeit"),
        }
        because.append(Finding("trust.hint", hint))
    if gap.other.age is Age.FADING or gap.itself.age is Age.FADING:
        because.append(Finding("trust.fading"))
    return Finding(code, facts, tuple(because))


def _example_finding(example: TrustExample) -> Finding:
    other = example.other_explanation
    because = (Finding("trust.other_explanation", {"what": other}),) if other else ()
    code = "trust.example" if example.kind is ExampleKind.SHOWED else "trust.example_missed"
    return Finding(code, {"on": example.on, "what": example.what}, because)


def _asks(case: NegotiationCase, pictures: tuple[BehaviourPicture, ...], today: date) -> Iterator[Finding]:
    """Yield for which views of others an example is missing, and where another explanation was not asked."""
    without: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for picture in pictures:
        if examples_of(case, picture.behaviour, picture.party, today):
            continue
        for view in picture.by_others:
            if view.guessed_by is None:
                apart = abs(view.step - picture.itself.step) if picture.itself else 0
                without.setdefault((view.voice, picture.party), []).append((apart, picture.behaviour))
    for (voice, party), found in without.items():
        widest = sorted(found, key=lambda pair: -pair[0])[:MOST_ASKED]
        words = tuple(behaviour_word(behaviour) for _, behaviour in widest)
        facts = {"party": party, "voice": voice, "ours": voice == case.ours, "behaviours": words}
        yield Finding("trust.ask_example", facts)
    for example in trust_of(case).examples:
        missed = example.kind is ExampleKind.MISSED and example.party != example.seen_by
        if missed and not example.other_explanation:
            yield Finding("trust.what_else", {"on": example.on, "what": example.what})
