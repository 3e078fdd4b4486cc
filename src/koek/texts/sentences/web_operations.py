"""Running an installation: starting it, what its terminal says, pages for trouble, backups and chains."""

from koek.texts.marking import N_, NP_

_PAGES = {
    "web_operations.bad_request": N_("koek does not understand this request"),
    "web_operations.bad_request_how": N_("Go back and try it in another way. Nothing was changed."),
    "web_operations.forbidden": N_("This is not possible here"),
    "web_operations.forbidden_how": N_(
        "Sign in first, or ask who leads your party for the right to do this."
    ),
    "web_operations.not_found": N_("There is no such page for you"),
    "web_operations.not_found_how": N_(
        "Perhaps the address was typed wrongly, or the page is gone. Your own negotiations stand under “My negotiations”."
    ),
    "web_operations.broken": N_("Something went wrong at koek"),
    "web_operations.broken_how": N_(
        "This is not your fault. What you saved before is still there; this last step was not kept. Try again in a few minutes."
    ),
    "web_operations.full": N_("The disk of koek is full"),
    "web_operations.full_how": N_(
        "Nothing was saved just now, and what you saved before is still there. Copy what you typed and keep it with you; tell who runs this koek that the disk is full."
    ),
    "web_operations.read_only": N_("koek can be read now, but nothing can be saved"),
    "web_operations.read_only_how": N_(
        "Nothing was saved just now, and what you saved before is still there. Copy what you typed and keep it with you; try again later, or tell who runs this koek."
    ),
    "web_operations.busy": N_("It is too busy for a moment"),
    "web_operations.busy_how": N_(
        "Nothing was saved just now. Go back and try again; what you typed stands below, to copy."
    ),
    "web_operations.unreachable": N_("koek cannot reach what it keeps"),
    "web_operations.unreachable_how": N_(
        "Nothing was saved just now. Copy what you typed and try again in a few minutes; if it lasts, tell who runs this koek."
    ),
    "web_operations.typed": N_("What you typed, to copy"),
    "web_operations.chain_ask": N_("How can I check later that nothing was changed?"),
    "web_operations.chain_how": N_(
        "Download the file below now and keep it outside koek. It holds a signed mark of every saved version. Later, "
        "download it once more and let “koek verify” compare the two: it shows every change in what was saved before."
    ),
    "web_operations.chain": N_("The chain of this room: with it you can show later that nothing was changed"),
    "web_sheet.why.expired": N_("Deleted on the promised day"),
    "web_operations.to_start": N_("To the first page"),
}

_SERVE = {
    "command.serve": N_("the workbench in your browser; stops with Ctrl-C"),
    "argument.host": N_("name or address to listen on; by default only this machine"),
    "argument.port": N_("port to listen on"),
    "argument.data": N_(
        "folder that holds the database and the keys; by default that of KOEK_DATA, else ~/.local/share/koek"
    ),
    "serve.at": N_("koek is at {address} (stop with Ctrl-C). What you type is kept in {folder}."),
    "serve.stopping": N_("koek stops."),
    "serve.no_web": N_(
        "The workbench for the browser is not installed. Install it with: pip install koek[web]"
    ),
    "serve.port_taken": N_(
        "Something already listens at {host}:{port}. Is koek open already? Otherwise choose another port: koek serve --port {other}"
    ),
    "serve.no_such_host": N_(
        "This machine does not answer to “{host}”. Leave --host out to listen here only."
    ),
    "serve.port_forbidden": N_(
        "You may not listen on port {port}. Choose one above 1023: koek serve --port 8000"
    ),
    "serve.no_such_port": N_("There is no port {port}; choose one from 1024 to 65535."),
    "typed.host": N_("ADDRESS"),
    "serve.folder_closed": N_(
        "koek cannot write in the folder {folder}. Choose another with --data, or make it yours."
    ),
    "serve.running": N_("koek already runs with the folder {folder}. Stop that one first."),
    "serve.not_migrated": N_(
        "The database could not be brought up to date; the lines above say why. Nothing was started."
    ),
    "serve.keeps_failing": N_(
        "A part of koek ({child:word}) stopped {count} times right after its start; the lines above say why. koek has stopped."
    ),
    "child.site": N_("the site"),
    "child.worker": N_("the worker"),
}

