"""Scenarios of other programs: what is wrong with their files, and what of a case they cannot hold."""

from koek.texts.marking import N_, NP_

_FOLDER = {
    "scenario.unrecognised": N_(
        "There is no scenario here that koek knows. It reads GENIUS, GeniusWeb, NegoLog and the YAML of "
        "outcome spaces: give the folder that holds the files."
    ),
    "scenario.no_domain": N_(
        "The file that says what can be agreed (the domain) is missing. Put it in the same folder."
    ),
    "scenario.several_domains": N_(
        "There are several domains in this folder: {files:list}. Give the file of the one you mean."
    ),
    "scenario.too_few_profiles": N_(
        "A negotiation needs at least {fewest} parties; here are the preferences of {found}."
    ),
    "scenario.too_many_files": N_(
        "This folder holds {found} files, and a scenario has at most {most}. Give the folder of one scenario."
    ),
    "scenario.profile_unknown": N_("There is no profile “{profile}” here. Choose from {known:either}."),
}

_CONTENT = {
    "scenario.no_issues": N_("No issues are named here. A scenario needs at least one."),
    "scenario.no_options": N_("The issue “{issue}” has no options. Name at least one."),
    "scenario.kind_unknown": N_(
        "koek does not know “{kind}” as a kind of issue, which is what “{issue}” says it is. Use named "
        "options, whole numbers or real numbers."
    ),
    "scenario.function_unknown": N_(
        "koek cannot read values of the kind “{function}”. Use a table, a straight line or a triangle per "
        "issue, or rectangles whose values are added."
    ),
    "scenario.value_missing": N_(
        "The issue “{issue}” has a weight but no values. Say what its options are worth."
    ),
    "scenario.weight_missing": N_("The issue “{issue}” has values but no weight. Add its weight."),
    "scenario.issue_missing": N_("Nothing is said about the issue “{issue}” of the domain. Add it."),
    "scenario.issue_unknown": N_(
        "The domain has no issue “{issue}”. Use the name that the domain gives it, or leave it out."
    ),
    "scenario.option_unknown": N_(
        "The issue “{issue}” has no option “{option}”. Use a name from the domain, or a number in its range."
    ),
    "scenario.option_misspelt": N_(
        "The issue “{issue}” has no option “{option}”. Did you mean {nearest:either}?"
    ),
    "scenario.needs_numbers": N_(
        "The values of “{issue}” are a line on numbers, but not all its options are numbers. Use a table."
    ),
    "scenario.number_missing": N_("A number is missing: “{what}”."),
    "scenario.number_unreadable": N_(
        "“{written}” is not a number that can be used as “{what}”. Write it in digits, such as 0.25."
    ),
    "scenario.name_missing": N_("A name is missing: “{what}” is empty or not there."),
    "scenario.name_too_long": N_(
        "The name that begins “{name}” has more than {most} characters. Shorten it."
    ),
    "scenario.mapping_missing": N_("Names with their values belong here: “{what}”."),
    "scenario.list_missing": N_("A list belongs here: “{what}”."),
    "scenario.list_length": N_(
        "“{what}” must have an entry for each of the {expected} issues, in their order."
    ),
    "scenario.range": N_("A range has two numbers: the lowest and the highest."),
    "scenario.triangle": N_(
        "The triangle of “{issue}” is not one: its top must lie between its two ends, inside them where "
        "every number can be chosen."
    ),
    "genius.index": N_(
        "The index “{index}” is missing, used twice, or not one of the domain. Give every issue its own, the "
        "same in all files."
    ),
    "genius.maxutility": N_("“maxutility” must be more than zero: utilities are divided by it."),
    "genius.mixed_rectangle": N_("A rectangle has either INCLUDES or EXCLUDES, not both. Split it into two."),
    "genius.bound_on_options": N_(
        "A rectangle cannot bound “{issue}”: its options are names, and bounds are numbers."
    ),
    "geniusweb.endless_issue": N_(
        "GeniusWeb cannot hold “{issue}”, on which every number can be chosen. Give the issue a step."
    ),
}

_XML = {
    "xml.malformed": N_("From here on this is not well-formed XML: a tag or an attribute is not closed."),
    "xml.encoding": N_("The encoding that the file names is not one for text. Save it as UTF-8."),
    "xml.document_type": N_(
        "The file declares a document type. Such files can be made to do harm, so koek reads none of it. "
        "Remove the DOCTYPE."
    ),
    "xml.entities": N_(
        "The file declares entities. Such files can be made to do harm, so koek reads none of it. Remove them."
    ),
    "xml.too_many_parts": N_(
        "The file has more than {most} elements and attributes. That is no scenario; koek reads none of it."
    ),
}

