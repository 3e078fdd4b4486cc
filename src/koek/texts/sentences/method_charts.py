"""Pictures of the method: differences, styles, forms of collaboration, trust and the network."""

from koek.texts.marking import N_, NP_

_COMMON = {
    "chart.words": N_("{words:item}"),
    "chart.left_pole": N_("On the left"),
    "chart.right_pole": N_("On the right"),
    "chart.place_1": N_("all the way left"),
    "chart.place_2": N_("left"),
    "chart.place_3": N_("a little left"),
    "chart.place_4": N_("in the middle"),
    "chart.place_5": N_("a little right"),
    "chart.place_6": N_("right"),
    "chart.place_7": N_("all the way right"),
    "chart.line_person": N_("{party}: at the table"),
    "chart.line_organisation": N_("{party}: the organisation"),
    "chart.line_named": N_("{party}: {name}"),
}

_DIFFERENCES = {
    "chart.factor": N_("Factor"),
    "chart.difference": N_("Difference"),
    "chart.judged": N_("Judged"),
    "chart.size_none": N_("none"),
    "chart.size_small": N_("small"),
    "chart.size_clear": N_("clear"),
    "chart.size_large": N_("large"),
    "chart.size_unknown": N_("not known"),
    "chart.blocks_with_measure": N_("blocks, measure agreed"),
    "chart.differences_title": N_("Where {ours} and {other:party} stand"),
    "chart.differences_block": NP_(
        "One difference with {other:party} blocks: {factors:items}",
        "These differences with {other:party} block: {factors:items}",
        by="factors",
    ),
    "chart.differences_measured": N_("Being worked on with {other:party}: {factors:items}"),
    "chart.differences_unjudged": N_("Far apart from {other:party} and not judged yet: {factors:items}"),
    "chart.differences_told": N_(
        "Lines over scales between two poles, of {lines:list}. Neither pole is the good one."
    ),
    "chart.differences_empty": N_("Nothing is filled in yet. That does not mean that nothing blocks."),
    "chart.differences_factor": N_(
        "{factor:item}, from “{left}” to “{right}”: difference {size:word}, {note}."
    ),
    "chart.differences_caption": N_(
        "Neither pole is the good one. Whether a difference blocks is your own judgement: a small one can block, "
        "a large one can be fine. Thin lines are people; broad lines with squares are organisations."
    ),
    "chart.differences_caption_estimate": N_(
        "Neither pole is the good one. Whether a difference blocks is your own judgement: a small one can block, "
        "a large one can be fine. Thin lines are people; broad lines with squares are organisations. "
        "Hatched marks and dashed lines are an estimate."
    ),
}

_STAIRS = {
    "chart.stairs_form": N_("Form of collaboration"),
    "chart.stairs_meaning": N_("What it is"),
    "chart.stairs_here": N_("Here"),
    "chart.stairs_now": N_("now"),
    "chart.stairs_wanted": N_("wanted"),
    "chart.stairs_chosen": N_("chosen"),
    "chart.stairs_fits": N_("your answers speak for this"),
    "chart.stairs_way": N_("From “{now}” to “{wanted}”"),
    "chart.stairs_there": N_("You are where you want to be: “{now}”"),
    "chart.stairs_only_now": N_("Now: “{now}”. Where you want to go is not said yet"),
    "chart.stairs_only_wanted": N_("Wanted: “{wanted}”. Where you are now is not said yet"),
    "chart.stairs_unknown": N_("Four forms of collaboration: where are you, and where do you want to be?"),
    "chart.stairs_told": N_("A staircase from a loose to a close form of collaboration: {names:list}."),
    "chart.stairs_step": N_("“{model}”: {told:list}."),
    "chart.stairs_caption": N_(
        "Higher is closer, not better: which form fits depends on what you do together."
    ),
}

_STYLES = {
    "chart.scale": N_("Scale"),
    "chart.style_self": N_("own view"),
    "chart.style_seen": N_("as the other sees it"),
    "chart.style_seen_by": N_("as seen by {party}"),
    "chart.style_wanted": N_("wanted in this talk"),
    "chart.style_otherwise": N_("seen otherwise"),
    "chart.styles_seen_otherwise": N_("{who}: seen otherwise on {scales:items}"),
    "chart.styles_wanted": N_("{who}: wanted otherwise on {scales:items}"),
    "chart.styles_title": N_("{who}: how to negotiate in this talk"),
    "chart.styles_told": N_(
        "Lines over four scales between two poles: {lines:list}. Neither pole is the good one."
    ),
    "chart.styles_scale": N_("{scale:item}, from “{left}” to “{right}”: {places:list}."),
    "chart.styles_place": N_("{line} {place}"),
    "chart.styles_caption": N_(
        "These are places in one talk, not what somebody is. Neither pole is the good one: it depends on the talk."
    ),
    "chart.styles_caption_estimate": N_(
        "These are places in one talk, not what somebody is. Neither pole is the good one: it depends on the talk. "
        "Hatched marks and dashed lines are an estimate."
    ),
}

_MIRRORS = {
    "chart.mirror_open": N_("{who}: nothing to lay side by side yet"),
    "chart.mirror_told": NP_(
        "Lines over {count} factor between two poles: {lines:list}.",
        "Lines over {count} factors between two poles: {lines:list}.",
    ),
    "chart.mirror_caption": N_(
        "Neither pole is the good one. Where you see it differently, ask each other for an example."
    ),
}

