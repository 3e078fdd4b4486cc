"""The command line: help, headings and troubles with files."""

from koek.texts.marking import N_, NP_

_HELP = {
    "cli.about": N_("koek: make the pie bigger together, then divide it fairly."),
    "cli.epilogue": N_(
        "Exit codes: 0 an answer, 1 no answer (with the reason), 2 the command was not understood, "
        "3 the case or a file has mistakes."
    ),
    "cli.command": N_("command"),
    "command.new": N_("write a case file or Excel template to fill in"),
    "command.check": N_("look whether a case is right and what it still needs"),
    "command.prepare": N_("see whether you are ready to talk"),
    "command.differences": N_("see where you differ, and what blocks"),
    "command.relation": N_("see which form of collaboration fits, and whether you drift from it"),
    "command.trust": N_("look at trust, behaviour by behaviour"),
    "command.network": N_("see who brings and gets what, and who is missing"),
    "command.close": N_("see whether you understood each other, and what is due"),
    "command.next": N_("see the one step that helps most now"),
    "command.method": N_("take the words of the method out to change them, or check your own"),
    "argument.method": N_("folder with your organisation's own words over the method"),
    "argument.ask": N_("ask what is still open, one question at a time, and save every answer at once"),
    "argument.promise": N_(
        "two envelopes, step 1: write your private sheet and your promise into this folder"
    ),
    "argument.seal": N_("two envelopes, step 2: seal your envelope, once their promise is in this folder"),
    "argument.key": N_("two envelopes, step 3: write your key, once their envelope is in this folder"),
    "argument.open": N_("two envelopes, step 4: open both, once their key is in this folder"),
    "argument.with": N_("the other party, or for a network the member (its id); by default the first"),
    "argument.factors": N_("with --key: only the key of these factors (ids); by default all"),
    "argument.organisation": N_(
        "with --promise: about the organisations; without it about the people at the table"
    ),
    "argument.survey": N_("write a questionnaire for somebody else to fill in; nothing you think is in it"),
    "argument.answers": N_("read a questionnaire that came back into the case file"),
    "argument.about": N_(
        "what the talk would be about; a talk at the start and a gap in intention never wait"
    ),
    "argument.csv": N_("write the network as two tables (CSV) into this folder"),
    "argument.from": N_(
        "read members.csv, and links.csv if it is there, from this folder into the case file"
    ),
    "argument.calendar": N_("write the days that wait as a calendar file (.ics)"),
    "argument.moment": N_(
        "where you are: start, facts, stall, closing or after; by default what the case shows"
    ),
    "argument.sign": N_(
        "what you notice when it stalls: vague, unaware, waiting or energy; more than one is allowed"
    ),
    "argument.thread": N_("show where an item comes from and what came of it, for example issues/price"),
    "argument.action": N_("export (write the files) or check (read your own)"),
    "argument.folder": N_("folder with files of the method"),
    "command.solve": N_("find the agreements that are best for all, and why"),
    "command.offer": N_("see where an offer stands, or write down a new one"),
    "command.trade": N_("find exchanges that are better for both"),
    "command.divide": N_("divide the extra value fifty-fifty, to the cent"),
    "command.convert": N_("write the case in another format"),
    "command.report": N_("make a report: HTML, PDF or DOCX"),
    "command.schema": N_("show the JSON Schema of a case file"),
    "argument.lang": N_("language: nl or en"),
    "argument.case": N_("case file (YAML, JSON or Excel), or folder with a scenario"),
    "argument.target": N_("file or folder to write; an existing one is left alone"),
    "argument.without-names": N_(
        "a copy with letters for names, without what is for you alone, to show to peers or a trainer"
    ),
    "cli.without_names": N_(
        "Read the copy before you give it away: an amount or a place can still tell who it is about."
    ),
    "argument.profiles": N_("of a scenario folder: the profiles that sit at the table"),
    "argument.as": N_("party through whose eyes to look (its id); by default your own party in the case"),
    "argument.undefined": N_(
        "value of options about which a party said nothing; without this that is a mistake"
    ),
    "argument.time": N_("moment at which value that melts with time is counted, from 0"),
    "argument.seconds": N_("how long the work may take; after that you get the best so far, with a bound"),
    "argument.megabytes": N_("how much memory the work may take"),
    "argument.json": N_("answer as one JSON object"),
    "argument.limit": N_("most points to write with --json"),
    "argument.exact": N_("with --json: numbers as exact fractions p/q as well"),
    "argument.explain": N_("show how the answer was calculated"),
    "argument.offer": N_("id of the offer; by default the last complete one"),
    "argument.choose": N_("try another choice: issue=option, more than one is allowed"),
    "argument.by": N_("party that makes the new offer"),
    "argument.at": N_("day of the new offer, as 2026-11-22"),
    "argument.save": N_("write the new offer into the case file under this id"),
    "argument.most": N_("most exchanges to show"),
    "argument.today": N_("day to reckon with, as 2026-11-22"),
    "argument.to": N_("format: case (YAML, JSON or Excel by the name of the file), genius or geniusweb"),
    "argument.share": N_("leave out everything that only you may see"),
    "argument.force": N_("replace the file if it exists"),
    "argument.excel": N_("an Excel workbook instead of a text file"),
}

