"""Answers about the method: conclusions, headings and next steps of the workbench's questions."""

from koek.texts.marking import N_, NP_

_HEADINGS = {
    "relation.part.direction": N_("Where you are going"),
    "relation.part.drift": N_("What you agreed and what you see"),
    "relation.part.dependence": N_("Needing each other"),
    "relation.part.portfolio": N_("How purchasers look at this"),
    "relation.part.remarks": N_("Remarks"),
    "difference.part.depth": N_("How thorough it needs to be"),
    "difference.part.factors": N_("Factor by factor, with {other:party}"),
    "difference.part.observed": N_("What you saw"),
    "difference.part.questions": N_("Questions that help"),
    "difference.ask": N_("{question:item}"),
    "difference.ask_about": N_("On {factor:item}: {question:item}"),
    "difference.part.envelopes": N_("Side by side"),
    "difference.part.closed": N_("Still closed"),
    "difference.part.remarks": N_("Remarks"),
    "ready.part.gate": N_("Is this a negotiation?"),
    "ready.part.decision": N_("{decision}: is this a negotiation?"),
    "ready.part.to_do": N_("Still to do before you talk"),
    "ready.part.settled": N_("Settled"),
    "ready.part.mandate": N_("Who may decide what"),
    "ready.part.missing_person": N_("What a missing person costs"),
    "ready.part.law": N_("First questions of law"),
    "ready.part.interests": N_("What you want, at most and at least"),
    "ready.part.other_side": N_("The other side"),
    "ready.part.resistance": N_("What lies beneath"),
    "ready.part.preparation": N_("Arguments and questions"),
    "ready.part.together": N_("What you make together"),
    "ready.part.first_talk": N_("The first talk"),
    "ready.part.yourself": N_("For yourself alone"),
    "closing.part.whole": N_("The whole"),
    "closing.part.agreements": N_("Agreement by agreement"),
    "closing.part.balance": N_("Giving and getting"),
    "closing.part.feasibility": N_("Can it be done?"),
    "closing.part.due": N_("What is due"),
    "closing.part.pilot": N_("The pilot"),
    "closing.part.openness": N_("Openness"),
    "closing.part.registers": N_("What is still unclear"),
    "closing.part.expectations": N_("What you expect of each other"),
    "closing.part.talks": N_("The talks"),
    "closing.part.lookback": N_("Looking back"),
    "closing.part.notes": N_("Notes on the other side"),
    "trust.part.moment": N_("Is this the moment?"),
    "trust.part.behaviours": N_("Behaviour by behaviour"),
    "trust.part.core": N_("The two core questions"),
    "trust.part.rhythm": N_("When to look again"),
    "trust.part.start": N_("A private start"),
    "network.part.needs": N_("What this kind of network needs"),
    "network.part.missing": N_("Who is missing"),
    "network.part.key_figures": N_("Key figures"),
    "network.part.balance": N_("Bringing and getting"),
    "network.part.shape": N_("How it hangs together"),
    "network.part.talks": N_("Talks inside the network"),
    "network.part.contacts": N_("Contacts and news"),
    "network.part.review": N_("When to look again"),
    "network.part.board": N_("Asking your own board"),
    "network.part.skills": N_("Your own skills, for yourself alone"),
}

_CONCLUSIONS = {
    "ready.yes": N_("You are ready to talk"),
    "ready.yes_within_law": N_("You are ready to talk, but the law does not allow everything now"),
    "ready.not_yet": NP_(
        "Almost ready: {count} thing is still open", "Not ready yet: {count} things are still open"
    ),
    "closing.nothing_agreed_yet": N_("Nothing has been agreed yet"),
    "closing.words_differ": NP_(
        "You do not mean the same yet in {count} agreement",
        "You do not mean the same yet in {count} agreements",
    ),
    "closing.some_late": NP_("{count} thing is overdue", "{count} things are overdue"),
    "closing.words_unsaid": NP_(
        "{count} agreement does not stand in everybody's own words yet",
        "{count} agreements do not stand in everybody's own words yet",
    ),
    "closing.in_order": N_("No difference was found in your words, and nothing is overdue"),
    "difference.opened": NP_(
        "You and {party:party} opened {count} factor together",
        "You and {party:party} opened {count} factors together",
    ),
    "difference.closed": N_("These stay closed until both hand over their key for them: {factors:items}."),
    "trust.not_looked_yet": N_("Nobody has said yet what they see of each other's behaviour"),
    "trust.one_side_only": N_("So far you know only one side: nobody's view of itself lies beside another's"),
    "trust.no_gap_seen": N_("You see each other's behaviour much alike"),
    "trust.no_gap_seen.estimated": N_("By estimate, you see each other's behaviour much alike"),
    "trust.seen_differently": NP_(
        "You see {count} behaviour differently: that is what to talk about",
        "You see {count} behaviours differently: that is what to talk about",
    ),
    "trust.seen_differently.estimated": NP_(
        "By estimate, you see {count} behaviour differently: ask before you talk about it",
        "By estimate, you see {count} behaviours differently: ask before you talk about it",
    ),
    "network.nobody_named": N_("Nobody of your network is on paper yet"),
    "network.nobody_missing": N_("As far as is written down, nobody is missing at the table"),
    "network.some_missing": NP_(
        "{count} place at the table asks for attention", "{count} places at the table ask for attention"
    ),
    "mandate.leaves_no_room": N_(
        "Within what the people at the table may decide there is no room for an agreement. Ask who can decide more, and invite them."
    ),
    "mandate.costs_money": N_(
        "With who may decide now, {party:party} can gain at most {amount:euros} less. Invite who may decide more."
    ),
    "mandate.costs_money.estimated": N_(
        "With who may decide now, {party:party} can by your estimate gain at most {amount:euros} less. Invite who may decide more."
    ),
    "mandate.costs_money.ours": N_(
        "With who may decide now, you can gain at most {amount:euros} less. Invite who may decide more."
    ),
    "mandate.costs_share": N_(
        "With who may decide now, {share:percent} of what {party:party} could gain at most is out of reach. Invite who may decide more."
    ),
    "mandate.costs_share.estimated": N_(
        "With who may decide now, by your estimate {share:percent} of what {party:party} could gain at most is out of reach. Invite who may decide more."
    ),
    "mandate.costs_share.ours": N_(
        "With who may decide now, {share:percent} of what you could gain at most is out of reach. Invite who may decide more."
    ),
    "mandate.costs_nothing": N_("The limits of who may decide now cost nobody anything."),
}

