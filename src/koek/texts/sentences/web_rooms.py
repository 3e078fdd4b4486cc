"""The pages of a room: where a case stands, what a page shows, searching in it, and bringing a case in."""

from koek.texts.marking import N_, NP_

SENTENCES = {
    "web_rooms.overview": N_("Where you stand"),
    "web_rooms.pages": N_("All pages"),
    "web_rooms.state.done": N_("nothing open"),
    "web_rooms.state.open": N_("{count} open"),
    "web_rooms.state.empty": N_("not begun"),
    "web_rooms.more": NP_("{count} more", "{count} more"),
    "web_rooms.why": N_("Why this step?"),
    "web_rooms.take": N_("Take along"),
    "web_rooms.this_page": N_("This page"),
    "web_rooms.whole": N_("The whole report, the A4 and the case itself"),
    "web_rooms.up_to": N_("up to {amount}"),
    "web_rooms.grows": N_(
        "This page grows with what you fill in. You can begin small and leave things open."
    ),
    "web_rooms.for_you": N_("For yourself alone"),
    "web_rooms.for_you_note": N_(
        "This stands in no document and never goes to the table. Colleagues in your own room can read it here."
    ),
    "web_rooms.stuck": N_("The talk is stuck: say so first, in a friendly way"),
    "web_rooms.moment_heading": N_("What helps at this moment"),
    "web_rooms.moment_ask": N_("Where are you now?"),
    "web_rooms.moment.start": N_("Before the talk"),
    "web_rooms.moment.facts": N_("Exchanging offers and finding facts"),
    "web_rooms.moment.stall": N_("The talk is stuck"),
    "web_rooms.moment.closing": N_("Closing"),
    "web_rooms.moment.after": N_("Carrying out what was agreed"),
    "web_rooms.moment_show": N_("Show what helps"),
    "web_rooms.signs": N_("Stuck? Choose what you see"),
    "web_rooms.waiting": N_("What is waiting"),
    "web_rooms.nothing_waits": N_("Nothing has to be done within a week."),
    "web_rooms.due": N_("{what:word}: “{name}”, {on:date}"),
    "web_rooms.case": N_("This negotiation"),
    "web_rooms.import": N_("Bring a file into this room"),
    "web_rooms.members": N_("Who works along"),
    "web_rooms.where": N_("All pages, and what is open"),
    "web_rooms.go.ready": N_("Prepare the talk"),
    "web_rooms.go.differences": N_("Look at the differences"),
    "web_rooms.go.relation": N_("Choose how you work together"),
    "web_rooms.go.network": N_("Look at the network"),
    "web_rooms.go.pie": N_("Look at the pie"),
    "web_rooms.go.agreements": N_("Look at the commitments"),
    "web_rooms.go.trust": N_("Look at trust"),
    "web_rooms.do.ready": N_("Write it down"),
    "web_rooms.do.people": N_("Write down who decides"),
    "web_rooms.do.differences": N_("Write it down"),
    "web_rooms.do.relation": N_("Write it down"),
    "web_rooms.do.worth": N_("Write it down"),
    "web_rooms.do.network": N_("Write it down"),
    "web_rooms.do.talk": N_("Write it down"),
    "web_rooms.do.pie": N_("Write down the offer"),
    "web_rooms.do.openness": N_("Write it down"),
    "web_rooms.do.agreements": N_("Write it down"),
    "web_rooms.do.division": N_("Write it down"),
    "web_rooms.do.trust": N_("Write it down"),
    "web_rooms.teach.ready": N_(
        "Before you talk: is this a negotiation at all, who may decide, and what do you want to reach? Write down one decision you want from the talk, and koek says what is still missing."
    ),
    "web_rooms.teach.people": N_(
        "A deal fails when somebody who decides was not there. Write down who speaks for whom and what they may decide; who did not answer yet stands out."
    ),
    "web_rooms.teach.differences": N_(
        "Parties differ on nine factors, and no side is the good one. Set yourselves and the other on each scale; koek shows where a difference can block, and where it brings something."
    ),
    "web_rooms.teach.relation": N_(
        "How you work together decides how well an agreement is carried out. Answer a few questions, and see which form fits and what you would have to arrange."
    ),
    "web_rooms.teach.worth": N_(
        "Write down what you will talk about and how heavily each issue counts for you. Then estimate the same for the other: where you differ, an exchange helps both."
    ),
    "web_rooms.teach.network": N_(
        "Who else decides, helps or stops things? Write down who is in it, what each brings and gets, and koek shows who is missing."
    ),
    "web_rooms.teach.talk": N_(
        "How do you come across, and what does this talk need? Set your own style on four scales; what you want to do otherwise follows."
    ),
    "web_rooms.teach.pie": N_(
        "The pie is what working together brings more than each alone. Write down the offers so far; koek looks for exchanges that are better for both."
    ),
    "web_rooms.teach.openness": N_(
        "Hiding can destroy value. Write down on which subjects you want to be open to each other, and keep track of facts and of what is unclear."
    ),
    "web_rooms.teach.agreements": N_(
        "Write every agreement down in the words of both sides. koek shows where you mean something different, before it becomes a quarrel."
    ),
    "web_rooms.teach.division": N_(
        "Share extra value equally, after each got back its real additional costs. Agree on the baseline before you open the books."
    ),
    "web_rooms.teach.trust": N_(
        "Trust comes from what you do again and again. Look at thirteen kinds of behaviour, your own and the other's, and talk about what you see differently."
    ),
    "web_rooms.scale_open": N_("Set the nine factors on their scales"),
    "web_rooms.network_open": N_("Draw the network, or fill in its table"),
    "web_rooms.mandate.open": N_("May this person say yes? Not answered yet"),
    "web_rooms.mandate.can_bind": N_("May say yes"),
    "web_rooms.mandate.cannot_bind": N_("Cannot say yes"),
    "web_rooms.resistance": N_("What was said, and what may lie beneath it"),
    "web_rooms.resistance_note": N_(
        "A guess stays a guess until they confirm it. Ask; do not say what you think it is."
    ),
    "web_rooms.was_said": N_("What was said"),
    "web_rooms.beneath": N_("What may lie beneath"),
    "web_rooms.ask": N_("Ask openly"),
    "web_rooms.safeguard": N_("What takes the worry away"),
    "web_rooms.guess": N_("How sure"),
    "web_rooms.guess.guess": N_("a guess"),
    "web_rooms.guess.confirmed": N_("they confirmed it"),
    "web_rooms.guess.rejected": N_("it was something else"),
    "web_rooms.openness.nothing": N_("Nothing was agreed on openness yet"),
    "web_rooms.openness.request": NP_(
        "On {count} subject openness was asked, not agreed yet",
        "On {count} subjects openness was asked, not agreed yet",
    ),
    "web_rooms.openness.contested": NP_(
        "On {count} subject you do not agree whether hiding does harm",
        "On {count} subjects you do not agree whether hiding does harm",
    ),
    "web_rooms.openness.agreed": NP_(
        "On {count} subject you are open to each other", "On {count} subjects you are open to each other"
    ),
    "web_rooms.rules": N_("What you show each other"),
    "web_rooms.rules_table": N_("Subject by subject"),
    "web_rooms.subject": N_("Subject"),
    "web_rooms.shows": N_("Who shows what"),
    "web_rooms.to_whom": N_("To whom"),
    "web_rooms.standing": N_("How it stands"),
    "web_rooms.standing.request": N_("asked, not agreed"),
    "web_rooms.standing.agreed": N_("agreed"),
    "web_rooms.standing.not_needed": N_("not needed"),
    "web_rooms.standing.contested": N_("you do not agree on it"),
    "web_rooms.standing.ended": N_("ended"),
    "web_rooms.begin_from_file": N_("Begin from a file"),
    "web_rooms.card_late": NP_("{count} thing is overdue", "{count} things are overdue"),
    "web_rooms.card_next": N_("Next: “{name}”, {on:date}"),
    "web_rooms.no_cases": N_(
        "Here come the negotiations you prepare. Begin one with four short questions, or bring a file."
    ),
    "web_rooms.search": N_("Search"),
    "web_rooms.search_about": N_(
        "Searches everything on your own sheets. What you search for is kept nowhere."
    ),
    "web_rooms.search_for": N_("Search for"),
    "web_rooms.search_found": NP_("Found in {count} place", "Found in {count} places"),
    "web_rooms.search_nothing": N_(
        "Nothing found for “{sought}”. Try a shorter part of the word, or another one."
    ),
    "web_rooms.search_many": N_("Only the first {count} are shown. Search for something more precise."),
    "web_rooms.search_title": N_("Search in your own sheets"),
    "web_rooms.thread": N_("Where does this come from?"),
    "web_rooms.thread_of": N_("Where “{name}” comes from, and what came of it"),
    "web_rooms.thread_before": N_("It comes from"),
    "web_rooms.thread_after": N_("What came of it"),
    "web_rooms.thread_here": N_("This is it"),
    "web_rooms.thread_alone": N_(
        "Nothing points to it and it points to nothing. Fill in “comes from” on a sheet to tie things together."
    ),
    "web_rooms.arrival": N_("Bring a file into this room"),
    "web_rooms.arrival_about": N_(
        "A case as YAML, JSON or Excel, or a scenario as XML, JSON or a ZIP of those. At most {megabytes} MB. You first see what would change; nothing is saved before you say so."
    ),
    "web_rooms.arrival_new": N_("Begin a negotiation from a file"),
    "web_rooms.arrival_file": N_("File"),
    "web_rooms.arrival_look": N_("Show what would change"),
    "web_rooms.arrival_begin": N_("Begin with this file"),
    "web_rooms.arrival_none": N_("Choose a file first."),
    "web_rooms.arrival_large": N_("This file is larger than {megabytes} MB. Bring a smaller one."),
    "web_rooms.arrival_unread": N_("This file cannot be used as it is"),
    "web_rooms.arrival_differs": NP_("{count} sheet would change", "{count} sheets would change"),
    "web_rooms.arrival_same": N_("This file says exactly what stands here already"),
    "web_rooms.arrival_same_how": N_("There is nothing to bring in."),
    "web_rooms.arrival_confirm": N_("Bring this in"),
    "web_rooms.arrival_undo": N_(
        "Every sheet keeps its history: what stood there before can be put back sheet by sheet."
    ),
    "web_rooms.arrival_empties": N_("would be emptied"),
    "web_rooms.arrival_now": N_("Stands here now"),
    "web_rooms.arrival_then": N_("In the file"),
    "web_rooms.arrival_done": NP_(
        "Brought in: {count} sheet changed. Undo: see the history of each sheet.",
        "Brought in: {count} sheets changed. Undo: see the history of each sheet.",
    ),
    "web_rooms.arrival_moved": N_(
        "Something was saved in this room since you looked. Look at what would change once more."
    ),
    "web_rooms.arrival_cancel": N_("Leave everything as it is"),
    "web_rooms.scale": N_("The nine factors, from pole to pole"),
    "web_rooms.scale_about": N_(
        "No pole is the good one. Set what you know and leave the rest open. What you say of {party:party} is your estimate."
    ),
    "web_rooms.scale_other": N_("With whom?"),
    "web_rooms.scale_step": N_("{step} of 7, from “{left}” to “{right}”"),
    "web_rooms.scale_open_place": N_("leave open"),
    "web_rooms.scale_me": N_("You yourself, {person}"),
    "web_rooms.scale_ours": N_("Your organisation"),
    "web_rooms.scale_them": N_("{party:party}: the person at the table (estimate)"),
    "web_rooms.scale_theirs": N_("{party:party}: the organisation (estimate)"),
    "web_rooms.scale_state": N_("What does this difference do?"),
    "web_rooms.scale_reason": N_("Why do you think so?"),
    "web_rooms.scale_order": N_("How important is it here?"),
    "web_rooms.scale_evidence": N_("What did you see or hear of them?"),
    "web_rooms.scale_measure": N_("What will you do about it?"),
    "web_rooms.scale_by_when": N_("By which day?"),
    "web_rooms.scale_judge": N_("Judge and act"),
    "web_rooms.scale_save": N_("Save the scales"),
    "web_rooms.scale_rest": N_("More on differences: questions, observations, own factors"),
    "web_rooms.scale_picture": N_("The picture"),
    "web_rooms.saved": N_("Saved."),
    "web_rooms.net": N_("The network, drawn and as a table"),
    "web_rooms.net_about": N_(
        "The drawing and the table say the same. Change either; save when you are done. A link goes from who gives to who gets."
    ),
    "web_rooms.net_picture": N_("Drawing of the network. Everything in it also stands in the table below."),
    "web_rooms.net_members": N_("Who is in it"),
    "web_rooms.net_links": N_("What goes around"),
    "web_rooms.net_link": N_("Link {number}"),
    "web_rooms.net_name": N_("Name"),
    "web_rooms.net_kind": N_("Kind"),
    "web_rooms.net_at_table": N_("At the table?"),
    "web_rooms.net_brings": N_("Brings"),
    "web_rooms.net_gets": N_("Gets"),
    "web_rooms.net_decides": N_("Decides on"),
    "web_rooms.net_moves": N_("Can get moving"),
    "web_rooms.net_will_not": N_("Will not"),
    "web_rooms.net_cannot": N_("Cannot"),
    "web_rooms.net_last": N_("Last contact"),
    "web_rooms.net_next": N_("Next contact"),
    "web_rooms.net_lines": N_("One per line."),
    "web_rooms.net_giver": N_("Gives"),
    "web_rooms.net_receiver": N_("Gets it"),
    "web_rooms.net_good": N_("What"),
    "web_rooms.net_knows": N_("they only know each other"),
    "web_rooms.net_strength": N_("How much"),
    "web_rooms.net_words": N_("In your own words"),
    "web_rooms.net_remove": N_("Take out"),
    "web_rooms.net_add_member": N_("Add a member"),
    "web_rooms.net_add_link": N_("Add a link"),
    "web_rooms.net_save": N_("Save the network"),
    "web_rooms.net_empty": N_(
        "Nobody is in it yet. Add yourselves first, then who decides, who helps and who can stop it."
    ),
    "web_rooms.net_more": N_("More about this member"),
    "web_rooms.net_rest": N_("The whole sheet of the network: goal, needs, reviews, skills"),
    "web_rooms.net_connect": N_("Connect two members"),
    "web_rooms.net_connect_how": N_("Choose in the drawing who gives, then who gets."),
    "web_rooms.net_is_new": N_("New member"),
    "web_rooms.net_unknown": N_("not known"),
    "web_rooms.yes": N_("yes"),
    "web_rooms.no": N_("no"),
    "web_rooms.pack_broken": N_("This ZIP cannot be opened. Pack the files again without a password."),
    "web_rooms.file_many_parts": N_(
        "The file has more than {most} lines and items. No negotiation has so many; koek reads none of it."
    ),
    "web_rooms.pack_many": N_("There are too many files in this ZIP. Pack only the scenario."),
    "web_rooms.pack_twice": N_("Two files in this ZIP have the same name. Pack one scenario at a time."),
    "web_rooms.pack_large": N_("What is in this ZIP is too large when unpacked. Bring a smaller scenario."),
}
