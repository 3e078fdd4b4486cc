"""What the forms of the sheets say around what is filled in, and how to mend what is wrong there."""

from koek.texts.marking import N_

SENTENCES = {
    "web_sheet.required": N_("(needed)"),
    "web_sheet.time": N_("time"),
    "web_sheet.redraw": N_("Show what belongs to it"),
    "web_sheet.needs_issue": N_("Choose the issue first."),
    "web_sheet.nothing_to_choose": N_("There is nothing to choose from yet."),
    "web_sheet.on_numbers": N_(
        "This issue is on numbers: choose another kind above, such as a straight line."
    ),
    "web_sheet.another_line": N_("Another line"),
    "web_sheet.point_number": N_("number"),
    "web_sheet.point_value": N_("value"),
    "web_sheet.more": N_("More"),
    "web_sheet.filled": N_("filled in"),
    "web_sheet.add": N_("Add"),
    "web_sheet.new": N_("New"),
    "web_sheet.up": N_("Move up"),
    "web_sheet.down": N_("Move down"),
    "web_sheet.remove": N_("Remove"),
    "web_sheet.not_filled_in": N_("not said"),
    "web_sheet.save": N_("Save"),
    "web_sheet.empty": N_("Empty this sheet"),
    "web_sheet.history": N_("History"),
    "web_sheet.undo": N_("Undo"),
    "web_sheet.saved": N_("Saved."),
    "web_sheet.saved_at": N_("Saved at {time}"),
    "web_sheet.not_saved": N_("Not saved yet: see what is wrong."),
    "web_sheet.same": N_("Nothing changed; nothing was saved."),
    "web_sheet.removed": N_("Removed, and saved."),
    "web_sheet.emptied": N_("This sheet was emptied."),
    "web_sheet.restored": N_("Restored."),
    "web_sheet.wrong_heading": N_("Not saved yet. Mend this first:"),
    "web_sheet.wrong_elsewhere": N_("On another sheet, {sheet}:"),
    "web_sheet.draft": N_("You typed something here that could not be saved yet. It is in the form below."),
    "web_sheet.drop_draft": N_("Back to what was saved"),
    "web_sheet.dropped": N_("This is what was saved."),
    "web_sheet.stale": N_("Somebody changed this sheet while you were typing"),
    "web_sheet.stale_how": N_(
        "Nothing is lost. Compare the two versions and choose. What differs is marked."
    ),
    "web_sheet.mine": N_("Yours, not saved yet"),
    "web_sheet.theirs": N_("What stands there now"),
    "web_sheet.keep_mine": N_("Keep mine"),
    "web_sheet.keep_theirs": N_("Keep what stands there now"),
    "web_sheet.edit_further": N_("Go on editing mine"),
    "web_sheet.stale_short": N_("Somebody else saved this sheet."),
    "web_sheet.compare": N_("Compare both versions"),
    "web_sheet.only_differences": N_("Only what differs is shown; {same} other lines are the same."),
    "web_sheet.field": N_("Field"),
    "web_sheet.history_heading": N_("History of: {sheet}"),
    "web_sheet.version": N_("Version {number}"),
    "web_sheet.why.saved": N_("Saved"),
    "web_sheet.why.imported": N_("Imported"),
    "web_sheet.why.restored": N_("Restored"),
    "web_sheet.why.started": N_("Started"),
    "web_sheet.changed": N_("Changed: {fields:list}."),
    "web_sheet.changed_more": N_("and {count} more"),
    "web_sheet.first_version": N_("First version."),
    "web_sheet.emptied_version": N_("Everything was taken out."),
    "web_sheet.restore": N_("Put this version back"),
    "web_sheet.stands": N_("This is what stands there now."),
    "web_sheet.back_to_sheet": N_("Back to the sheet"),
    "web_sheet.by": N_("by {name}"),
    "web_sheet.by_somebody": N_("by somebody"),
    "web_sheet.sheets_of_page": N_("Your sheets"),
    "web_sheet.fill_in": N_("Fill in"),
    "web_sheet.nothing_yet": N_("Nothing here yet."),
    "web_sheet.reads_only": N_("You read along here; you cannot change this sheet."),
    "web_sheet.live": N_("What this means"),
    "web_sheet.cover": N_("About this negotiation"),
    "web_sheet.no": N_("no"),
    "web_mistake.key.missing": N_("Fill this in, or empty the whole item."),
    "web_mistake.value.missing": N_("Fill this in, or empty the whole item."),
    "web_mistake.key.other_kind": N_(
        "This does not go with the chosen kind. Choose another kind, or leave it empty."
    ),
    "web_mistake.key.unknown": N_("This does not belong here. Leave it empty."),
    "web_mistake.value.not_single": N_("Only one value belongs here. Fill in one."),
    "web_mistake.value.unreadable": N_(
        "“{written}” cannot be read here. Write something else, or leave it empty."
    ),
    "web_mistake.choice.unknown": N_("“{written}” cannot be chosen here. Choose one of the others."),
    "web_mistake.number.unreadable": N_(
        "“{value}” is not a number. Write digits, such as 1200, 0.25 or 2/3."
    ),
    "web_mistake.money.unreadable": N_(
        "“{value}” is not an amount. Write digits with at most two decimals, such as 1200.50."
    ),
    "web_mistake.date.unreadable": N_(
        "“{value}” is not a date. Write day, month and year, such as 31-3-2027."
    ),
    "web_mistake.moment.without_zone": N_(
        "“{value}” is not a moment. Choose the day, and the time if you know it."
    ),
    "web_mistake.yes_no.unreadable": N_("Choose yes or no."),
    "web_mistake.id.duplicate": N_(
        "This is there twice. Remove one of the two, and add it again if it is something else."
    ),
    "web_mistake.id.malformed": N_("This item has a name that cannot be kept. Remove it and add it again."),
    "web_mistake.party.unknown": N_(
        "The party “{id}” is not there. Choose another party, or add it to the parties."
    ),
    "web_mistake.issue.unknown": N_(
        "The issue “{id}” is not there. Choose another issue, or add it to the issues."
    ),
    "web_mistake.option.unknown": N_(
        "The option “{id}” is not there. Choose another, or add it to the issue."
    ),
    "web_mistake.period.unknown": N_(
        "The period “{id}” is not there. Choose another, or add it to the periods."
    ),
    "web_mistake.link.unknown": N_("“{id}” is not there. Choose something else, or leave it empty."),
    "web_mistake.condition.empty": N_(
        "This says nothing yet. Choose an option, or give a lowest or highest number."
    ),
    "web_mistake.condition.needs_numbers": N_(
        "This issue has named options, so it has no lowest or highest. Choose options."
    ),
    "web_mistake.value.needs_numbers": N_(
        "This issue has named options, so this kind does not fit. Choose “table”."
    ),
    "web_mistake.limit.needs_issue": N_("Choose the issue this limit is about."),
    "web_mistake.issue.not_whole": N_("{number} is not whole. Write a whole number, or choose another kind."),
    "web_note.comes_from": N_("What this came from: begin to type and choose."),
    "web_note.Preferences.unit": N_("Points of your own, or money."),
    "web_note.HidingView.destroys_value": N_("Does hiding this cost value?"),
    "web_note.FactorJudgement.course": N_("What you do when the difference is too large."),
    "web_note.DifferenceAnalysis.much_value": N_("Whether much value is at stake."),
    "web_note.NegotiationCase.language": N_("The language of documents about this negotiation."),
    "web_note.Interaction.rule": N_("When it counts: when everything is so, or when something is not."),
    "web_note.TransparencyRule.status": N_("One party alone can only ask."),
    "web_note.StyleView.kind": N_("Your own picture, as the other sees it, or as you want it."),
    "web_note.Fact.status": N_("How far the statement was checked."),
    "web_note.Belief.about": N_("What they believe of you, or what you believe of them."),
    "web_note.Pilot.went": N_("Leave it open when it is not over yet."),
    "web_note.Deviation.matters": N_("Does it matter for what you want together?"),
    "web_note.Forecast.as_foreseen": N_("Whether it went as you thought."),
    "web_note.CoreAnswer.question": N_("One of the two core questions."),
    "web_note.FactorAnswer.check": N_("Which question you answer."),
    "web_note.DifferenceAnalysis.factors": N_("Subjects of your own on which you differ."),
    "web_note.OptionsIssue.kind": N_("Choose from a list, or a number?"),
    "web_note.TableValue.kind": N_("How you tell what it is worth."),
    "web_note.Offer.at": N_("The day, and the time if it matters."),
    "web_note.TransparencyRule.subject": N_("What you are open about."),
    "web_note.Clause.status": N_("Parked and declined are good endings too."),
    "web_note.FactorAnswer.answer": N_("As far as you know now."),
    "web_note.FeasibilityAnswer.answer": N_("Can this party really do it?"),
    "web_note.OutsideEffect.asked": N_("Did you ask somebody who knows their side?"),
    "web_note.PilotRung.goes": N_("In which case this step follows."),
    "web_note.RelationAnswer.step": N_("From 1 (one end) to 5 (the other end); neither is better."),
    "web_note.SkillStep.whose": N_("Whose skill you invest in."),
    "web_note.Surprise.kind": N_("Does it add value, or does it cost value?"),
    "web_sheet.example": N_("For example: {example}"),
    "web_sheet.came": N_("“{item}” added"),
    "web_sheet.went": N_("“{item}” removed"),
    "web_sheet.order": N_("Only the order changed."),
    "web_sheet.offline": N_(
        "You are not connected now. You can go on typing: it stays here, and is saved as soon as you are "
        "connected again. Leave this tab open."
    ),
    "web_sheet.trouble": N_(
        "Saving does not work for a moment. You can go on typing: it stays here, and we try again by ourselves. "
        "Leave this tab open."
    ),
    "web_sheet.refused": N_(
        "This could not be saved: perhaps you are not signed in any more. What you typed is kept in this tab. "
        "Load the page again and sign in; then it is saved after all."
    ),
    "web_sheet.found": N_("What you typed here before is still there. We are saving it now."),
    "web_sheet.back": N_("You are connected again."),
}
