"""Writing a case as a GeniusWeb scenario: a domain and one linear additive profile per party, in JSON."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from koek.case.issues import OptionsIssue
from koek.case.negotiation_case import NegotiationCase
from koek.case.noun import slug
from koek.case.numbers import exact
from koek.case.preferences import LinearValue, Preferences
from koek.errors import FormatError, Mistake, Place
from koek.formats.geniusweb import LINEAR
from koek.formats.geniusweb_json import Digits, as_json
from koek.formats.geniusweb_utilities import IssueForm, step_of
from koek.formats.scenario_folder import write_files
from koek.formats.scenario_losses import Loss, case_losses, distinct, statements
from koek.formats.scenario_numbers import Rounding
from koek.formats.scenario_worth import with_constant


def write_geniusweb(case: NegotiationCase, folder: Path) -> tuple[Loss, ...]:
    """Write a domain and the profile of every party that says what outcomes are worth to it.

    Reading the files back gives the same issues, options and utilities to the last digit, except for what
    the losses name.

    Parameters
    ----------
    case : NegotiationCase
        The case; estimates of one party by another are left out.
    folder : Path
        Where the files go; made when it is not there.

    Returns
    -------
    tuple of Finding
        What of the case is not in the files, or is there in another shape, and what GeniusWeb itself will
        not accept.

    Raises
    ------
    FormatError
        On an issue every number can be chosen, which GeniusWeb cannot say; a file is there already; or the
        folder cannot be written. Nothing is written then.
    """
    endless = tuple(
        Mistake("geniusweb.endless_issue", {"issue": issue.name}, Place(path=("issues", position)))
        for position, issue in enumerate(case.issues)
        if step_of(issue) is None and not isinstance(issue, OptionsIssue)
    )
    if endless:
        raise FormatError(endless)
    forms = _forms(case)
    losses = [*case_losses(case)]
    losses += [Loss("scenario.lost.numbers", {"issue": form.issue.id}) for form in forms if form.is_numbers]
    domain = {"name": case.title, "issuesValues": {form.name: form.values() for form in forms}}
    texts = {f"{slug(case.title)}.json": as_json(domain) + "\n"}
    for number, preferences in enumerate(statements(case), start=1):
        name = case.party(preferences.party).name
        profile = {"name": name, "domain": domain, **_space(preferences, forms, losses)}
        texts[f"{number}-{preferences.party}.json"] = as_json({LINEAR: profile}) + "\n"
    write_files(folder, texts)
    return tuple(losses)


def _forms(case: NegotiationCase) -> tuple[IssueForm, ...]:
    """Return how each issue is written; a range needs straight lines, or no step to list its numbers by."""
    bent = {v.issue for s in statements(case) for v in s.issues if not isinstance(v, LinearValue)}
    names = distinct([issue.name for issue in case.issues])
    return tuple(
        IssueForm(
            name,
            issue,
            as_range=not isinstance(issue, OptionsIssue) and (issue.step is None or issue.id not in bent),
        )
        for name, issue in zip(names, case.issues, strict=True)
    )


def _space(preferences: Preferences, forms: Sequence[IssueForm], losses: list[Loss]) -> Mapping[str, object]:
    """Return utilities, weights and reservation bid, and note what GeniusWeb has no place for."""
    party = preferences.party
    rounding = Rounding()
    issues = {form.issue.id: form.issue for form in forms}
    held, constant = with_constant(preferences, issues)
    values = {value.issue: value for value in held}
    utilities: dict[str, Mapping[str, Any]] = {}
    weights: dict[str, Digits] = {}
    for form in forms:
        value = values.get(form.issue.id)
        written = form.utilities(value, rounding) if value else None
        if written:
            weights[form.name], utilities[form.name] = Digits(written[0]), written[1]
        elif value:
            losses.append(Loss("scenario.lost.value", {"party": party, "issue": form.issue.id}))
    if preferences.interactions:
        losses.append(
            Loss("scenario.lost.interactions", {"party": party, "count": len(preferences.interactions)})
        )
    lost = {
        "constant": constant != 0,
        "limit": preferences.limit is not None,
        "discount": preferences.discount not in {None, Fraction(1)},
    }
    losses.extend(
        Loss(f"scenario.lost.{what}", {"party": party}) for what, is_lost in lost.items() if is_lost
    )
    losses.extend(rounding.losses(party))
    if not _is_accepted(utilities, weights, forms):
        losses.append(Loss("geniusweb.refused", {"party": party}))
    return {
        "issueUtilities": utilities,
        "issueWeights": weights,
        "reservationBid": {"issuevalues": _reservation(preferences, forms)},
    }


def _reservation(preferences: Preferences, forms: Sequence[IssueForm]) -> Mapping[str, object]:
    chosen = {choice.issue: choice.option for choice in preferences.limit_outcome or ()}
    bid: dict[str, object] = {}
    for form in forms:
        option = form.issue.option_id(chosen[form.issue.id]) if form.issue.id in chosen else None
        if option is not None:
            bid[form.name] = (
                Digits(Rounding().text(exact(option))) if form.as_range else form.option_names[option]
            )
    return bid


def _is_accepted(
    utilities: Mapping[str, Mapping[str, Any]], weights: Mapping[str, Digits], forms: Sequence[IssueForm]
) -> bool:
    """Return whether GeniusWeb accepts a profile: all values, from 0 to 1, and weights adding up to 1."""
    if sum(map(exact, weights.values()), Fraction(0)) != 1 or any(
        exact(weight) < 0 for weight in weights.values()
    ):
        return False
    return all(form.name in utilities and form.is_complete(utilities[form.name]) for form in forms)
