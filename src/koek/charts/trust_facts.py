"""What both sides see of the behaviour of one party, in the order and the words of a picture."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from koek.charts.palette import party_roles
from koek.charts.reader import Reader, capitalised
from koek.method.content import METHOD, Method, MethodWord
from koek.trust.course import Course
from koek.trust.review import BehaviourPicture, TrustReview
from koek.trust.views import BEHAVIOURS, Age, Seen

STEPS = range(1, 6)


@dataclass(frozen=True)
class TrustSight:
    """One party as it sees itself and as the others see it."""

    review: TrustReview
    reader: Reader
    party: str
    method: Method = METHOD

    @cached_property
    def behaviours(self) -> tuple[str, ...]:
        """Those of the method, then those that only the case knows."""
        used = (picture.behaviour for picture in self.review.pictures)
        return tuple(dict.fromkeys([*self.method.ids(BEHAVIOURS), *used]))

    @cached_property
    def pictures(self) -> Mapping[str, BehaviourPicture]:
        """What is seen of this party, per behaviour."""
        return {one.behaviour: one for one in self.review.pictures if one.party == self.party}

    @cached_property
    def courses(self) -> tuple[Course, ...]:
        """How that went on over time."""
        return tuple(one for one in self.review.courses if one.party == self.party)

    @cached_property
    def voices(self) -> tuple[str, ...]:
        """Who says something about this party now, the party itself first."""
        told = [view.voice for one in self.pictures.values() for view in one.by_others]
        own = [self.party] if any(one.itself for one in self.pictures.values()) else []
        return tuple(dict.fromkeys([*own, *told]))

    @cached_property
    def roles(self) -> Mapping[str, str]:
        """The colour of each voice: the reader has the first."""
        parties = dict.fromkeys(
            [
                self.party,
                *(one.party for one in self.review.pictures),
                *(one.party for one in self.review.courses),
                *(view.voice for one in self.review.pictures for view in one.by_others),
                *(one.voice for one in self.review.courses),
            ]
        )
        return party_roles(tuple(parties), self.reader.viewpoint)

    def seen(self, behaviour: str, voice: str) -> Seen | None:
        """Return what a voice says of a behaviour."""
        picture = self.pictures.get(behaviour)
        if picture is None:
            return None
        views = [view for view in (picture.itself, *picture.by_others) if view]
        return next((view for view in views if view.voice == voice), None)

    @cached_property
    def gaps(self) -> tuple[str, ...]:
        """Behaviours that another sees clearly otherwise, the widest gap first."""
        return tuple(dict.fromkeys(gap.behaviour for gap in self.review.gaps if gap.party == self.party))

    @property
    def estimated(self) -> tuple[str, ...]:
        """The party, when somebody guessed what was seen of it."""
        told = (self.seen(behaviour, voice) for behaviour in self.behaviours for voice in self.voices)
        return (self.party,) if any(view and view.guessed_by for view in told) else ()

    def word(self, behaviour: str) -> str:
        """Return how a behaviour is called."""
        return self.reader.say("chart.words", words=MethodWord(BEHAVIOURS, behaviour))

    def who(self) -> str:
        """Return how the party is called at the start of a sentence."""
        return capitalised(self.reader.party(self.party))

    def voice(self, voice: str) -> str:
        """Return how a voice is called; one that only others guess says so."""
        own = voice == self.party
        party = self.reader.party(voice)
        name = self.reader.say("chart.trust_self" if own else "chart.trust_other", party=party)
        views = [view for behaviour in self.behaviours if (view := self.seen(behaviour, voice))]
        guessed = bool(views) and all(view.guessed_by for view in views)
        return self.reader.say("chart.estimated", name=name) if guessed else name

    def step(self, view: Seen | None) -> str:
        """Return a step in words, with what makes it less firm."""
        if view is None:
            return ""
        word = self.reader.say(view.word)
        if view.guessed_by:
            word = self.reader.say("chart.estimated", name=word)
        return self.reader.say("chart.trust_fading", step=word) if view.age is Age.FADING else word

    def fill(self, view: Seen) -> str:
        """Return the colour of a mark: hatched for a guess, open for what is more than a year old."""
        role = self.roles[view.voice]
        if view.guessed_by:
            return f"url(#hatch-{role})"
        return f"var(--{role})" if view.age is Age.FRESH else "var(--sheet)"

    def shape(self, voice: str) -> str:
        """Return the shape of a voice: a circle for the party itself."""
        return "circle" if voice == self.party else "diamond"
