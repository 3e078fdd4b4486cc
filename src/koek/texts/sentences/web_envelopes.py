"""The page of two envelopes: the four steps, the files they make, what is kept, and what can be wrong."""

from koek.texts.marking import N_

_PAGE = {
    "web_envelopes.with": N_("Two envelopes with {party:party}"),
    "web_envelopes.link": N_("Compare in two sealed envelopes"),
    "web_envelopes.about": N_(
        "You and {party:party} each say apart how you see yourselves and how you see the other. The envelopes open only when both are closed and both keys are there. So nobody can adapt an answer to what the other said."
    ),
    "web_envelopes.said": N_(
        "You gave yourselves a place on {said} of the {all} factors. What is open stays open in the envelope."
    ),
    "web_envelopes.kept": N_("What koek keeps of this: nothing"),
    "web_envelopes.kept_how": N_(
        "koek makes files for you and forgets them. Files that you choose here are read for this one page and forgotten as well. So keep your files yourself: without your private sheet you have to begin again."
    ),
    "web_envelopes.kept_host": N_(
        "At that moment the files, the keys too, pass the machine of who runs this site. Who must keep something from the host, runs koek on an own machine: the files are the same there."
    ),
    "web_envelopes.names": N_(
        "What others can read in the files you send: how both sides are called in them (“{ours}” and “{theirs}”) and which factors they are about. Not what you say on those."
    ),
    "web_envelopes.step.promise": N_("1. Make your promise"),
    "web_envelopes.step.seal": N_("2. Close your envelope"),
    "web_envelopes.step.key": N_("3. Make your key"),
    "web_envelopes.step.open": N_("4. Open both envelopes"),
    "web_envelopes.how.promise": N_(
        "koek makes two files of what you filled in so far: your private sheet, which stays with you, and your promise, which you send. After that nobody can change an answer unseen."
    ),
    "web_envelopes.how.seal": N_("Do this as soon as you have the promise of {party:party}."),
    "web_envelopes.how.key": N_(
        "Do this as soon as you have the envelope of {party:party}. koek first checks that it belongs to the promises you exchanged."
    ),
    "web_envelopes.how.open": N_(
        "Do this as soon as you have the key of {party:party}. Only factors for which both of you gave the key are opened."
    ),
    "web_envelopes.files.promise": N_("The promise of {party:party}, if you have it already"),
    "web_envelopes.files.seal": N_("Your private sheet, and the promise of {party:party}"),
    "web_envelopes.files.key": N_("Your private sheet, and the promise and the envelope of {party:party}"),
    "web_envelopes.files.open": N_(
        "Your private sheet and your key, and the promise, the envelope and the key of {party:party}"
    ),
    "web_envelopes.note.promise": N_(
        "Agree who begins. Who comes second, chooses the promise of the first here: then both are about the same. Do you begin? Leave this empty."
    ),
    "web_envelopes.note.files": N_(
        "Choose them all at once. The order does not matter, and a file too many does no harm."
    ),
    "web_envelopes.subject": N_("Do you begin: about whom is it?"),
    "web_envelopes.subject.person": N_("The people at the table"),
    "web_envelopes.subject.organisation": N_("The organisations"),
    "web_envelopes.some": N_("Open some factors only"),
    "web_envelopes.some_note": N_("Tick what may be opened. If you tick nothing, everything may be opened."),
    "web_envelopes.do.promise": N_("Make the promise"),
    "web_envelopes.do.seal": N_("Close the envelope"),
    "web_envelopes.do.key": N_("Make the key"),
    "web_envelopes.do.open": N_("Open both envelopes"),
}

