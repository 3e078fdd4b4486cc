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
    "web_files.none": N_("This file cannot be made"),
}
