"""What the fields about differences and observations are called, and what belongs in them."""

from koek.texts.marking import N_

SENTENCES = {
    "field_name.NegotiationCase.differences": N_("differences"),
    "field_name.NegotiationCase.observations": N_("observations"),
    "field_name.DifferenceAnalysis.much_value": N_("much value at stake"),
    "field_name.DifferenceAnalysis.much_risk": N_("much risk"),
    "field_name.DifferenceAnalysis.complicated": N_("complicated"),
    "field_name.DifferenceAnalysis.tough": N_("talks are tough"),
    "field_name.DifferenceAnalysis.organisations": N_("kinds of organisation"),
    "field_name.OrganisationKind.kind": N_("kind of organisation"),
    "field_name.DifferenceAnalysis.factors": N_("own factors"),
    "field_name.OwnFactor.left": N_("left pole"),
    "field_name.OwnFactor.right": N_("right pole"),
    "field_name.OwnFactor.question": N_("question"),
    "field_name.DifferenceAnalysis.order": N_("order"),
    "field_name.DifferenceAnalysis.scores": N_("scores"),
    "field_name.DifferenceAnalysis.judgements": N_("judgements"),
    "field_name.DifferenceAnalysis.mitigations": N_("measures"),
    "field_name.DifferenceAnalysis.answers": N_("answers"),
    "field_name.factor": N_("factor"),
    "field_name.factors": N_("factors"),
    "field_name.person": N_("person"),
    "field_name.other": N_("other party"),
    "field_name.FactorScore.subject": N_("about whom"),
    "field_name.FactorScore.value": N_("place"),
    "field_name.FactorScore.on": N_("scored on"),
    "field_name.FactorJudgement.state": N_("state"),
    "field_name.FactorJudgement.by": N_("judged by"),
    "field_name.FactorJudgement.on": N_("judged on"),
    "field_name.FactorJudgement.sign": N_("sign to watch"),
    "field_name.FactorJudgement.brings": N_("what it brings"),
    "field_name.FactorJudgement.own_part": N_("own share"),
    "field_name.FactorJudgement.course": N_("chosen course"),
    "field_name.comes_from": N_("comes from"),
    "field_name.Mitigation.name": N_("measure"),
    "field_name.Mitigation.owner": N_("owner"),
    "field_name.Mitigation.by_when": N_("by when"),
    "field_name.Mitigation.done_on": N_("done on"),
    "field_name.FactorAnswer.check": N_("question"),
    "field_name.FactorAnswer.party": N_("about which party"),
    "field_name.FactorAnswer.answer": N_("answer"),
    "field_name.FactorAnswer.on": N_("answered on"),
    "field_name.Observation.on": N_("seen on"),
    "field_name.Observation.kind": N_("kind of observation"),
    "field_name.Observation.what": N_("what happened"),
    "field_name.Observation.seen_by": N_("seen by"),
    "field_name.Observation.other_explanation": N_("what else it could be"),
    "field_name.Observation.delete_by": N_("delete by"),
    "field_note.NegotiationCase.differences": N_(
        "Where you differ from the other parties, what blocks and what you do about it."
    ),
    "field_note.NegotiationCase.observations": N_(
        "What you saw or heard, by day, with what else could explain it."
    ),
    "field_note.DifferenceAnalysis.much_value": N_(
        "Whether much value is at stake: yes, partly, no or unknown."
    ),
    "field_note.DifferenceAnalysis.much_risk": N_("Whether there is much risk."),
    "field_note.DifferenceAnalysis.complicated": N_("Whether there are many issues, parties or years."),
    "field_note.DifferenceAnalysis.tough": N_("Whether the talks have become tough."),
    "field_note.DifferenceAnalysis.organisations": N_(
        "What kind of organisation each party is: it chooses the questions."
    ),
    "field_note.OrganisationKind.kind": N_("small-firm, large-firm, government, association, or your own."),
    "field_note.DifferenceAnalysis.factors": N_(
        "Factors of your own, or your own words for one of the nine (use its id)."
    ),
    "field_note.OwnFactor.left": N_("What the left end of the scale means."),
    "field_note.OwnFactor.right": N_("What the right end of the scale means; neither end is the good one."),
    "field_note.OwnFactor.question": N_("A question that helps to find the place on the scale."),
    "field_note.DifferenceAnalysis.order": N_(
        "The order in which you want to see the factors (ids); the others follow."
    ),
    "field_note.DifferenceAnalysis.scores": N_("Where people and organisations stand between the poles."),
    "field_note.DifferenceAnalysis.judgements": N_("Whether a difference blocks, and why you think so."),
    "field_note.DifferenceAnalysis.mitigations": N_("What is done to make a difference smaller."),
    "field_note.DifferenceAnalysis.answers": N_("Answers to the questions that go with some factors."),
    "field_note.factor": N_("The factor this is about (its id)."),
    "field_note.factors": N_("The factors this has to do with (ids)."),
    "field_note.person": N_("Which person, when more people speak for a party (id)."),
    "field_note.other": N_("The difference with which party (its id); empty: with every other party."),
    "field_note.FactorScore.subject": N_("The person at the table or the organisation."),
    "field_note.FactorScore.value": N_("From 1 (left pole) to 7 (right pole)."),
    "field_note.FactorScore.on": N_("The day: 2027-03-31."),
    "field_note.FactorJudgement.state": N_(
        "What you decided about this difference; it is never worked out from the scores."
    ),
    "field_note.FactorJudgement.by": N_("Which party judges this (its id); empty: your own."),
    "field_note.FactorJudgement.on": N_("The day: 2027-03-31."),
    "field_note.FactorJudgement.sign": N_("How you will notice that it starts to block."),
    "field_note.FactorJudgement.brings": N_("What this difference brings you."),
    "field_note.FactorJudgement.own_part": N_("What you or your organisation do not do well yet."),
    "field_note.FactorJudgement.course": N_(
        "Talk about it at once (discuss), make it smaller (narrow) or part (part)."
    ),
    "field_note.comes_from": N_("Other items of the case this came from, as section/id."),
    "field_note.Mitigation.name": N_("What is going to be done."),
    "field_note.Mitigation.owner": N_("The party that sees to it (its id)."),
    "field_note.Mitigation.by_when": N_("The day by which it is done: 2027-03-31."),
    "field_note.Mitigation.done_on": N_("The day it was done: 2027-03-31."),
    "field_note.FactorAnswer.check": N_("The question of the method (its id), such as fit-trust."),
    "field_note.FactorAnswer.party": N_(
        "The party this answer is about (its id), or who has something to learn."
    ),
    "field_note.FactorAnswer.answer": N_("yes, partly, no or unknown."),
    "field_note.FactorAnswer.on": N_("The day: 2027-03-31."),
    "field_note.Observation.on": N_("The day: 2027-03-31."),
    "field_note.Observation.kind": N_("Behaviour, a feeling that was shown, an attitude or a tactic."),
    "field_note.Observation.what": N_(
        "What you saw or heard, in this situation. Write it so that the other may read it."
    ),
    "field_note.Observation.seen_by": N_("Which party saw it (its id)."),
    "field_note.Observation.other_explanation": N_("Another explanation for what you saw."),
    "field_note.Observation.delete_by": N_("The day on which this note goes: 2027-03-31."),
}
