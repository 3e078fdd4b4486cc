"""Writing a case as a GENIUS scenario: a domain and one utility space per party, in XML."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from koek.case.issues import Issue, OptionsIssue
from koek.case.negotiation_case import NegotiationCase
from koek.case.noun import slug
from koek.case.preferences import IssueValue, LinearValue, Preferences
from koek.formats.genius_evaluations import IssueForm, exceeds_one
from koek.formats.genius_rectangle_writer import rectangles_xml
from koek.formats.genius_xml import element
from koek.formats.scenario_folder import write_files
from koek.formats.scenario_losses import Loss, case_losses, statements
from koek.formats.scenario_numbers import Rounding
from koek.formats.scenario_worth import with_constant


def write_genius(case: NegotiationCase, folder: Path) -> tuple[Loss, ...]:
    """Write a domain and the utility space of every party that says what outcomes are worth to it.

    Reading the files back gives the same issues, options and utilities to the last digit, except for what
    the losses name. The name of a party stands in the description of its root objective.

    Parameters
    ----------
    case : NegotiationCase
        The case; estimates of one party by another are left out.
    folder : Path
        Where the files go; made when it is not there.

    Returns
    -------
    tuple of Finding
        What of the case is not in the files, or is there in another shape.

    Raises
    ------
    FormatError
        A file is there already, or the folder cannot be written. Nothing is written then.
    """
    forms = _forms(case)
    losses = [*case_losses(case), *_form_losses(forms)]
    texts = {f"{slug(case.title)}-domain.xml": _domain_xml(case, forms)}
    for number, preferences in enumerate(statements(case), start=1):
        texts[f"{number}-{preferences.party}.xml"] = _profile_xml(case, preferences, forms, losses)
    write_files(folder, texts)
    return tuple(losses)


def _forms(case: NegotiationCase) -> tuple[IssueForm, ...]:
    """Return how each issue is written; rectangles need whole numbers throughout, and bend any value."""
    told = statements(case)
    rectangles = any(s.interactions for s in told) and all(_is_integer(issue) for issue in case.issues)
    bent = {v.issue for s in told for v in s.issues if not isinstance(v, LinearValue)}
    return tuple(
        IssueForm(number, issue, _kind(issue, linear=rectangles or issue.id not in bent))
        for number, issue in enumerate(case.issues, start=1)
    )


def _is_integer(issue: Issue) -> bool:
    return not isinstance(issue, OptionsIssue) and issue.step == 1 and issue.lowest.denominator == 1


def _kind(issue: Issue, *, linear: bool) -> str:
    if not isinstance(issue, OptionsIssue) and issue.step is None:
        return "real"
    return "integer" if linear and _is_integer(issue) else "discrete"


def _form_losses(forms: Sequence[IssueForm]) -> Iterator[Loss]:
    for form in forms:
        if form.kind == "discrete" and not isinstance(form.issue, OptionsIssue):
            yield Loss("scenario.lost.numbers", {"issue": form.issue.id})


def _domain_xml(case: NegotiationCase, forms: Sequence[IssueForm]) -> str:
    objective = _objective(case.title, "", [form.xml() for form in forms])
    space = element("utility_space", {"number_of_issues": len(forms)}, [objective])
    return element("negotiation_template", {}, [space]) + "\n"


def _objective(title: str, party: str, bodies: Sequence[str]) -> str:
    attributes = {"index": 0, "name": title, "type": "objective", "etype": "objective", "description": party}
    return element("objective", attributes, bodies)


def _profile_xml(
    case: NegotiationCase, preferences: Preferences, forms: Sequence[IssueForm], losses: list[Loss]
) -> str:
    rounding = Rounding()
    bent = any(not isinstance(value, LinearValue) for value in preferences.issues)
    integers = all(form.kind == "integer" for form in forms)
    kind: Mapping[str, object] = {}
    if integers and (bent or preferences.interactions):
        kind = {"type": "nonlinear"}
        issues = {f.issue.id: f.issue for f in forms if not isinstance(f.issue, OptionsIssue)}
        bodies = [*(form.xml() for form in forms), rectangles_xml(preferences, issues, rounding, losses)]
    else:
        bodies = _additive(preferences, forms, rounding, losses)
    tail = _tail(preferences, rounding, losses)
    losses.extend(rounding.losses(preferences.party))
    objective = _objective(case.title, case.party(preferences.party).name, bodies)
    return element("utility_space", kind, [objective, *tail]) + "\n"


def _additive(
    preferences: Preferences, forms: Sequence[IssueForm], rounding: Rounding, losses: list[Loss]
) -> list[str]:
    """Return the issues with their values, and the weights; an issue without value has no weight."""
    party = preferences.party
    if preferences.interactions:
        losses.append(
            Loss("scenario.lost.interactions", {"party": party, "count": len(preferences.interactions)})
        )
    issues = {form.issue.id: form.issue for form in forms}
    held, constant = with_constant(preferences, issues)
    if constant:
        losses.append(Loss("scenario.lost.constant", {"party": party}))
    values: Mapping[str, IssueValue] = {value.issue: value for value in held}
    if exceeds_one(values, issues, constant):
        losses.append(Loss("genius.capped", {"party": party}))
    bodies, weights = [], []
    for form in forms:
        value = values.get(form.issue.id)
        written = form.valued_xml(value, rounding) if value else None
        if value and not written:
            losses.append(Loss("scenario.lost.value", {"party": party, "issue": form.issue.id}))
        bodies.append(written[1] if written else form.xml())
        if written:
            weights.append(element("weight", {"index": form.number, "value": written[0]}))
    return [*bodies, *weights]


def _tail(preferences: Preferences, rounding: Rounding, losses: list[Loss]) -> list[str]:
    """Return discount factor and reservation value, and note what GENIUS has no place for."""
    tail = []
    discount = preferences.discount
    if discount is not None and 0 < discount < 1:
        tail.append(element("discount_factor", {"value": rounding.text(discount)}))
    elif discount is not None and discount != 1:
        losses.append(Loss("scenario.lost.discount", {"party": preferences.party}))
    if preferences.limit is not None:
        tail.append(element("reservation", {"value": rounding.text(preferences.limit)}))
    if preferences.limit_outcome is not None:
        losses.append(Loss("scenario.lost.limit_outcome", {"party": preferences.party}))
    return tail