_TRUST = {
    "chart.behaviour": N_("Behaviour"),
    "chart.day": N_("{day:date}"),
    "chart.trust_self": N_("{party}: own view"),
    "chart.trust_other": N_("as seen by {party}"),
    "chart.trust_gap": N_("to talk about"),
    "chart.trust_fading": N_("{step} (more than a year ago)"),
    "chart.trust_rings": N_("From the middle outwards: {steps}"),
    "chart.trust_title_gaps": N_("{who}: talk first about {behaviours:list}"),
    "chart.trust_title_alike": N_("{who}: both sides see it much alike"),
    "chart.trust_title_one": N_("{who}: seen from one side so far"),
    "chart.trust_title_none": N_("{who}: nothing was said about trust yet"),
    "chart.trust_told": N_(
        "A wheel of {count} behaviours of {who}; the further out, the more often a behaviour is seen."
    ),
    "chart.trust_behaviour_told": N_("{behaviour}: {parts:list}."),
    "chart.trust_caption": N_(
        "What counts is what is seen again and again, from both sides. Where you see it differently, ask for a "
        "situation and what else could explain it. Open marks are more than a year old."
    ),
    "chart.trust_caption_estimate": N_(
        "What counts is what is seen again and again, from both sides. Where you see it differently, ask for a "
        "situation and what else could explain it. Open marks are more than a year old. Hatched marks and "
        "dashed lines are an estimate of what somebody would say."
    ),
    "chart.course_voice": N_("Who says it"),
    "chart.course_change": N_("Change"),
    "chart.course_more": N_("more"),
    "chart.course_less": N_("less"),
    "chart.course_same": N_("the same"),
    "chart.course_once": N_("seen once"),
    "chart.course_title_less": N_("{who}: seen less than before in {behaviours:list}"),
    "chart.course_title_more": N_("{who}: seen more than before in {behaviours:list}"),
    "chart.course_title_same": N_("{who}: seen as often as before"),
    "chart.course_title_once": N_("{who}: one moment so far"),
    "chart.course_told": N_("A small line per behaviour of {who}, from {days:list}."),
    "chart.course_more_told": N_("Others see more than before of {behaviours:list}."),
    "chart.course_less_told": N_("Others see less than before of {behaviours:list}."),
    "chart.course_caption": N_(
        "The lower line of a strip is hardly, the upper one nearly always. Words on the right tell what changed "
        "since the time before. Open marks are more than a year old."
    ),
}

_NETWORK = {
    "chart.network_member": N_("Member"),
    "chart.network_does_bring": N_("Brings"),
    "chart.network_does_get": N_("Gets"),
    "chart.network_role": N_("Part"),
    "chart.network_gives_to": N_("Gives to"),
    "chart.network_decides": N_("can decide"),
    "chart.network_moves": N_("moves people"),
    "chart.network_both": N_("can decide and moves people"),
    "chart.network_away": N_("not at the table"),
    "chart.network_brings": N_("brings: {goods}"),
    "chart.network_gets": N_("gets: {goods}"),
    "chart.network_key_brings": N_("what a member brings"),
    "chart.network_key_gets": N_("what a member gets"),
    "chart.network_no_goal": N_("First the goal: what is this network for?"),
    "chart.network_empty": N_("Nobody is in the network yet"),
    "chart.network_gap": N_("Nobody here can decide on {decisions:items}"),
    "chart.network_gap_told": N_("Nobody here can decide on {decisions:items}."),
    "chart.network_title": N_("Who in the network brings and gets what"),
    "chart.network_told": NP_(
        "One member around the goal, with an arrow to it for what it brings and one back for what it gets.",
        "{count} members around the goal, with an arrow to it for what each brings and one back for what it gets.",
    ),
    "chart.network_told_member": N_("{name}: {told:list}."),
    "chart.network_caption": N_(
        "The thicker an arrow, the more it is, in words: little, some or much. Thin arrows go between members. "
        "An open shape is not at the table."
    ),
    "chart.network_caption_estimate": N_(
        "The thicker an arrow, the more it is, in words: little, some or much. Thin arrows go between members. "
        "An open shape is not at the table. Dashed arrows are an estimate: the member did not say so itself."
    ),
    "chart.balance": N_("Balance"),
    "chart.balance_brings": N_("brings"),
    "chart.balance_gets": N_("gets"),
    "chart.balance_nothing": N_("nothing named"),
    "chart.balance_even": N_("in balance"),
    "chart.balance_brings_more": N_("brings more than it gets"),
    "chart.balance_gets_more": N_("gets more than it brings"),
    "chart.balance_only_brings": N_("only brings, gets nothing"),
    "chart.balance_only_gets": N_("only gets, brings nothing"),
    "chart.balance_unknown": N_("not known yet"),
    "chart.balance_title_alarm": N_("One-way traffic at {names:list}"),
    "chart.balance_title_none": N_("What organisations bring and get is not known yet"),
    "chart.balance_title_leans": N_("Everyone brings and gets, not everyone as much"),
    "chart.balance_title_even": N_("Bringing and getting are in balance"),
    "chart.balance_told": NP_(
        "Two bars of one organisation: what it brings and what it gets.",
        "Two bars for each of {count} organisations: what it brings and what it gets.",
    ),
    "chart.balance_told_member": N_("{name}: {balance}."),
    "chart.balance_caption": N_(
        "A block is something that is brought or got; a long one is much, a short one little. It is a ground for a "
        "talk, not a measure. Only organisations are shown, never private persons or people in care."
    ),
    "chart.balance_caption_estimate": N_(
        "A block is something that is brought or got; a long one is much, a short one little. It is a ground for a "
        "talk, not a measure. Only organisations are shown, never private persons or people in care. Hatched blocks "
        "are an estimate: the organisation did not say so itself."
    ),
}

SENTENCES = {**_COMMON, **_DIFFERENCES, **_STAIRS, **_STYLES, **_MIRRORS, **_TRUST, **_NETWORK}
