"""An organisation's own words over the method, for one negotiation."""

from koek.texts.marking import N_, NP_

SENTENCES = {
    "web_own_words.title": N_("Own words"),
    "web_own_words.ours": N_("You use the words of the method itself"),
    "web_own_words.yours": NP_("You have own words for {count} part", "You have own words for {count} parts"),
    "web_own_words.what": N_(
        "Does your organisation have its own factors, questions or phrases? Take the files of the method, change what you want and bring only the files in that you changed. From then on every page and document of this negotiation uses them. Only your own party sees them."
    ),
    "web_own_words.take_method": N_("The files of the method, to change (ZIP)"),
    "web_own_words.take_own": N_("Your own files (ZIP)"),
    "web_own_words.counted": N_("Changed: {changed}. New: {added}."),
    "web_own_words.new": N_("New"),
    "web_own_words.same": N_("This file says the same as the method."),
    "web_own_words.field": N_("Field"),
    "web_own_words.method_says": N_("The method"),
    "web_own_words.you_say": N_("Your file"),
    "web_own_words.drop": N_("Take away"),
    "web_own_words.drop_all": N_("Take all own words away"),
    "web_own_words.bring": N_("Bring files in"),
    "web_own_words.files": N_("Files (TOML), one or more"),
    "web_own_words.files_note": N_(
        "Keep the names of the files: factors.toml changes the factors. At most {most} kB each. You first see what would change."
    ),
    "web_own_words.look": N_("See what would change"),
    "web_own_words.lead_only": N_("Only who leads your party can change the words."),
    "web_own_words.would": NP_("{count} file would count", "{count} files would count"),
    "web_own_words.would_note": N_("Nothing has changed yet. What you have filled in stays as it is."),
    "web_own_words.replaced": N_("In the place of an own file that is there already:"),
    "web_own_words.use": N_("Use these words"),
    "web_own_words.in_use": N_("Every page of this negotiation now uses these words."),
    "web_own_words.all_gone": N_("The own words are gone. Every page uses the words of the method again."),
    "web_own_words.moved": N_(
        "Somebody changed the own words just now. Look at how they are, and do it again if you still want to."
    ),
    "web_own_words.unread": N_("These files cannot be used yet"),
    "web_own_words.none": N_("Choose a file first."),
    "web_own_words.large": N_("The file is larger than {most} kB. Leave out what you did not change."),
    "web_own_words.large_together": N_(
        "Together the files are larger than {most} kB. Leave out what you did not change."
    ),
    "web_own_words.many_lines": N_("The file has more than {most} lines. Leave out what you did not change."),
    "web_own_words.long_line": N_(
        "A line has more than {most} characters. Put a long text between three quotation marks, over more lines."
    ),
    "web_own_words.many_items": N_("The file has more than {most} items. Leave out what you did not change."),
    "web_own_words.long_id": N_("The name of an item has more than {most} characters. Make it shorter."),
    "web_own_words.more": N_("There may be more mistakes. Mend these first."),
    "web_own_words.history": NP_("Earlier: {count} version", "Earlier: {count} versions"),
    "web_own_words.no_files": N_("No own words"),
    "web_own_words.deleted": N_("Deleted"),
    "web_own_words.restore": N_("Put this back"),
    "web_own_words.forget": N_("Delete what earlier versions said"),
    "web_own_words.forgotten": N_("What earlier versions said is gone for good."),
    "web_own_words.link": N_("Own words: the factors, questions and phrases of your organisation"),
}
