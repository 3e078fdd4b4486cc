"""Every code that is put together from a fixed part and a variable one has a sentence for each variable."""

import ast
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

import pytest

from architecture.repository import source_files, tree
from koek.case.closing import PilotCourse, SkillOf
from koek.case.differences import Answer, DifferenceState
from koek.case.estimates import Confidence, EvidenceKind
from koek.case.ledger import LineStatus, LossRuleKind
from koek.case.limits import LimitKind
from koek.case.listening import Movement, Shift
from koek.case.money import Period, VatView
from koek.case.network import MemberKind, Staying
from koek.case.parties import MayBind
from koek.case.readiness import NeedEachOther
from koek.case.relation import Dynamic, Fit
from koek.case.styles import StyleKind
from koek.cli.arguments import COMMANDS, VALUES
from koek.closing.due import DueKind, DueState
from koek.closing.marks import Doubt, MarkKind
from koek.differences.scores import Size
from koek.division.rule import Standing
from koek.errors import MissingPreferences, MissingSection
from koek.formats.envelope_text import _WHAT
from koek.formats.method_files import _kind
from koek.formats.survey import SurveyKind
from koek.method.content import METHOD, topics
from koek.network.activity import BOARD_PARTS
from koek.network.exchange import Balance
from koek.preferences.reference_points import DisagreementSource
from koek.readiness.preparing import Balance as Preparation
from koek.relations.dependence import SAFEGUARDS
from koek.reports.agreement_report import Audience
from koek.styles.hard_line import HardLineVerdict
from koek.texts.catalogue import known_codes
from koek.trust.stress import TrustTalk
from koek.workbench.next_useful_step import _THEMES, Moment
from koek.workbench.offers_on_the_table import Shortfall
from koek.workbench.pie import PieUnit

STEPS = tuple(map(str, range(1, 6)))
PLACES = tuple(map(str, range(1, 8)))


def but(kind: Iterable[StrEnum], *not_told: StrEnum) -> tuple[StrEnum, ...]:
    """Return the members of which something is told: the code that speaks passes over the others."""
    return tuple(member for member in kind if member not in not_told)


