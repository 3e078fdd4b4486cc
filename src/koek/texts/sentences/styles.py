"""How somebody negotiates in one talk, the test before the hard line, power and strength."""

from koek.texts.marking import N_

SENTENCES = {
    "styles.position_twice": N_("Scale ‘{id}’ has two positions in one view. Keep one."),
    "styles.too_few_positions": N_(
        "Too few positions are known to look at profiles. Place yourself on at least three scales."
    ),
    "styles.between_profiles": N_(
        "These positions lie between the known profiles. Look at the scales one by one."
    ),
    "styles.nearest": N_(
        "In this talk the positions lie nearest to the {name:item}: {meaning:item}. It says something about this talk, not about a person."
    ),
    "styles.risk": N_("The risk: {risk:item}"),
    "styles.instead": N_("What helps: {step:item}"),
    "styles.seen_otherwise": N_(
        "{party:party} may come across more to the side of ‘{pole:item}’ ({scale:item}) than they think. Tell what you saw, and ask how they see it."
    ),
    "styles.seen_otherwise.ours": N_(
        "You may come across more to the side of ‘{pole:item}’ ({scale:item}) than you think. Ask for an example."
    ),
    "styles.mirror_incomplete": N_(
        "For {party:party} is still missing: {missing:words}. Ask them in a calm moment."
    ),
    "styles.mirror_incomplete.ours": N_(
        "For the mirror is still missing: {missing:words}. Fill that in, or ask the other how you come across."
    ),
    "styles.kind.self": N_("the own view"),
    "styles.kind.as_seen": N_("how the other sees it"),
    "styles.kind.wanted": N_("what is wanted in this talk"),
    "styles.do_differently": N_(
        "In this talk go a little from ‘{away:item}’ towards ‘{pole:item}’ ({scale:item}). {step:item}"
    ),
    "styles.hard_line.not_tested": N_("Thinking of a hard line? Answer the questions first."),
    "styles.hard_line.speaks_against": N_(
        "Something speaks against a hard line here. Look for another way first."
    ),
    "styles.hard_line.still_open": N_(
        "Nothing speaks against a hard line so far, but not everything has been answered. Answer the rest first."
    ),
    "styles.hard_line.nothing_against": N_(
        "Nothing in your answers speaks against a hard line. It usually still costs something of the relation: would you say it aloud?"
    ),
    "styles.hard_line_ask": N_("Answer first: {question:item}"),
    "styles.hard_line_because": N_("What speaks against it: {because:item}."),
    "styles.hard_line_because_told": N_("What speaks against it: {because:item}. You wrote: {reason}"),
    "styles.power": N_("{party:party} may have power here: {what} ({source:item})."),
    "styles.power.ours": N_("You have power here: {what} ({source:item})."),
    "styles.power_formal": N_("It goes with a position."),
    "styles.power_informal": N_("Anybody can build this power."),
    "styles.power_until": N_("It is temporary, until {until:date}."),
    "styles.power_past": N_(
        "This power has ended: {what} (until {until:date}). Do not count on it any more."
    ),
    "styles.power_missing": N_(
        "{party:party} lacks power here: {what}. Do not use that; it may not block an agreement."
    ),
    "styles.power_missing.ours": N_(
        "You lack power here: {what}. That need not block an agreement: look at what you can do."
    ),
    "styles.build_power": N_("A step: {step:item}"),
    "styles.no_informal_power": N_(
        "You have not named any power that you can build yourselves: {sources:items}. See what you have of these."
    ),
    "styles.power_blocks": N_("‘{what}’ blocks: {blocks} Make that a subject between you before you go on."),
    "styles.dose_it": N_("‘{what}’ serves what both want. Use no more of it than is needed, and say why."),
    "styles.leave_it": N_("‘{what}’ does not serve what both want. Leave it, and look for what does."),
    "styles.serves_both_unknown": N_(
        "Before ‘{what}’ is used: does it serve what both want? Answer that first."
    ),
    "styles.counter_power": N_("What can be done against ‘{what}’: {counter}"),
    "styles.counter_power_unknown": N_("Think what can be done against ‘{what}’ before it is used."),
    "styles.reputation_cost": N_("What using ‘{what}’ costs in reputation: {cost}"),
    "styles.reputation_cost_unknown": N_("Think what others will say when ‘{what}’ is used."),
    "styles.brings_both": N_("What ‘{what}’ of {party:party} can bring both: {gain} Ask for it openly."),
    "styles.brings_both.ours": N_("What your ‘{what}’ can bring both: {gain} Offer it."),
    "styles.ask_what_it_brings": N_("Think what ‘{what}’ of {party:party} could bring both of you."),
    "styles.fear_covered": N_(
        "The fear here: {fear} There is an agreement against abuse of power; go through it together."
    ),
    "styles.fear_without_clause": N_(
        "The fear here: {fear} Name it, and make an agreement against abuse of power."
    ),
    "styles.look_at_strength": N_(
        "Power comes and goes. Look rather at what each of you can make and solve."
    ),
    "styles.no_strengths": N_(
        "No strengths are written down yet. Name one of yourselves and one of the other."
    ),
    "styles.step.hardly": N_("hardly"),
    "styles.step.little": N_("a little"),
    "styles.step.fair": N_("fairly"),
    "styles.step.strong": N_("strongly"),
    "styles.step.very": N_("very strongly"),
    "styles.strength": N_("{party:party} has: {strength:item} ({step:word}). Use it for both."),
    "styles.strength.ours": N_("You have: {strength:item} ({step:word}). Offer it."),
    "styles.strength.estimated": N_(
        "By estimate {party:party} has: {strength:item} ({step:word}). Ask whether they see it so."
    ),
    "styles.strength_seen_more": N_(
        "{by:party} sees more of this in {party:party} than they do themselves: {strength:item}. Say so."
    ),
    "styles.strength_seen_more.ours": N_(
        "{by:party} sees more of this in you than you do yourselves: {strength:item}. Ask what they see."
    ),
    "styles.strength_seen_less": N_(
        "{by:party} sees less of this in {party:party} than they do themselves: {strength:item}. Ask for an example."
    ),
    "styles.strength_seen_less.ours": N_(
        "{by:party} sees less of this in you than you do yourselves: {strength:item}. Ask for an example."
    ),
    "styles.build_together": N_("All of you are low on this: {strength:item}. {step:item}"),
    "styles.self_ask": N_("Ask yourself: {question:item} ({topic:item})"),
    "styles.self_grow": N_("A small step ({topic:item}): {step:item}"),
    "styles.self_fine": N_("This goes well: {topic:item}."),
}
