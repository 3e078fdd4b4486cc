"""Questionnaires for others to fill in, and tables in CSV."""

from koek.texts.marking import N_

SENTENCES = {
    "survey.about.trust": N_(
        "{asker} asks {name} to look back on how you work together: what do you see often, of yourselves and of {asker}?"
    ),
    "survey.about.network": N_(
        "{asker} asks {name} what you bring to the network, what you get from it, and where your limits are."
    ),
    "survey.about.differences": N_(
        "{asker} asks {name} how you like to do business. Neither end of a line is the good one."
    ),
    "survey.how": N_(
        "Fill in what you want and leave the rest empty. Who sent this reads your answers as they stand here. You may also not answer, or ask to talk instead."
    ),
    "survey.steps": N_(
        "How often do you see it: {steps:list}. After “ourselves” about yourselves, after “other” about {asker}. An example with a day (year-month-day) says more than a number."
    ),
    "survey.poles": N_(
        "Choose a number from {left} (left) to {right} (right). After “ourselves” where you stand, after “other” where {asker} stands as you see it."
    ),
    "survey.date": N_("After “on” comes the day on which you fill this in, as year-month-day: 2027-03-31."),
    "survey.choose": N_("Choose: {words:either}."),
    "survey.goal": N_("This is the shared goal. Can you sign it? If not, write your own words."),
    "survey.not_a_survey": N_("This is not a questionnaire of koek: it must begin with koek_survey: 1."),
    "survey.version": N_(
        "This questionnaire is of another version. Make a new one; this koek reads version {version}."
    ),
    "survey.empty": N_(
        "Nothing has been filled in. That is an answer too: ask whether they would rather talk."
    ),
    "survey.unknown_name": N_("Nobody in this case has the id “{id}”. Use {suggested:either}."),
    "survey.other_respondent": N_(
        "This was filled in under the name “{id}”, and you asked “{expected}”. Ask who filled it in."
    ),
    "csv.unreadable": N_(
        "This row cannot be read: a quotation mark may be missing. Mend it, or save the table as CSV again."
    ),
    "csv.too_long": N_("This table has more than {most} rows. Divide it in two."),
    "csv.column_unknown": N_(
        "The heading “{heading}” is not known. Use {suggested:either}, or take the column out."
    ),
    "csv.column_missing": N_("The column “{heading}” is missing. Add it."),
    "csv.column_twice": N_("The heading “{heading}” is there twice. Keep one of the two columns."),
    "csv.row_too_long": N_(
        "This row has more cells than the first line has headings. Put a text with a separator in it between quotation marks."
    ),
}
