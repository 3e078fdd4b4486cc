"""How what is seen changes over time: steps per day, the older the fainter."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.trust.views import Age, Seen, age_of, behaviour_word, behaviours_of, views_until


@dataclass(frozen=True)
class Course:
    """What one voice saw of a behaviour of a party, oldest first; guesses are left out.

    `points` keep everything that was said; `change` looks only at the last two, and only when the last one is
    not old.
    """

    behaviour: str
    party: str
    voice: str
    points: tuple[Seen, ...]

    @property
    def change(self) -> int:
        """By how many steps the last view differs from the one before; 0 with only one, or an old one."""
        if len(self.points) == 1 or self.points[-1].age is Age.OLD:
            return 0
        return self.points[-1].step - self.points[-2].step


def courses(case: NegotiationCase, today: date, method: Method = METHOD) -> tuple[Course, ...]:
    """Return the course of every behaviour seen, in the order of the method, then by party and voice."""
    points: dict[tuple[str, str, str], list[Seen]] = {}
    for view in views_until(case, today):
        if view.guessed_by is None:
            seen = Seen(view.voice, view.step, view.on, age_of(view.on, today))
            points.setdefault((view.behaviour, view.party, view.voice), []).append(seen)
    order = behaviours_of(case, method)
    keys = sorted(points, key=lambda key: (order.index(key[0]), key[1:]))
    return tuple(Course(*key, tuple(points[key])) for key in keys)


def course_findings(found: tuple[Course, ...]) -> Iterator[Finding]:
    """Yield what is seen more and less than before, per voice and party, or that there is one moment only."""
    if found and all(len(course.points) == 1 for course in found):
        yield Finding("trust.one_moment")
        return
    for code, sign in (("trust.seen_more", 1), ("trust.seen_less", -1)):
        changed: dict[tuple[str, str], list[object]] = {}
        for course in found:
            if course.change * sign > 0:
                changed.setdefault((course.voice, course.party), []).append(behaviour_word(course.behaviour))
        for (voice, party), words in changed.items():
            own = "_self" if voice == party else ""
            yield Finding(f"{code}{own}", {"voice": voice, "party": party, "behaviours": tuple(words)})