_BACKUP = {
    "command.backup": N_(
        "a complete, encrypted copy of everything the workbench keeps; it may run meanwhile"
    ),
    "command.restore": N_("put back what a backup holds"),
    "argument.backup": N_("file of the backup"),
    "argument.keyfile": N_(
        "file whose content is the passphrase; without it koek takes KOEK_PASSPHRASE, or asks"
    ),
    "backup.passphrase": N_("Passphrase of the backup: "),
    "backup.passphrase_again": N_("Once more: "),
    "backup.written": N_(
        "The backup is in {file} ({size} bytes). Without the passphrase nobody can read it, you included: keep it somewhere else."
    ),
    "backup.restored": N_("Everything in {file} was put back, as it was on {moment}."),
    "backup.aside": N_("What was there before is in {aside}."),
    "backup.different": N_("The passphrases differ. Nothing was written."),
    "backup.short": NP_(
        "The passphrase has {count} character; use {least} or more.",
        "The passphrase has {count} characters; use {least} or more.",
    ),
    "backup.no_passphrase": N_("There is no passphrase. Set KOEK_PASSPHRASE, or name a file with --keyfile."),
    "backup.exists": N_("{file} is there already. Choose another name; koek never writes over a backup."),
    "backup.nothing": N_("There is no database at {database}: nothing to keep yet."),
    "backup.not_ours": N_("{file} is no backup of koek. Nothing was changed."),
    "backup.newer": N_("{file} was made by a newer koek. Install that one first. Nothing was changed."),
    "backup.wrong_key": N_(
        "{file} does not open with this passphrase, or its beginning was changed. Nothing was changed here."
    ),
    "backup.damaged": N_("{file} was cut off or changed on the way. Nothing was changed here."),
    "backup.database_exists": N_(
        "There is a database already: {database}. With --force koek keeps it aside and puts the backup in its place."
    ),
    "backup.other_database": N_(
        "This backup holds a {kind} database, and this installation uses {ours}. Change DATABASE_URL. Nothing was changed."
    ),
    "backup.other_release": N_(
        "This backup is of another release of koek, {release}. Install that one, restore, then upgrade. Nothing was changed."
    ),
}

_VERIFY = {
    "command.verify": N_("whether the history of a room was changed after it was handed out"),
    "argument.chain": N_("the chain of a room, as the workbench gives it (chain.json)"),
    "argument.head": N_("an earlier proof that you kept: another chain.json, or only its “head”"),
    "verify.holds": NP_(
        "The chain holds: {count} saved version, nothing changed, nothing left out.",
        "The chain holds: {count} saved versions, nothing changed, nothing left out between.",
    ),
    "verify.broken": N_("This chain was changed after it was made."),
    "verify.until": N_("It is the same as on {moment}, up to and including version {position}."),
    "verify.emptied": NP_(
        "Of {count} version the content was deleted, as its owner may; nobody can see what it said.",
        "Of {count} versions the content was deleted, as their owner may; nobody can see what they said.",
    ),
    "verify.changed_link": N_("Version {position}, saved on {moment}, or its place in the row was changed."),
    "verify.changed_body": N_("The content of version {position}, saved on {moment}, was changed."),
    "verify.cut_off": N_(
        "Versions are missing at the end: your proof of {moment} knows {position}, and the file has {count}."
    ),
    "verify.rewritten": N_(
        "Version {position} is not the one that your proof of {moment} knows: something at or before it was changed."
    ),
    "verify.own_head": N_("The proof in the file itself does not fit its versions."),
    "verify.not_signed": N_("The signature under the proof of {moment} is not right: the proof was changed."),
    "verify.other_key": N_(
        "Your proof was signed with another key than the file. Either it is of another installation, or somebody drew a new key."
    ),
    "verify.other_room": N_("Your proof is of another room than this file."),
    "verify.no_proof": N_(
        "You gave no earlier proof (--head). Whoever runs koek could have made the whole chain anew, and this would not show."
    ),
    "verify.limits": N_(
        "What this cannot show: changes after the last proof that you hold, whether what was typed is true, and whether the clock of the machine was right."
    ),
    "verify.unreadable": N_("{file} is no chain of koek: {problem:word}."),
    "verify.problem.json": N_("it is not JSON"),
    "verify.problem.shape": N_("parts are missing or of another kind"),
    "verify.problem.version": N_("it was made by a newer koek"),
}

SENTENCES = {**_PAGES, **_SERVE, **_BACKUP, **_VERIFY}
