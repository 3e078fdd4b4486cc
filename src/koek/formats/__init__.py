"""Files in and out: case files, scenarios of other programs, spreadsheets."""