_STEPS = {
    "relation.behaviour_seldom_seen": N_(
        "‘{model:item}’ leans on ‘{behaviour:item}’, and that is seldom seen of {party:party}. Ask each other what is in the way; there may be a good reason."
    ),
    "relation.behaviour_seldom_seen.ours": N_(
        "‘{model:item}’ leans on ‘{behaviour:item}’, and that is seldom seen of you. Ask what would help, and begin yourselves."
    ),
    "relation.step.review": N_("Plan a day on which you look together whether this form still fits."),
    "difference.step.dialogue": N_(
        "First have an open talk with {party:party} about how you want to do business together. Negotiate after that."
    ),
    "difference.step.judge": N_(
        "Ask yourselves about each large difference with {party:party}: does this block us?"
    ),
    "difference.step.judge_rest": N_(
        "Go through the factors you did not judge yet. With {party:party}, a small difference can block too."
    ),
    "difference.step.begin": N_(
        "Say of yourselves where you stand on each factor, then how you think {party:party} stands. Ask afterwards."
    ),
    "difference.step.part_well": N_(
        "Tell {party:party} plainly that you stop, and why. Parting well is a full outcome, and keeps the door open."
    ),
    "difference.step.compare": N_(
        "Tell {party:party} for each factor what you did not expect, and ask which situation they thought of."
    ),
    "difference.step.watch": N_("Watch the signs you named, and look again as soon as the talks turn tough."),
    "ready.step.connect": N_("Go and connect first: begin the talk with the people, then with the content."),
    "closing.step.next_steps": N_("Write down what they do and what you do, with a name and a day for each."),
    "trust.step.review": N_("Plan a quiet moment to look at trust together, outside any negotiation."),
    "trust.step.begin": N_(
        "Begin with yourselves: say of each behaviour how often you show it. Then ask the other."
    ),
    "trust.step.ask": N_(
        "Ask openly: ‘{behaviour:item}’, of which situation do you think then? Listen, and do not explain."
    ),
    "trust.step.another_day": N_(
        "Let today be a day for signing. Plan the look back on trust for a calm day."
    ),
    "network.step.members": N_(
        "Write down who is needed for your goal: who decides, who can move people, who notices it."
    ),
    "network.step.review": N_("Look now and then: who stays, what changes, who may leave?"),
    "step.reason.due": N_("Something is overdue, and a promise kept is worth more than a new one."),
    "step.reason.stall": N_("The talk is stuck. Saying so helps more than another argument."),
    "step.reason.ready": N_("What is open before the talk cannot be mended at the table."),
    "step.reason.differences": N_("A difference that blocks makes every agreement worth less."),
    "step.reason.agreements": N_("The facts are on the table: now the pie can grow."),
    "step.reason.relation": N_("The form of collaboration decides how well an agreement is carried out."),
    "step.reason.trust": N_("Trust grows from what is done again and again, and somebody has to ask."),
    "step.reason.network": N_("Without who can decide, every talk is only a rehearsal."),
    "step.reason.closing": N_("Before you sign, you should mean the same by it."),
    "moment.start": N_("before the talk"),
    "moment.facts": N_("while you explore"),
    "moment.stall": N_("when it stalls"),
    "moment.closing": N_("when you close"),
    "moment.after": N_("while you carry it out"),
    "item.unknown": N_("There is no {item} in the case. There are: {known:list}."),
}

SENTENCES = {**_HEADINGS, **_CONCLUSIONS, **_STEPS}
