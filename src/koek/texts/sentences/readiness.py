"""Before a talk: is it a negotiation, who may decide, what the law asks, and the plan of the first talk."""

from koek.texts.marking import N_

SENTENCES = {
    "readiness.no_decisions": N_(
        "Name first what has to be decided, and by whom. Only then you know whether there is anything to negotiate."
    ),
    "readiness.way": N_("{decision}: {way:item}. {step:item}"),
    "readiness.trade.yes": N_("There is something to trade."),
    "readiness.trade.partly": N_("There is something to trade, in part."),
    "readiness.trade.no": N_("There is nothing to trade now."),
    "readiness.trade.unknown": N_("Whether there is anything to trade is not known yet."),
    "readiness.dependence.seen": N_("You need each other, and both of you see that."),
    "readiness.dependence.unseen": N_("You need each other, but that is not seen yet."),
    "readiness.dependence.none": N_("The other does not need you for this."),
    "readiness.dependence.unknown": N_("Whether you need each other is not known yet."),
    "readiness.trade_named": N_(
        "You give: {give} You get: {get} Check whether the other sees it that way too."
    ),
    "readiness.name_the_trade": N_("Write down what you give and what you get, before you make a proposal."),
    "readiness.show_this": N_("Show this, without asking anything in return: {give}"),
    "readiness.helper_gains": N_("What helping may bring the other: {gain}"),
    "readiness.name_helper_gain": N_(
        "Think what helping may bring the other: meaning something to somebody, an interesting talk, new contacts."
    ),
    "readiness.also_together": N_("This helps in any case: {step:item}"),
    "readiness.decided_by": N_("Decided by: {who:list}."),
    "readiness.decided_elsewhere": N_(
        "Decided by: {who:list}. Not everyone who decides is at the table: ask what they need to know."
    ),
    "readiness.decider_unknown": N_(
        "Who decides is not known. Ask: who must say yes before this goes ahead?"
    ),
    "readiness.paid_by": N_("Paid by: {parties:parties}."),
    "readiness.paid_elsewhere": N_(
        "Paid by: {who}. They are not at the table: find out what they want in return."
    ),
    "readiness.payer_unknown": N_("Who pays is not known. Ask: from which budget does this come?"),
    "readiness.who_asks": N_("{party:party} asks this of {of:party}."),
    "readiness.who_asks_unknown": N_("Say who asks whom for this: whoever asks first, explains first."),
    "readiness.needs_first": N_(
        "{party:party} needs this first. Do not use that as pressure: ask what they need, and leave them time."
    ),
    "readiness.needs_first.ours": N_(
        "You need this first. Say so honestly, and begin with what it brings the other."
    ),
    "readiness.who_is_behind": N_("Ask {person}: whom do you discuss this with at home?"),
    "readiness.who_is_behind.ours": N_("Write down who decides behind {person}."),
    "readiness.what_to_explain": N_(
        "Behind {person} stands {decider}. Ask: what will you have to explain there?"
    ),
    "readiness.what_to_explain.ours": N_(
        "Behind {person} stands {decider}. Write down what must be explained there."
    ),
    "readiness.explain_at_home": N_(
        "{person} must explain to {decider}: {what} Ask how you can help with that."
    ),
    "readiness.explain_at_home.ours": N_("{person} must explain to {decider}: {what} Prepare that now."),
    "readiness.helps_at_home": N_("This helps: {what}"),
    "readiness.can_bind": N_("{person} may decide; confirmed by {by} on {on:date}."),
    "readiness.cannot_bind": N_("{person} cannot decide. Ask who can, and what that person wants to know."),
    "readiness.cannot_bind.ours": N_("{person} cannot decide for you. Say so at the table, and who can."),
    "readiness.mandate_unknown": N_(
        "Whether {person} may decide is not known. Ask: who else must agree to what we arrange here?"
    ),
    "readiness.mandate_unknown.ours": N_(
        "Whether {person} may decide for you is not known. Settle that before the talk."
    ),
    "readiness.mandate_unconfirmed": N_(
        "{person} may decide, but nobody confirmed it. Ask up to what, and who confirms it."
    ),
    "readiness.mandate_unconfirmed.ours": N_(
        "{person} may decide for you, but nobody confirmed it. Have it confirmed, with a date."
    ),
    "readiness.mandate_old": N_(
        "That {person} may decide was confirmed long ago, on {on:date}. Ask whether it still holds."
    ),
    "readiness.beyond": N_(
        "On {issue:issue} {person} may decide up to a limit. Beyond it {who} must say yes: ask that before the talk."
    ),
    "readiness.beyond_unknown": N_(
        "On {issue:issue} {person} may decide up to a limit. Find out who decides beyond it."
    ),
    "readiness.nobody_named": N_("Nobody is named yet who speaks for {party:party}. Ask who will come."),
    "readiness.nobody_named.ours": N_("Nobody is named yet who speaks for you. Choose who goes."),
    "readiness.nobody_yet": N_(
        "For {party:party} it is not certain yet that anybody at the table can decide. Ask who may, and who confirms it."
    ),
    "readiness.nobody_can_bind": N_(
        "Nobody at the table can decide for {party:party}. Invite somebody who can, or agree when the answer comes."
    ),
    "readiness.nobody_can_bind.ours": N_(
        "Nobody at the table can decide for you. Bring somebody who can, or say when your answer comes."
    ),
    "readiness.goal": N_("The goal of the talk: {goal}"),
    "readiness.no_goal": N_(
        "The goal of the talk is not written down yet. What should be different when it is over?"
    ),
    "readiness.no_emotions": N_(
        "No feelings are noted that are left from last time. Are there any, on your side or theirs?"
    ),
    "readiness.emotion_rests": N_("Let this rest for now: {what}"),
    "readiness.emotion_undecided": N_("Decide whether you raise this: {what}."),
    "readiness.emotion_who_when": N_("You want to raise this: {what}. Agree who does it, and when."),
    "readiness.emotion_raised": N_("{person} raises this: {what}. When: {when}."),
    "readiness.no_limit": N_(
        "You have no limit yet: from what point do you not do it? Decide that before the talk."
    ),
    "readiness.no_target": N_("You have no target yet. What would you really like to reach?"),
    "readiness.no_alternative": N_(
        "What you do without an agreement is not written down yet. Work out your best alternative."
    ),
    "readiness.no_own_interests": N_(
        "No interest of your own is named yet. Write down what matters to you and why: what nobody names cannot become part of the solution."
    ),
    "readiness.interest_range": N_("{interest}. At most: {most}. At least: {least}."),
    "readiness.interest_no_least": N_(
        "{interest}: write down what would be enough. Without that you do not know where to stop."
    ),
    "readiness.interest_no_most": N_(
        "{interest}: write down what you hope for. Without that there is nothing to give in on."
    ),
    "readiness.interest_no_range": N_("{interest}: write down what you hope for and what would be enough."),
    "readiness.blocked": N_("Do not do this now: {what:words}."),
    "readiness.blocked.offers": N_("making offers"),
    "readiness.blocked.trades": N_("trading"),
    "readiness.blocked.price_openness": N_("showing prices to each other"),
    "readiness.blocked.cost_openness": N_("showing costs to each other"),
    "readiness.legal_warning": N_(
        "Mind, {topic:item}: {text:item} Ask {ask:item}. This is a warning, no advice; checked on {checked:date}."
    ),
    "readiness.legal_warning_old": N_(
        "Mind, {topic:item}: {text:item} Ask {ask:item}, and whether this still holds: it was last checked on {checked:date}."
    ),
    "readiness.legal_open": N_("Answer this before the first talk: {question:item}"),
    "readiness.challenge_missing": N_(
        "For the right to challenge on ‘{task}’ is not written down yet: {missing:words}. Ask the municipality, and write it down."
    ),
    "readiness.challenge.budget": N_("the budget of the task"),
    "readiness.challenge.quality": N_("what must be as good or better"),
    "readiness.challenge.by_law": N_("which by-law holds"),
    "readiness.challenge.answer_by": N_("when the answer is due"),
    "readiness.challenge_due": N_("The answer on ‘{task}’ is due on {day:date}."),
    "readiness.challenge_late": N_(
        "The answer on ‘{task}’ was due on {day:date}. Call, and ask what it is waiting for."
    ),
    "readiness.talk_step": N_("Step: {step:item}. {what:item}"),
    "readiness.own_line": N_("{text}"),
    "readiness.ask_this": N_("Ask: {question:item}"),
    "readiness.disappointment": N_("This was a let-down before: {what} What you do with it: {step}"),
    "readiness.disappointment_open": N_("This was a let-down before: {what} Decide what you do with it."),
    "readiness.promise_expected": N_(
        "You expect this in the first talk already: {what} Let that go: connection comes first, a promise later."
    ),
    "readiness.balance.empty": N_("Nothing is prepared yet. Start with three questions to the other."),
    "readiness.balance.all_pitch": N_(
        "You have arguments ({arguments:number}) and not one question. That becomes a sales talk: think up a question for each argument."
    ),
    "readiness.balance.more_arguments": N_(
        "You have more arguments ({arguments:number}) than questions ({questions:number}). Turn an argument into a question."
    ),
    "readiness.balance.in_balance": N_(
        "You have enough questions ({questions:number}) beside your arguments ({arguments:number}). Start with the questions."
    ),
    "readiness.custom": N_("What you do: {what} What you expect back: {back} Say that aloud once."),
    "readiness.custom_no_return": N_("What you do: {what} Ask yourself what you expect back."),
    "readiness.ask_other_side": N_(
        "About {party:party} you do not know yet: {topic:item}. Ask: {question:item}"
    ),
    "readiness.delete_overdue": N_("Note ‘{id}’ should have been deleted on {day:date}. Delete it."),
    "method.unknown_item": N_(
        "‘{id}’ is not among the {topic:word} and does not count. Known are: {known:list}."
    ),
    "method.unknown_item_near": N_(
        "‘{id}’ is not among the {topic:word} and does not count. Did you mean {known:either}?"
    ),
    "method_topic.needs": N_("needs"),
    "method_topic.other_side_topics": N_("topics on the other side"),
    "method_topic.moments": N_("moments"),
    "method_topic.interventions": N_("interventions"),
    "method_topic.style_scales": N_("scales"),
    "method_topic.power_sources": N_("sources of power"),
    "method_topic.strengths": N_("strengths"),
    "method_topic.self_checks": N_("questions to yourself"),
    "method_topic.hard_line_questions": N_("questions for the hard line"),
}