_LOST_SECTIONS = {
    "scenario.lost.ours": N_("Which party is yours is not in the files."),
    "scenario.lost.language": N_("The language of the case is not in the files."),
    "scenario.lost.interests": NP_(
        "An interest is not in the files: they only hold issues and values.",
        "{count} interests are not in the files: they only hold issues and values.",
    ),
    "scenario.lost.alternatives": NP_(
        "An alternative is not in the files, nor what it is worth.",
        "{count} alternatives are not in the files, nor what they are worth.",
    ),
    "scenario.lost.hard_limits": NP_(
        "A hard limit is not in the files: what it forbids can be chosen there.",
        "{count} hard limits are not in the files: what they forbid can be chosen there.",
    ),
    "scenario.lost.constraints": NP_(
        "A rule between issues is not in the files: what it forbids can be chosen there.",
        "{count} rules between issues are not in the files: what they forbid can be chosen there.",
    ),
    "scenario.lost.offers": NP_("An offer is not in the files.", "{count} offers are not in the files."),
    "scenario.lost.sections": N_("These sections of the case are not in the files: {sections:list}."),
    "scenario.lost.people": NP_(
        "A person and what they may decide are not in the files.",
        "{count} people and what they may decide are not in the files.",
    ),
    "scenario.lost.texts": NP_(
        "An explanation is not in the files.", "{count} explanations are not in the files."
    ),
    "scenario.lost.ids": NP_(
        "An id is not in the files; reading them makes a new one from the name.",
        "{count} ids are not in the files; reading them makes new ones from the names.",
    ),
    "scenario.lost.names": NP_(
        "A name occurs twice; the second got a number behind it.",
        "{count} names occur more than once; they got a number behind them.",
    ),
    "scenario.lost.estimates": NP_(
        "An estimate of what another party wants is not in the files.",
        "{count} estimates of what other parties want are not in the files.",
    ),
    "scenario.lost.parties": N_(
        "There is no profile of {parties:parties}: the case does not hold their own preferences."
    ),
    "scenario.lost.reasons": NP_(
        "A reason or ground for a value is not in the files.",
        "{count} reasons and grounds for values are not in the files.",
    ),
}

_LOST_VALUES = {
    "scenario.lost.target": N_("The target of {party:party} is not in the files."),
    "scenario.lost.money": N_(
        "The utilities of {party:party} are money; in the files they are plain numbers."
    ),
    "scenario.lost.money_issue": N_(
        "{issue:issue} is an amount of money; in the files it is a plain number."
    ),
    "scenario.lost.unit": N_("The unit of {issue:issue} ({unit}) is not in the files."),
    "scenario.lost.numbers": N_(
        "{issue:issue} is on numbers; in the files it has named options, because the format cannot hold these "
        "steps or these values of numbers."
    ),
    "scenario.lost.value": N_(
        "What {issue:issue} is worth to {party:party} is not in the files: the format cannot hold it."
    ),
    "scenario.lost.undefined": NP_(
        "An option of {issue:issue} has no value for {party:party}; in the files it adds nothing.",
        "{count} options of {issue:issue} have no value for {party:party}; in the files they add nothing.",
    ),
    "scenario.lost.interactions": NP_(
        "A value of {party:party} that depends on several issues together is not in the files.",
        "{count} values of {party:party} that depend on several issues together are not in the files.",
    ),
    "scenario.lost.constant": N_(
        "The fixed value that {party:party} adds to every outcome is not in the files."
    ),
    "scenario.lost.limit": N_("The limit of {party:party} is not in the files."),
    "scenario.lost.limit_outcome": N_(
        "The outcome that is just good enough for {party:party} is not in the files."
    ),
    "scenario.lost.discount": N_("What waiting costs {party:party} is not in the files."),
    "scenario.lost.rounded": NP_(
        "One number of {party:party} on {issue:issue} has no exact decimals and was rounded.",
        "{count} numbers of {party:party} on {issue:issue} have no exact decimals and were rounded.",
    ),
    "scenario.lost.rounded_limit": N_(
        "The limit or discount of {party:party} has no exact decimals and was rounded."
    ),
    "genius.capped": N_(
        "GENIUS itself cuts utilities off below 0 and above 1, and some of {party:party} lie outside."
    ),
    "geniusweb.refused": N_(
        "GeniusWeb itself only accepts weights that add up to 1 and a value from 0 to 1 for every option. The "
        "profile of {party:party} is different; koek does read it back."
    ),
}

SENTENCES = {**_FOLDER, **_CONTENT, **_XML, **_LOST_SECTIONS, **_LOST_VALUES}
