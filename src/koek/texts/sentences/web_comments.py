"""Comments beside a sheet: what members of one party say to each other."""

from koek.texts.marking import N_, NP_

SENTENCES = {
    "web_comments.heading": N_("Comments"),
    "web_comments.heading_open": NP_("Comments ({count} open)", "Comments ({count} open)"),
    "web_comments.open": NP_("{count} open comment", "{count} open comments"),
    "web_comments.waiting": N_("Comments that are still open"),
    "web_comments.settled": NP_("{count} settled comment", "{count} settled comments"),
    "web_comments.who_sees": N_("Only the people in your room see this."),
    "web_comments.empty": N_(
        "No comments yet. Here the people in your room tell each other what they see in this sheet, without "
        "changing it. The other side never sees it."
    ),
    "web_comments.example": N_("For example: “Does this still hold after Monday's meeting?”"),
    "web_comments.invite": N_("Let a colleague, a lawyer or your boss look along"),
    "web_comments.new": N_("Your comment"),
    "web_comments.save_first": N_("Did you change something on the sheet? Save that first."),
    "web_comments.write": N_("Add comment"),
    "web_comments.answer": N_("Answer"),
    "web_comments.your_answer": N_("Your answer"),
    "web_comments.answer_now": N_("Add answer"),
    "web_comments.settle": N_("Mark as settled"),
    "web_comments.reopen": N_("Open it again"),
    "web_comments.delete": N_("Delete"),
    "web_comments.delete_how": N_("This cannot be undone."),
    "web_comments.delete_answered": N_("This cannot be undone. The answers stay."),
    "web_comments.delete_now": N_("Yes, delete"),
    "web_comments.you": N_("You"),
    "web_comments.left": N_("Somebody who left"),
    "web_comments.of": N_("comment of {name}"),
    "web_comments.of_somebody": N_("comment of somebody who left"),
    "web_comments.taken_away": N_("This comment was deleted."),
    "web_comments.told.kept": N_("Your comment stands here now."),
    "web_comments.told.answered": N_("Your answer stands here now."),
    "web_comments.told.settled": N_("The comment is settled. You find it below."),
    "web_comments.told.reopened": N_("The comment is open again."),
    "web_comments.told.deleted": N_("Deleted."),
    "web_comments.not_kept": N_("Your comment is not saved yet"),
    "web_comments.wrong.empty": N_("Nothing was typed yet. Write what you want to say."),
    "web_comments.wrong.long": NP_(
        "This is {over} character too long: a comment has {most} at most. Make it shorter, or make two of it.",
        "This is {over} characters too long: a comment has {most} at most. Make it shorter, or make two of it.",
        by="over",
    ),
    "web_comments.wrong.full": N_(
        "There are {most} comments beside this sheet, and no more fit. Delete some that are settled; what you "
        "typed is below."
    ),
    "web_comments.wrong.gone": N_(
        "The comment that you answered was deleted meanwhile. What you typed is below; you can add it as a comment."
    ),
    "web_comments.back": N_("Back to {sheet}"),
    "web_comments.leave_how": N_(
        "What you said beside the sheets stays too, without your name. If you do not want that, delete it first."
    ),
}
