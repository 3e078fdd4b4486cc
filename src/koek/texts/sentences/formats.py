"""What can be wrong with a file, and how to mend it."""

from koek.texts.marking import N_

SENTENCES = {
    "format": N_("This file cannot be read or written."),
    "format.hostile": N_("This file is refused: it could harm its reader. Nothing of it was used."),
    "file.not_found": N_("There is no such file. Check the name and the folder."),
    "file.not_readable": N_("This file cannot be opened. Check that it is a file and that you may read it."),
    "file.not_writable": N_("This place cannot be written to. Choose another folder."),
    "file.exists": N_("This file is there already, and koek overwrites nothing. Choose another name."),
    "file.too_large": N_(
        "This file is larger than {most} MB. Make it smaller, for example by dividing the case in two."
    ),
    "file.too_deep": N_("Lists are nested deeper than {most} levels here. Write it flatter."),
    "file.not_utf8": N_("This file is not stored as UTF-8. Save it again as UTF-8 text."),
    "file.not_text": N_("This is not a text file. Choose a case file in YAML, JSON or Excel."),
    "file.control_character": N_("There is a sign here that cannot be shown. Take it out."),
    "file.empty": N_("This file is empty. Start with koek new."),
    "file.not_a_case": N_("This is not a case: it must begin with keys such as koek: 1 and title: …"),
    "file.layout": N_(
        "This file is written in a way that koek cannot change safely. Write the case to a new file."
    ),
    "yaml.tab": N_("There is a tab here. Use spaces to indent."),
    "yaml.character": N_("A value cannot begin with this sign. Put the value between quotes."),
    "yaml.colon": N_(
        "There is one colon too many here, or this line starts too far to the right. Put the text "
        "between quotes, or mend the indent."
    ),
    "yaml.no_colon": N_("Here a colon is missing. Write it as key: value."),
    "yaml.quote": N_("A text that begins with a quote here has no end. Add the closing quote."),
    "yaml.bracket": N_("A bracket or brace is not closed, or a comma is missing. Check the line."),
    "yaml.indent": N_("This line does not line up with the lines around it. Mend the indent."),
    "yaml.syntax": N_(
        "This line cannot be read as YAML. Check quotes, brackets and indent here and just above."
    ),
    "yaml.documents": N_(
        "A second document begins here. Take out the line with --- and keep one case per file."
    ),
    "yaml.alias": N_(
        "Anchors and aliases (& and *) are not used in a case. Write the text out, or put it between quotes."
    ),
    "yaml.tag": N_("Tags ({tag}) are not used in a case. Take it out, or put the text between quotes."),
    "json.after_end": N_('After the end of the JSON there is "{found}". Take it out.'),
    "json.key_expected": N_('Here a key between double quotes belongs. Write it like "name".'),
    "json.colon_expected": N_("After a key belongs a colon. Add it."),
    "json.comma_expected": N_('Here a comma or "{end}" belongs. Add it.'),
    "json.comma_too_many": N_('There is a comma too many before "{end}". Take it out.'),
    "json.quote": N_(
        "This text has no end, or a sign that does not belong in it. Check the quotes and the backslashes."
    ),
    "json.value_expected": N_('Here a value belongs, not "{found}". Put a text between double quotes.'),
    "excel.unreadable": N_("This is not an Excel file that can be read. Save it again as .xlsx."),
    "excel.too_large": N_(
        "This Excel file is far larger inside than outside. Save it again without pictures and empty rows."
    ),
    "excel.hostile_part": N_(
        "This Excel file holds instructions that do not belong in it. Save it again in Excel."
    ),
    "excel.no_case": N_("This is not a koek workbook. Make one with koek new --excel."),
    "excel.no_keys": N_(
        "The hidden first row of this sheet is gone, so its columns are not known. Copy your rows "
        "into a new workbook."
    ),
    "excel.unknown_column": N_(
        'The column "{column}" is not known. Restore the hidden first row, or take the column out.'
    ),
    "excel.column_twice": N_('The column "{column}" is there twice. Take one out.'),
    "excel.stray_cell": N_(
        "This cell stands outside the table. Move it into a column with a heading, or take it out."
    ),
    "excel.formula": N_("This cell holds a formula. Replace it by its result: copy, and paste as value."),
    "excel.error_value": N_("This cell holds the error {written}. Fill in what should be here."),
    "excel.no_parent": N_(
        'There is no "{item}" that this row belongs to. Write the id or the name as on its own sheet.'
    ),
    "excel.item_missing": N_("This row does not say what it belongs to. Fill in this cell."),
    "excel.start": N_("start"),
    "excel.start_note": N_(
        "Begin with the sheets that have an orange tab; all others may stay empty. Grey rows explain each column. "
        'The ids may stay empty. Columns "belongs to" say which row of another sheet a row is part '
        "of."
    ),
    "excel.belongs_to": N_("belongs to"),
    "excel.belongs_to_note": N_('The row on the sheet "{sheet}" that this is part of: its id or name.'),
    "excel.belongs_to_path_note": N_(
        'The row on the sheet "{sheet}" that this is part of, with what that belongs to: {example}.'
    ),
    "key.repeated": N_('"{key}" is there already. Keep one of the two rows.'),
}