FAMILIES: dict[str, Iterable[str]] = {
    "agreed.goes.{}": PilotCourse,
    "argument.{}": VALUES,
    "asking.form_{}": ("now", "wanted"),
    "asking.member.{}": (MemberKind.ORGANISATION, MemberKind.PRIVATE_PERSON),
    "asking.need_each_other.{}": NeedEachOther,
    "asking.network_{}": ("goal", "shared_goal", "kind"),
    "basis.disagreement.{}": DisagreementSource,
    "basis.not_proven.{}": ("time", "memory", "stopped", "rounded_discount"),
    "check.alternative_not_counted.{}": ("own", "estimated"),
    "check.instead.{}": ("limit", "zero"),
    "chart.balance_{}": Balance,
    "chart.graph_caption_{}": ("cells", "cloud"),
    "chart.pie_{}_caption": PieUnit,
    "chart.place_{}": PLACES,
    "chart.size_{}": (*Size, "unknown"),
    "choice_word.{}": (*DifferenceState, *Answer, *Fit, *MayBind),
    "cli.hint.{}": (MissingPreferences.code, MissingSection.code),
    "closing.doubt_{}": Doubt,
    "closing.due_{}": (
        "delete",
        *but(DueState, DueState.LATER),
        *(f"{one}_by" for one in but(DueState, DueState.LATER)),
    ),
    "closing.due_kind_{}": DueKind,
    "closing.kind_{}": MarkKind,
    "closing.pilot_{}": PilotCourse,
    "closing.pilot_if_{}": but(PilotCourse, PilotCourse.UNDECIDED),
    "closing.pilot_part_{}": ("measure", "on", "next_step"),
    "closing.skill_of_{}": SkillOf,
    "command.{}": COMMANDS,
    "confidence.{}": (*Confidence, "not_stated"),
    "differences.size_{}": Size,
    "division.{}": (
        *("shared_equally", "shared_by_key", "nothing_to_divide", "would_gain", "would_lose", "would_keep"),
        *but(Standing, Standing.SHARED, Standing.NOT_DIVIDED),
    ),
    "division.{}_{}": ("claimed/gain", "claimed/cost", "disputed/gain", "disputed/cost"),
    "division.overdue_third_{}": ("named", "unnamed"),
    "envelope.{}": _WHAT.values(),
    "kitchen.may_bind.{}": MayBind,
    "kitchen.privacy.{}": Audience,
    "method.kind.{}": {
        _kind(value)
        for topic in topics()
        for item in METHOD.topic(topic).values()
        for field, value in item.items()
        if field not in ("nl", "en")
    },
    "method_topic.{}": topics(),
    "moment.{}": Moment,
    "network.balance.{}": but(Balance, Balance.EVEN, Balance.UNKNOWN),
    "network.board.{}": BOARD_PARTS,
    "network.course.{}": but(Staying, Staying.STAY),
    "network.member_course.{}": but(Staying, Staying.STAY),
    "no_zone.{}": DisagreementSource,
    "offer.below_{}": Shortfall,
    "readiness.balance.{}": Preparation,
    "readiness.belief_{}_open": ("theirs", "own"),
    "readiness.belief_{}_shown": ("theirs", "own"),
    "readiness.belief_{}_to_show": ("theirs", "own"),
    "readiness.blocked.{}": {
        what for item in METHOD.topic("legal_warnings").values() for what in item["blocks"]
    },
    "readiness.challenge.{}": ("budget", "quality", "by_law", "answer_by"),
    "readiness.dependence.{}": NeedEachOther,
    "readiness.shift.{}": Shift,
    "readiness.stance.{}": Movement,
    "readiness.trade.{}": Answer,
    "relations.dynamic.{}": but(Dynamic, Dynamic.WIN_WITH),
    "relations.plan.{}": SAFEGUARDS,
    "relations.theme_{}": but(Fit, Fit.YES),
    "report.evidence_kind.{}": EvidenceKind,
    "report.limit_kind.{}": LimitKind,
    "report.loss_rule.{}": LossRuleKind,
    "report.may_bind.{}": MayBind,
    "report.per.{}": Period,
    "report.privacy.{}": Audience,
    "report.status.{}": LineStatus,
    "report.vat.{}": VatView,
    "step.reason.{}": (*_THEMES, "stall"),
    "styles.hard_line.{}": HardLineVerdict,
    "styles.kind.{}": StyleKind,
    "styles.strength_seen_{}": ("more", "less"),
    "survey.about.{}": SurveyKind,
    "trust.core_all.{}": but(Answer, Answer.UNKNOWN),
    "trust.never_waits.{}": (TrustTalk.START_OF_RELATION, TrustTalk.GAP_IN_INTENTION),
    "trust.step.{}": STEPS,
    "two_packages.{}": ("more", "less", "same"),
    "two_packages.{}_money": ("more", "less"),
    "typed.{}": set(VALUES.values()),
    "value.not_{}": ("mapping", "list"),
}
"""What may stand in the variable part."""
PAGES = frozenset(
    {
        *("agreed.{}", "agreed.{}_caption", "agreed.column.{}", "asking.{}", "chart.{}", "chart.after_{}"),
        *(
            "chart.course_{}",
            "chart.network_{}",
            "cli.{}",
            "kitchen.{}",
            "report.rule.{}",
            "scenario.lost.{}",
        ),
    }
)
"""Headings and columns that a page names one by one: tests write each page in both languages."""
SITE = "web"
"""The folder of the site; its codes are for the tests of its pages."""
NO_CODES = frozenset({"case.{}.yaml", "koek.cli.{}", "koek.texts.sentences.{}"})


_CODE = re.compile(r"[a-z_]+\.[a-z_.{}]*\{\}[a-z_.{}]*")


def _templates() -> Iterator[str]:
    """Yield every text in the code that is put together after a dotted beginning, as a template."""
    for path in (path for path in source_files() if SITE not in path.parts):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.JoinedStr):
                parts = (str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
                template = "".join(parts)
                if _CODE.fullmatch(template):
                    yield template


def test_every_family_of_codes_is_known_here() -> None:
    assert {*_templates()} - {*FAMILIES} - PAGES - NO_CODES == set()


@pytest.mark.parametrize("template", FAMILIES)
def test_each_member_of_a_family_has_a_sentence(template: str) -> None:
    codes = {template.format(*str(value).split("/")) for value in FAMILIES[template]}

    assert codes - known_codes() == set()
