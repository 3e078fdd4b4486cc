"""Agreements in own words, whether they can be kept, pilots, what is due."""

from koek.texts.marking import N_

_WORDS = {
    "closing.words_missing": N_(
        "{agreement}: {parties:parties} did not write this in their own words yet. Ask for that before you sign; differences show by themselves then."
    ),
    "closing.meaning_differs": N_(
        "{agreement}, about {kind:word}: {left:party} writes {left_says:list}, {right:party} writes {right_says:list}. Ask each other what you mean, and choose one text."
    ),
    "closing.meaning_one_sided": N_(
        "{agreement}, about {kind:word}: {party:party} writes {says:list}, and {other:party} does not mention it. Ask whether that belongs to the agreement."
    ),
    "closing.roles_differ": N_(
        "{agreement}, about {kind:word}: {left:party} writes {left_says:list}, {right:party} writes {right_says:list}. Ask who does what."
    ),
    "closing.unclear_words": N_(
        "{agreement}: “{words}” in the words of {party:party} can be read in more ways ({why:word}). Replace it by something exact."
    ),
    "closing.only_words_differ": N_(
        "{agreement}: {left:party} and {right:party} use other words; no difference in amounts, days, people or conditions was found. Read both texts aloud to each other to be sure."
    ),
    "closing.same_words": N_(
        "{agreement}: {left:party} and {right:party} use the same words. Ask each other for an example, to see whether you mean the same."
    ),
}
_KINDS = {
    "closing.kind_amount": N_("amounts"),
    "closing.kind_quantity": N_("numbers"),
    "closing.kind_date": N_("days"),
    "closing.kind_time": N_("times"),
    "closing.kind_who": N_("who"),
    "closing.kind_person": N_("which person"),
    "closing.kind_condition": N_("conditions"),
    "closing.kind_negation": N_("the word “not”"),
    "closing.kind_firmness": N_("must, may or try"),
    "closing.kind_vat": N_("VAT"),
    "closing.doubt_relative_date": N_("it depends on the day you read it"),
    "closing.doubt_no_year": N_("the year is missing"),
    "closing.doubt_no_month": N_("which month is not said"),
    "closing.doubt_no_day": N_("which day is not said"),
    "closing.doubt_two_readings": N_("the number or day can be read in two ways"),
    "closing.doubt_wrong_weekday": N_("that day of the week is another date"),
    "closing.doubt_no_such_day": N_("that day does not exist"),
    "closing.doubt_about": N_("it says about how much, not how much"),
    "closing.doubt_vague": N_("everybody fills in something else"),
    "closing.doubt_who_is_meant": N_("who is meant is not said"),
}
_AGREEMENTS = {
    "closing.feasibility_ask": N_(
        "{agreement}: ask {party:party} about {checks:items}. A yes without that may not be kept."
    ),
    "closing.not_feasible_open": N_(
        "{agreement}: not settled yet: {check:item}. Agree what is needed, who sees to it and by when."
    ),
    "closing.not_feasible_arranged": N_(
        "{agreement}: not settled yet: {check:item}. It is being seen to: “{about}”. Ask again on {by_when:date}."
    ),
    "closing.feasible": N_("{agreement}: everybody says it can be done. Agree the first step and its day."),
    "closing.outside_ask": N_(
        "{agreement}: whom outside the table does this touch: residents, patients, the climate? Write it down, and ask them."
    ),
    "closing.outside_effect_ask": N_(
        "{agreement}: this touches {whom}. Write down what it does to them, good and bad."
    ),
    "closing.outside_not_asked": N_(
        "{agreement}: for {whom} it means: “{effect}”. That has not been asked yet. Ask someone who knows their side."
    ),
    "closing.outside_safeguard": N_(
        "{agreement}: for {whom} it means: “{effect}”. Agree on something that protects them, or write down why that is not needed."
    ),
    "closing.only_gives": N_(
        "{party:party} gives in these agreements ({gives:list}), and nothing is noted that {party:party} gets. Ask: what is in it for you?"
    ),
    "closing.only_gets": N_(
        "{party:party} gets in these agreements ({gets:list}), and nothing is noted that {party:party} gives. Ask: what can you bring?"
    ),
    "closing.burdens_ask": N_(
        "Benefits are noted, burdens are not. Ask {parties:parties}: what does this cost you in time, money or trouble?"
    ),
    "closing.burdens_one_side": N_(
        "Only {party:party} carries burdens in these agreements: {burdens:list}. Ask who can carry a part of them."
    ),
    "closing.idea_of_one": N_(
        "{agreement} was thought up by {party:party} alone. Ask {parties:parties} for ideas of their own before you decide together."
    ),
    "closing.interest_unnamed": N_(
        "{agreement}: nobody named an interest of {parties:parties} in {issue:issue}. Ask what matters to them there; what is not named cannot become part of it."
    ),
    "closing.proposed": N_(
        "{agreement} is proposed; {parties:parties} did not say yes yet. Ask what is still needed, or park it until a day."
    ),
    "closing.not_decided_together": N_(
        "{agreement} stands as agreed, but nothing shows that {parties:parties} said yes. Ask, and note the day."
    ),
    "closing.not_concrete": N_(
        "{agreement}: no step with a name and a day yet. Ask: who does what first, and when?"
    ),
    "closing.not_in_writing": N_(
        "{agreement} is not on paper yet. Send it to each other, preferably in each party's own words."
    ),
    "closing.parked": N_(
        "{agreement} is parked until {until:date}. That is fine; go on with what you do agree on."
    ),
    "closing.parked_no_date": N_("{agreement} is parked without a day. Agree when you come back to it."),
    "closing.declined": N_(
        "{agreement} is not going to happen. That is a clear outcome; note why, for next time."
    ),
    "closing.partial": N_(
        "You have a part of an agreement: {agreements:list}. Say to each other that this stands, whatever happens with the rest."
    ),
    "closing.deviation_ask": N_(
        "{agreement}: on {on:date} it went otherwise: “{what}”. Ask yourself first: does that matter for what you want together?"
    ),
    "closing.deviation_let_go": N_(
        "{agreement}: on {on:date} it went otherwise: “{what}”. It does no harm; let it go."
    ),
    "closing.deviation_act": N_(
        "{agreement}: on {on:date} it went otherwise: “{what}”. It matters. Name it to each other and agree a next step."
    ),
    "closing.nothing_written": N_(
        "No agreement has been written down yet. Let {parties:parties} each write in their own words what was agreed."
    ),
    "closing.no_step_of": N_("{party:party} has no next step yet. Ask: what is your first step, and when?"),
    "closing.no_step_of.ours": N_("You have no next step yourselves yet. Say what you do first, and when."),
    "closing.ask_their_steps": N_(
        "Nothing is noted of what {parties:parties} see as the next steps. Ask that at the end of the talk, before you say yours."
    ),
}
_PILOTS = {
    "closing.pilot_view_ask": N_(
        "{pilot}: {parties:parties} did not say yet how they see it. Ask: how do you see a pilot?"
    ),
    "closing.pilot_if_well": N_("{pilot}: if it goes well, what then? Still to agree: {missing:words}."),
    "closing.pilot_if_badly": N_("{pilot}: if it goes badly, what then? Still to agree: {missing:words}."),
    "closing.pilot_complete": N_(
        "{pilot}: everybody knows what happens when it goes well and when it goes badly. Put the days in the calendar and start."
    ),
    "closing.pilot_went": N_(
        "{pilot} {goes:word}. You agreed then: {steps:list}. Do that, or say together why not."
    ),
    "closing.pilot_went_unplanned": N_(
        "{pilot} {goes:word}, and nothing was agreed for that. Talk about the next step now."
    ),
    "closing.pilot_well": N_("went well"),
    "closing.pilot_badly": N_("went badly"),
    "closing.pilot_undecided": N_("gave no clear answer"),
    "closing.pilot_part_measure": N_("how you see it"),
    "closing.pilot_part_on": N_("the day on which you look"),
    "closing.pilot_part_next_step": N_("the next step"),
}
_DUE = {
    "closing.due_overdue": N_(
        "{what:word}: “{name}”. This was for {on:date}. Get in touch, or agree a new day."
    ),
    "closing.due_today": N_("{what:word}: “{name}”. This is for today."),
    "closing.due_soon": N_("{what:word}: “{name}”. This is for {on:date}."),
    "closing.due_overdue_by": N_(
        "{what:word}: “{name}”. It was up to {party:party}, by {on:date}. Get in touch, or agree a new day."
    ),
    "closing.due_overdue_by.ours": N_(
        "{what:word}: “{name}”. It was up to you, by {on:date}. Get in touch, or agree a new day."
    ),
    "closing.due_today_by": N_("{what:word}: “{name}”. It is up to {party:party}, today."),
    "closing.due_today_by.ours": N_("{what:word}: “{name}”. It is up to you, today."),
    "closing.due_soon_by": N_("{what:word}: “{name}”. It is up to {party:party}, by {on:date}."),
    "closing.due_soon_by.ours": N_("{what:word}: “{name}”. It is up to you, by {on:date}."),
    "closing.due_delete": N_(
        "{what:word}: “{name}”. It was kept until {on:date}. Delete it now, or write down anew why you need it."
    ),
    "closing.no_date": N_("{what:word}: “{name}”. No day yet. Ask when."),
    "closing.no_owner": N_("{what:word}: “{name}”. Nobody does this yet. Ask who."),
    "closing.no_initiative": N_(
        "{what:word}: “{name}”. It is not said who gets in touch. Agree: do they call, or do you?"
    ),
    "closing.due_kind_step": N_("Next step"),
    "closing.due_kind_answer": N_("Open answer"),
    "closing.due_kind_action": N_("Action from the minutes"),
    "closing.due_kind_claim": N_("Line of the division that waits for an answer"),
    "closing.due_kind_pilot": N_("Look at the pilot"),
    "closing.due_kind_unclear": N_("To clear up"),
    "closing.due_kind_feasibility": N_("To arrange"),
    "closing.due_kind_parked": N_("Parked agreement"),
    "closing.due_kind_openness": N_("Look at openness again"),
    "closing.due_kind_measure": N_("Measure"),
    "closing.due_kind_skill": N_("To learn"),
    "closing.due_kind_note": N_("Note to delete"),
    "closing.calendar_step": N_("Step to take"),
    "closing.calendar_answer": N_("Answer due"),
    "closing.calendar_look": N_("Moment to look back"),
}
SENTENCES = {**_WORDS, **_KINDS, **_AGREEMENTS, **_PILOTS, **_DUE}
