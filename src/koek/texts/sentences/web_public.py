"""The pages that need no account: what koek is, how to begin, and what it does with what it is told."""

from koek.texts.marking import N_

SENTENCES = {
    "web_public.about": N_(
        "koek helps you prepare a negotiation in which both sides win and stay partners: what you differ in, what it is worth to each of you, which exchange makes both better off, and how to divide the gain fairly."
    ),
    "web_public.begin": N_("Begin a negotiation"),
    "web_public.begin_note": N_("Four or five short answers, two minutes. You can change everything later."),
    "web_public.begin_now": N_("Show me the first step"),
    "web_public.mend": N_("Something is missing or does not fit"),
    "web_public.try": N_("Look around in four examples"),
    "web_public.try_note": N_(
        "No account needed. What you type while looking around is deleted after 24 hours."
    ),
    "web_public.sign_up": N_("Make an account"),
    "web_public.prepare": N_(
        "Is this a negotiation? Who decides? Where do you differ, and what is it worth to each of you? You prepare alone; nobody looks along."
    ),
    "web_public.table": N_(
        "Look for exchanges that are better for both, see the pie grow, and find words for when it stalls."
    ),
    "web_public.after": N_(
        "Write down what you agreed in both sides' words, divide fairly, and look after trust."
    ),
    "web_public.kept": N_("What you hide stays with you"),
    "web_public.kept_how": N_(
        "Your room is yours. Nobody on the other side sees that you are here, what you typed, or when. What the people who run this site can see, you can read here."
    ),
    "web_public.ask.us": N_("Who are you?"),
    "web_public.hint.us": N_("The name of your side: your organisation, club or practice."),
    "web_public.missing.us": N_("Write the name of your side."),
    "web_public.ask.them": N_("With whom do you negotiate?"),
    "web_public.hint.them": N_("The name of the other side. More parties can be added later."),
    "web_public.missing.them": N_("Write the name of the other side."),
    "web_public.ask.title": N_("What is it about?"),
    "web_public.hint.title": N_("A few words, such as: maintenance of the lifts, 2027 to 2031."),
    "web_public.missing.title": N_("Write in a few words what it is about."),
    "web_public.ask.ours_want": N_("What matters most to you in this?"),
    "web_public.hint.ours_want": N_("Not what you ask for, but why. You may leave it open."),
    "web_public.missing.ours_want": N_("Write what matters most to you, or leave it open."),
    "web_public.ask.theirs_want": N_("What do you think matters most to them?"),
    "web_public.hint.theirs_want": N_("A guess; koek will show it as your estimate. You may leave it open."),
    "web_public.missing.theirs_want": N_("Write what you think matters to them, or leave it open."),
    "web_public.too_long": N_(
        "This is longer than {most} characters. Make it shorter; there is room to explain later."
    ),
    "web_public.same_name": N_("Both sides have the same name. Give the other side a name of its own."),
    "web_public.title.privacy": N_("Privacy"),
    "web_public.title.who-sees-what": N_("Who can see what"),
    "web_public.title.accessibility": N_("Accessibility"),
    "web_public.head.privacy.what": N_("What is kept"),
    "web_public.text.privacy.what": N_(
        "Your e-mail address, your password as a fingerprint that cannot be turned back, your second factor, with which kind of browser you are signed in and since when, and what you type in your negotiations with who saved it when. No tracking, no statistics on persons, nothing from other sites."
    ),
    "web_public.head.privacy.why": N_("What for"),
    "web_public.text.privacy.why": N_(
        "To let you sign in and to show you your own negotiations. For nothing else."
    ),
    "web_public.head.privacy.who": N_("Who is responsible"),
    "web_public.text.privacy.who": N_(
        "The organisation that runs this site. It decides where the site stands and who looks after it; ask it for its name and address if it does not say so itself."
    ),
    "web_public.head.privacy.how_long": N_("How long"),
    "web_public.text.privacy.how_long": N_(
        "Until you delete it. Notes on people can carry a date on which they go by themselves."
    ),
    "web_public.head.privacy.rights": N_("What you can do yourself"),
    "web_public.text.privacy.rights": N_(
        "See everything that is yours, take it with you as a file, correct it, and delete it. You need to ask nobody."
    ),
    "web_public.head.privacy.try_out": N_("Looking around without an account"),
    "web_public.text.privacy.try_out": N_(
        "What you type while looking around is deleted after 24 hours, with everything in it."
    ),
    "web_public.head.who-sees-what.you": N_("You and your own side"),
    "web_public.text.who-sees-what.you": N_(
        "You see your own room. Others see it only when you make them a member of your side; you can end that at any moment."
    ),
    "web_public.head.who-sees-what.others": N_("The other side"),
    "web_public.text.who-sees-what.others": N_(
        "Nothing: not what you typed, not that you are here, not when. koek shows no presence and no reading marks."
    ),
    "web_public.head.who-sees-what.host": N_("Who runs this site"),
    "web_public.text.who-sees-what.host": N_(
        "The people with access to the machine can read the database: it is not encrypted while it is in use. They can promise not to; koek cannot stop them. Who must keep something from the host, runs koek on an own machine."
    ),
    "web_public.head.who-sees-what.passing": N_("Files that only pass through"),
    "web_public.text.who-sees-what.passing": N_(
        "The files of two envelopes, the keys too, are read for one page and kept nowhere. At that moment they are in the memory of the site: who runs it could technically look along."
    ),
    "web_public.head.who-sees-what.backups": N_("Copies"),
    "web_public.text.who-sees-what.backups": N_(
        "Copies that koek makes are encrypted; without the key nobody reads them."
    ),
    "web_public.head.who-sees-what.mail": N_("E-mail"),
    "web_public.text.who-sees-what.mail": N_(
        "Messages carry no names, no titles and nothing of what you typed: e-mail can be read on the way."
    ),
    "web_public.head.accessibility.state": N_("Where we stand"),
    "web_public.text.accessibility.state": N_(
        "Pages are made to meet WCAG 2.2 at level AA and are tested for it by a program, in light and dark, in Dutch and English. No person with a disability has tested them yet, and nobody independent."
    ),
    "web_public.head.accessibility.how": N_("How it is made"),
    "web_public.text.accessibility.how": N_(
        "Everything works with the keyboard alone, without script, on a narrow screen and with larger letters. Every picture has its table beside it and says in words what it shows."
    ),
    "web_public.head.accessibility.known": N_("What is known not to be good"),
    "web_public.text.accessibility.known": N_(
        "Wide pictures and tables scroll sideways within their frame on a narrow screen. Documents that you download were checked by a program only."
    ),
    "web_public.head.accessibility.tell": N_("Does something not work for you?"),
    "web_public.text.accessibility.tell": N_(
        "Tell the organisation that runs this site; it can pass it on to the makers of koek."
    ),
}