_SCREEN = {
    "cli.next_step": N_("Next step"),
    "cli.moment": N_("The next useful step, {moment:word}"),
    "cli.thread_item": N_("{name} ({item})"),
    "cli.thread_asked": N_("→ {name} ({item})"),
    "cli.envelope_private": N_(
        "{file} is for your eyes only: never give it to {party:party} or anybody else."
    ),
    "cli.envelope_promise": N_(
        "Give {file} to {party:party} and put theirs in the same folder. Then: --seal."
    ),
    "cli.envelope_fingerprint": N_(
        "Your promise is {signs}. Read it aloud to each other, so that both know it arrived unchanged."
    ),
    "cli.envelope_theirs": N_("The promise of {party:party} is {signs}. Check that aloud before you go on."),
    "cli.envelope_sealed": N_("Give {file} to {party:party} and put theirs in the same folder. Then: --key."),
    "cli.envelope_key": N_(
        "Hand {file} over to {party:party} at the same moment as they hand over theirs. Then: --open."
    ),
    "cli.survey_written": N_(
        "Written: {file}. Send it, and read what comes back into {case} with --answers."
    ),
    "cli.answers_read": N_("The answers of {file} are now in {case}."),
    "cli.method_exported": NP_(
        "{count} file of the method is in {folder}.", "{count} files of the method are in {folder}."
    ),
    "cli.method_sound": NP_(
        "Your words in {folder} are right: {count} topic. Use them with --method {folder}.",
        "Your words in {folder} are right: {count} topics. Use them with --method {folder}.",
    ),
    "method.no_toml": N_("This is no TOML: {reason}. Compare it with a file of koek method export."),
    "method.unknown_topic": N_(
        "There is no topic {topic}. Name the file after one of these: {suggested:list}."
    ),
    "method.item_no_table": N_("{id} should be an item in square brackets with fields under it."),
    "method.words_no_text": N_(
        "The words of {id} under {language} should stand as {language}.name, {language}.question and so on."
    ),
    "method.field_missing": N_(
        "{id} is new, so it needs {field}. Look how other items have it (koek method export)."
    ),
    "method.unknown_field": N_(
        "{id} has {field}, which means nothing here. Perhaps you meant {suggested:either}."
    ),
    "method.wrong_kind": N_(
        "{field} of {id} should be {kind:word}. Look how other items have it (koek method export)."
    ),
    "method.unknown_value": N_("{field} of {id} cannot be {written:either}. It can be: {known:list}."),
    "method.unknown_reference": N_(
        "{field} of {id} names {written}, which is not among the {topic:word}. Perhaps you meant {suggested:either}."
    ),
    "method.words_missing": N_("{id} names words that are not there. Add {field}, or take the name away."),
    "method.list_empty": N_("{field} of {id} is empty. Name at least one."),
    "method.kind.str": N_("a text"),
    "method.kind.bool": N_("true or false"),
    "method.kind.date": N_("a day, as 2026-11-22"),
    "method.kind.list_str": N_("a list of texts"),
    "method.kind.list_int": N_("two numbers from 1 to 7 in a list, the lowest first"),
    "cli.balanced": N_("A balanced proposal"),
    "cli.trade": N_("Trade {number:number}"),
    "cli.trade_in_doubt": N_("Perhaps a trade ({number:number}): ask first"),
    "cli.gives": N_("{party:party} gives"),
    "cli.gives.ours": N_("You give"),
    "cli.gets": N_("{party:party} gets"),
    "cli.gets.ours": N_("You get"),
    "cli.how": N_("How is this calculated?"),
    "cli.hint.case.missing_section": N_(
        "With differences, network, trust, close and solve you can add --ask: then koek asks you. You can also fill it in in the file."
    ),
    "cli.hint.case.missing_preferences": N_(
        "“koek solve … --ask” asks you. You can also fill in ‘preferences’ in the file."
    ),
    "cli.how_hint": N_("How is this calculated? Ask again with --explain."),
    "cli.mind": N_("Mind this"),
    "cli.offer": N_("The offer"),
    "cli.choice": N_("{choice:choice}"),
    "cli.offer_saved": N_("Offer {offer} is now in {file}."),
    "cli.written": N_("Written: {file}"),
    "cli.new_written": N_(
        "Written: {file}. Would you rather answer questions? Choose a new name and add --ask. Is it filled in? Look whether it is right with: koek check {file}"
    ),
    "cli.new_asked": N_(
        "What now? “koek prepare {file} --ask” asks what you need before the talk, and “koek solve {file} --ask” what things are worth, to find what is best for all. After that “koek report {file} sheet.pdf --kitchen” makes one sheet for the kitchen table."
    ),
    "cli.report_written": N_("Report written: {file}"),
    "cli.progress": NP_(
        "Working: {done} of {total} issues, about {count} second left …",
        "Working: {done} of {total} issues, about {count} seconds left …",
    ),
    "cli.mistakes": NP_("{count} mistake. Nothing was changed.", "{count} mistakes. Nothing was changed."),
    "cli.next_command": N_("This tells more; with --ask behind it koek asks you what is still open:"),
    "cli.undefined_hint": N_(
        "Did nobody say what it is worth? Then go on with --undefined 0 behind solve, offer or trade: what was "
        "left out counts as 0."
    ),
    "cli.interrupted": N_("Stopped. Nothing was changed."),
    "cli.file_missing": N_("{file} does not exist. Check the name and the folder."),
    "cli.file_forbidden": N_("{file} may not be read or written. Check its permissions."),
    "cli.file_is_folder": N_("{file} is a folder; name a file."),
    "cli.file_exists": N_("{file} exists already and was left alone. Choose another name."),
    "cli.file_trouble": N_("Something is wrong with {file}: {reason}"),
    "cli.unknown_suffix": N_("{file}: write to a name that ends in {known:either}."),
}

