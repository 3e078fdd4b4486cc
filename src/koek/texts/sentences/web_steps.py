"""The next step of a page and its reason, where no answer of the library names one."""

from koek.texts.marking import N_, NP_

SENTENCES = {
    "web_steps.go": N_("Go there"),
    "web_steps.onward.open": N_("Nothing more is needed here now. Go on with “{name}”."),
    "web_steps.onward.open.why": NP_(
        "{count} thing is still open there.", "{count} things are still open there."
    ),
    "web_steps.onward.empty": N_("Nothing more is needed here now. Go on with “{name}”."),
    "web_steps.onward.empty.why": N_("Nothing was filled in there yet."),
    "web_steps.ready": N_("Write down one decision that you want from the talk."),
    "web_steps.ready.why": N_("What is open before the talk can hardly be mended at the table."),
    "web_steps.people": N_("Write down who speaks for whom, and what each may decide."),
    "web_steps.people.why": N_("A deal fails when somebody who decides was not there."),
    "web_steps.differences": N_("Answer first how much is at stake, and how complicated it is."),
    "web_steps.differences.why": N_(
        "Then koek says whether a full analysis of the differences is worth its time."
    ),
    "web_steps.relation": N_("Say how you work together now, and how you would like to."),
    "web_steps.relation.why": N_(
        "The form of collaboration decides how well an agreement is carried out, so choose it before you talk about terms."
    ),
    "web_steps.network": N_("Write down the goal first, then who is needed for it."),
    "web_steps.network.why": N_("Without somebody who can decide, every talk is only a rehearsal."),
    "web_steps.talk": N_("Set your own style on the four scales, for this one talk."),
    "web_steps.talk.why": N_("Who knows how they come across can choose to do it otherwise."),
    "web_steps.pie.why": N_("What is better for both costs nobody anything."),
    "web_steps.openness": N_("Choose one subject on which you want to be open to each other, and ask it."),
    "web_steps.openness.why": N_("What both sides hide can destroy value that nobody sees."),
    "web_steps.agreements": N_("Write down one agreement in the words of both sides."),
    "web_steps.agreements.why": N_("Before you sign, you should mean the same by it."),
    "web_steps.division": N_("Agree on the baseline, and write down who signed it."),
    "web_steps.division.why": N_(
        "The rule comes before the books: afterwards everybody knows which rule suits them best."
    ),
    "web_steps.trust": N_("Begin with yourselves: say how often you show each behaviour."),
    "web_steps.trust.why": N_("Trust grows from what is done again and again, and somebody has to begin."),
    "web_steps.equal_parts": N_("The agreement with an equal part for everyone"),
    "web_steps.weigh.why": N_("Without this there is nothing to weigh, so no better proposal can be found."),
    "web_steps.alternative": N_("Write down what you do when you do not reach an agreement."),
    "web_steps.alternative.why": N_(
        "Only then do you know when no is better than yes, and how large the pie is."
    ),
    "web_steps.to_pie": N_("Go and see which agreement is better for everyone."),
    "web_steps.to_pie.why": N_("What it is worth to everyone is written down; now the pie can be sought."),
    "web_steps.no_room": N_(
        "See together whether an issue can be added that is worth something to one of you."
    ),
    "web_steps.no_room.why": N_(
        "As it stands, nothing is better for everyone than no agreement. With one issue more there may be."
    ),
    "web_steps.unsigned": N_("Let everyone sign the division and its baseline, with a day."),
    "web_steps.unsigned.why": N_("Nothing is divided by a rule that not everybody agreed to beforehand."),
    "web_steps.pending": NP_(
        "Decide together whether {count} line counts.", "Decide together whether {count} lines count."
    ),
    "web_steps.pending.why": N_("A line counts only when everyone has accepted it."),
    "web_steps.mend_ledger": N_("Arrange what stands under “Still to arrange”, before anybody pays."),
    "web_steps.mend_ledger.why": N_(
        "A calculation that can be followed to its evidence gives no quarrel later."
    ),
}
