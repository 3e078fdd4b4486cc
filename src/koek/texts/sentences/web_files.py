"""What can be taken along from a room as a file."""

from koek.texts.marking import N_

SENTENCES = {
    "web_files.title": N_("Take it with you"),
    "web_files.documents": N_("Documents"),
    "web_files.what.report": N_("The whole report, for you alone"),
    "web_files.what.for-the-table": N_("The report for on the table: nothing that you hide is in it"),
    "web_files.what.a4": N_("One A4 for the talk, for you alone"),
    "web_files.what.a4-for-the-table": N_("One A4 for on the table"),
    "web_files.days": N_("Days"),
    "web_files.days_note": N_(
        "Everything that has a day, with titles that tell nothing to who looks over your shoulder."
    ),
    "web_files.calendar": N_("Calendar (ICS)"),
    "web_files.case": N_("The case itself"),
    "web_files.case_note": N_("Everything on your own sheets, to keep, to edit elsewhere and to bring back."),
    "web_files.as.yaml": N_("Text file (YAML)"),
    "web_files.as.json": N_("For programs (JSON)"),
    "web_files.as.xlsx": N_("Spreadsheet (Excel)"),
    "web_files.as.genius": N_("For negotiation research (GENIUS)"),
    "web_files.as.geniusweb": N_("For negotiation research (GeniusWeb)"),
    "web_files.network.members": N_("The network as a table: who is in it (CSV)"),
    "web_files.network.links": N_("The network as a table: what goes around (CSV)"),
    "web_files.ask": N_("Ask the other side"),
    "web_files.ask_note": N_(
        "A questionnaire as a small text file. Only the questions and your names are in it, nothing that you think. Send it along; they fill it in behind the questions and send it back."
    ),
    "web_files.ask_who": N_("{what:word}, for {name} (YAML)"),
    "web_files.ask.trust": N_("Trust: thirteen behaviours"),
    "web_files.ask.differences": N_("Differences: nine factors"),
    "web_files.ask.network": N_("Network: taking and giving"),
    "web_files.ask_back": N_("Did it come back? Bring it in. You first see what would change."),
    "web_files.without": N_("A copy without names"),
    "web_files.without_note": N_(
        "To show to colleagues elsewhere or a trainer: letters for names, and nothing that is for you alone. Numbers stay, so read it before you pass it on."
    ),
    "web_files.parts_too": N_(
        "A questionnaire that came back, or a table of the network (CSV), can be brought in here too."
    ),
    "web_files.none": N_("This file cannot be made"),
}