_MADE = {
    "web_envelopes.made.promise": N_("Your promise is ready"),
    "web_envelopes.made.seal": N_("Your envelope is closed"),
    "web_envelopes.made.key": N_("Your key is ready"),
    "web_envelopes.leaving": N_(
        "Save the files before you leave this page: koek has forgotten them already."
    ),
    "web_envelopes.file.private": N_("Your private sheet: for yourselves"),
    "web_envelopes.file.promise": N_("Your promise: to send"),
    "web_envelopes.file.envelope": N_("Your envelope: to send"),
    "web_envelopes.file.key": N_("Your key: to send at the same moment"),
    "web_envelopes.give.private": N_(
        "Keep it where only you can reach it. Never give it to {party:party} or anybody else. You need it in every next step."
    ),
    "web_envelopes.give.promise": N_(
        "Send it to {party:party}, by e-mail for instance. Nobody can read in it what you say."
    ),
    "web_envelopes.give.envelope": N_("Send it to {party:party}. Nobody can open it without both keys."),
    "web_envelopes.give.key": N_(
        "Send it to {party:party} at the moment they send theirs, for instance while you are on the telephone together. Keep it yourself too: you need it to open."
    ),
    "web_envelopes.save.private": N_("Save the private sheet"),
    "web_envelopes.save.promise": N_("Save the promise"),
    "web_envelopes.save.envelope": N_("Save the envelope"),
    "web_envelopes.save.key": N_("Save the key"),
    "web_envelopes.then.promise": N_("Do you have the promise of {party:party}? Go on with step 2."),
    "web_envelopes.then.seal": N_("Do you have the envelope of {party:party}? Go on with step 3."),
    "web_envelopes.then.key": N_("Do you have the key of {party:party}? Go on with step 4."),
    "web_envelopes.back": N_("To the four steps"),
}

_OPENED = {
    "web_envelopes.seen_us": N_("How you see yourselves, and how {party:party} sees you"),
    "web_envelopes.seen_them": N_("How {party:party} sees itself, and how you see {party:party}"),
    "web_envelopes.in_words": N_("Everything in words"),
    "web_envelopes.notes": N_("What was written beside it"),
    "web_envelopes.note": N_("{factor:item}, by {who:party}: {note}"),
    "web_envelopes.not_kept": N_(
        "koek does not keep this page. Print it, or choose the same files again to see it once more."
    ),
}

_WRONG = {
    "web_envelopes.wrong": N_("This does not work yet"),
    "web_envelopes.again": N_("Choose the files again: a browser does not remember them."),
    "web_envelopes.missing.private": N_(
        "Your own private sheet is missing: the file that you kept in step 1."
    ),
    "web_envelopes.missing.promise": N_("The promise of the other side is missing."),
    "web_envelopes.missing.envelope": N_("The envelope of the other side is missing."),
    "web_envelopes.missing.key": N_(
        "The key of the other side is missing. Agree on a moment to send each other the keys."
    ),
    "web_envelopes.missing.own_key": N_("Your own key is missing: the file that you made in step 3."),
    "web_envelopes.twice.private": N_(
        "There are two private sheets. Choose the one that belongs to this exchange."
    ),
    "web_envelopes.twice.promise": N_(
        "There are two promises besides your own. Choose the one that belongs to this exchange."
    ),
    "web_envelopes.twice.envelope": N_(
        "There are two envelopes of the other side. Choose the one that was sent last."
    ),
    "web_envelopes.twice.key": N_("There are two keys of the other side. Choose the one that was sent last."),
    "web_envelopes.twice.own_key": N_(
        "There are two keys of your own. Choose the one that you sent to the other side."
    ),
    "web_envelopes.both_began": N_(
        "This promise is not about the same as yours: parties, factors, or about whom it is differ. Begin again at step 1 and choose the promise of the other there. Then both fit."
    ),
    "web_envelopes.no_promise": N_(
        "This file is no promise. Choose the promise that the other side sent you, or leave it empty."
    ),
    "web_envelopes.own_key_other": N_(
        "Your own key belongs to another private sheet. Make it again in step 3."
    ),
    "web_envelopes.many": N_("Choose at most {most} files at once."),
    "web_envelopes.many_factors": N_("This is about more than {most} factors. Choose fewer."),
}

SENTENCES = {**_PAGE, **_MADE, **_OPENED, **_WRONG}