_CHECK = {
    "check.sound": N_("“{title}”: nothing in it is wrong."),
    "check.can_be_solved": N_("It can be solved: {count:number} possible combinations (koek solve)."),
    "check.estimates": N_(
        "What matters to {parties:parties} is your estimate. Ask, and write down what you hear."
    ),
    "check.alternative_not_counted.own": N_(
        "{party:party} says itself what ‘{alternative}’ is worth, but what {party:party} wants is told by {voice:party}. "
        "These are two scales, so for no agreement koek counts {instead:word}. Add what {voice:party} thinks that "
        "alternative is worth, or ask {party:party} to tell what it wants as well."
    ),
    "check.alternative_not_counted.estimated": N_(
        "{teller:party} estimates what ‘{alternative}’ is worth to {party:party}, but what {party:party} wants is told "
        "by {voice:party}. These are two scales, so for no agreement koek counts {instead:word}. Ask {voice:party} what "
        "that alternative is worth on the same scale."
    ),
    "check.instead.limit": N_("the limit"),
    "check.instead.zero": N_("zero"),
    "check.hard_limit": N_("Hard limit “{limit}” of {party:party} takes away options on {issue:issue}."),
    "check.no_hard_limits": N_(
        "There are no hard limits (cash, capacity, law). Is everything possible that is wanted?"
    ),
    "check.nobody_may_bind": N_(
        "Nobody of {party:party} is known to be allowed to sign. Find out before you agree."
    ),
    "check.mandate_unconfirmed": N_("{person} may bind {party:party}, but by whom was that confirmed?"),
    "check.no_offer": N_("There is no complete offer yet."),
    "check.division": NP_(
        "The fifty-fifty ledger has {count} line (koek divide).",
        "The fifty-fifty ledger has {count} lines (koek divide).",
    ),
    "check.no_division": N_(
        "There is no fifty-fifty agreement yet. Agree the rule before you open the books."
    ),
}

_VALUES = {
    "typed.party": N_("PARTY"),
    "typed.file": N_("FILE"),
    "typed.folder": N_("FOLDER"),
    "typed.number": N_("NUMBER"),
    "typed.day": N_("DAY"),
    "typed.id": N_("ID"),
    "typed.profile": N_("PROFILE"),
    "typed.choice": N_("ISSUE=OPTION"),
    "typed.sign": N_("SIGN"),
    "typed.item": N_("SECTION/ID"),
    "typed.near": N_("‘{typed}’ is not known; did you mean ‘{meant}’?"),
    "typed.no_whole": N_("‘{typed}’ is no whole number; write for example 12"),
    "typed.no_number": N_("‘{typed}’ is no number; write for example 0.5"),
    "typed.below_zero": N_("‘{typed}’ cannot be used here; write 0 or more"),
    "typed.no_day": N_("‘{typed}’ is no day; write it as 2026-11-22"),
}

_ARGPARSE = {
    "argparse.usage": N_("usage: "),
    "argparse.options": N_("options"),
    "argparse.positional": N_("positional arguments"),
    "argparse.help": N_("show this help message and exit"),
    "argparse.version": N_("show program's version number and exit"),
    "argparse.required": N_("the following arguments are required: %s"),
    "argparse.unrecognized": N_("unrecognized arguments: %s"),
    "argparse.choice": N_("invalid choice: %(value)r (choose from %(choices)s)"),
    "argparse.no_value": N_("ignored explicit argument %r"),
    "argparse.one": N_("expected one argument"),
    "argparse.some": N_("expected at least one argument"),
    "argparse.argument": N_("argument %(argument_name)s: %(message)s"),
    "argparse.ambiguous": N_("ambiguous option: %(option)s could match %(matches)s"),
}

SENTENCES = {**_HELP, **_SCREEN, **_CHECK, **_VALUES, **_ARGPARSE}
