"""What can be wrong with a case, and how to mend it."""

from koek.texts.marking import N_, NP_

SENTENCES = {
    "case.invalid": NP_(
        "There is {count} mistake in this case:",
        "There are {count} mistakes in this case:",
    ),
    "key.missing": N_('"{key}" is missing. Add it.'),
    "key.unknown": N_('"{key}" is not known here. Use {suggested:either}, or take it out.'),
    "key.other_kind": N_(
        '"{key}" belongs with another kind. Write kind: {kinds:either}, or take "{key}" out.'
    ),
    "key.twice": N_('"{key}" is there already, on line {line}. Keep one of the two.'),
    "key.not_text": N_("Before a colon belongs a single word, such as name. Write it like that."),
    "value.missing": N_('There is nothing after "{key}". Fill it in, or take the line out.'),
    "value.not_single": N_("Here belongs one value, not a list or a group of keys. Write only the value."),
    "value.not_mapping": N_(
        'Here belong keys with values, such as "name: …", not "{written}". Write each on its own line.'
    ),
    "value.not_list": N_('Here belongs a list, not "{written}". Begin each line with a dash.'),
    "value.unreadable": N_(
        '"{written}" cannot be read here. Look up what belongs here in the description of the case file.'
    ),
    "text.empty": N_("Nothing is filled in here. Write at least one letter."),
    "text.too_long": N_("This text has {found} characters; at most {most} are possible. Make it shorter."),
    "text.control_character": N_(
        "There is a sign in this text that cannot be shown ({sign}). Type the text again."
    ),
    "list.too_short": N_("This list has {found} of at least {least} items. Add what is missing."),
    "list.too_long": N_("This list has {found} items; at most {most} belong here. Take some out."),
    "choice.unknown": N_('"{written}" cannot be chosen here. Write {suggested:either}.'),
    "currency.malformed": N_('"{written}" is not a currency. Write three capitals, such as EUR.'),
    "yes_no.unreadable": N_('"{written}" is not yes or no. Write yes or no.'),
    "number.unreadable": N_(
        '"{value}" is not a number. Write digits with a point, such as 0.25 or 1200, or a fraction '
        "such as 2/3."
    ),
    "number.not_whole": N_('"{written}" is not a whole number. Write it without decimals.'),
    "number.too_low": N_("{written} is too low. Write {ge} or more."),
    "number.too_high": N_("{written} is too high. Write {le} or less."),
    "money.unreadable": N_(
        '"{value}" is not an amount. Write digits with a point and at most two decimals, such as 1200.50.'
    ),
    "money.thousands": N_(
        '"{value}" can be read in two ways. Write {whole}, without a point, or {small} if that is what you mean.'
    ),
    "date.unreadable": N_('"{value}" is not a date. Write year, month and day: 2027-03-31.'),
    "date.far_away": N_("{value} cannot be a day of this negotiation. Use a year from {first} to {last}."),
    "moment.without_zone": N_(
        '"{value}" does not say its time zone. Add it, such as 2027-03-31T14:00:00+02:00, or write '
        "only the day."
    ),
    "id.malformed": N_(
        '"{id}" cannot be an id. Use lower-case letters, digits, - and _, at most 64, and begin and '
        "end with a letter or digit."
    ),
    "id.duplicate": N_('The id "{id}" is used before. Give this one another id.'),
    "issue.empty_range": N_("The highest ({highest}) lies below the lowest ({lowest}). Swap or change them."),
    "issue.step_not_positive": N_("A step of {step} goes nowhere. Write a step above zero."),
    "issue.too_many_options": N_(
        "With this step there are {count} choices; at most {most} are possible. Make the step larger."
    ),
    "issue.not_whole": N_(
        "{number} is not whole, and this issue has whole numbers. Write a whole number, or use kind: real."
    ),
    "value.peak_outside": N_(
        "The best number ({peak}) does not lie between lowest and highest. Change one of the three."
    ),
    "value.points_not_rising": N_(
        "The points do not go up at {number}. Order them from low to high, each number once."
    ),
    "value.issue_twice": N_('"{issue}" has a value already in this list. Keep one of the two.'),
    "value.option_twice": N_('"{option}" has a value already. Keep one of the two.'),
    "value.needs_numbers": N_(
        '"{issue}" has named options, so "{kind}" does not fit. Write worth with a value per option.'
    ),
    "value.undefined_options": NP_(
        'What {count} choice on "{issue:issue}" is worth to {party:party} is not told: {options:list}. Add it.',
        'What {count} choices on "{issue:issue}" are worth to {party:party} is not told: {options:list}, for '
        "example. Add them, or let the points begin at the lowest number and end at the highest.",
    ),
    "value.undefined_issue": N_(
        'What "{issue:issue}" is worth to {party:party} is not told. Add the issue to their preferences.'
    ),
    "preferences.told_twice": N_(
        'What things are worth to "{party}" is told twice by the same party. Put the two together.'
    ),
    "party.unknown": N_('There is no party "{id}". Use {suggested:either}.'),
    "party.unknown.none": N_('There is no party "{id}": the case has no parties yet. Add it to the parties.'),
    "issue.unknown": N_('There is no issue "{id}". Use {suggested:either}.'),
    "issue.unknown.none": N_('There is no issue "{id}": the case has no issues yet. Add it to the issues.'),
    "option.unknown": N_('There is no option "{id}" on this issue. Use {suggested:either}.'),
    "option.outside_range": N_("{id} cannot be chosen: choose a number from {lowest} to {highest}."),
    "option.off_step": N_("{id} cannot be chosen: choose from {lowest} to {highest} in steps of {step}."),
    "choice.issue_twice": N_('"{issue}" has a choice already. Keep one of the two.'),
    "condition.empty": N_('This says nothing about "{issue}". Add options, lowest or highest.'),
    "condition.empty_range": N_("Nothing lies between {lowest} and {highest}. Swap or change them."),
    "condition.needs_numbers": N_(
        '"{issue}" has named options, so it has no lowest or highest. Write options.'
    ),
    "limit.needs_issue": N_("This limit does not say which issue it is about. Add issue."),
    "period.unknown": N_('There is no period "{id}". Use {suggested:either}.'),
    "period.unknown.none": N_(
        'There is no period "{id}": the division has no periods yet. Add it to the periods.'
    ),
    "division.not_a_party": N_(
        '"{id}" does not take part in this division. Use {suggested:either}, or add it to its parties.'
    ),
    "version.missing": N_("The version of the file format is missing. Write koek: {newest} at the top."),
    "version.unreadable": N_('"{written}" is not a version. Write koek: {newest}.'),
    "version.newer": N_(
        "This file has version {written}, and this koek reads up to version {newest}. Install a newer koek."
    ),
    "version.unknown": N_("Version {written} never existed. Write koek: {newest}."),
    "differences.scored_twice": N_(
        'The factor "{id}" has two scores by the same party about the same subject on one day. Keep one of the two, or give them their own dates.'
    ),
    "differences.judged_twice": N_(
        'The difference on "{id}" is judged twice by the same party on one day. Keep one of the two, or give them their own dates.'
    ),
    "differences.answered_twice": N_(
        'The question "{id}" is answered twice about the same on one day. Keep one of the two, or give them their own dates.'
    ),
    "link.unknown": N_('Nothing in this case has the id "{id}". Use {suggested:either}.'),
    "link.unknown.none": N_('Nothing in this case has the id "{id}". Add it first, or take this out.'),
}
