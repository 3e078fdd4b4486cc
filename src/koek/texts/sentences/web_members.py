"""Members of one party: who works in a room, invitations, and what an approver approved."""

from koek.texts.marking import N_

SENTENCES = {
    "web_members.title": N_("Who works in this room"),
    "web_members.how": N_("Only these people see your room. The other side is never told who they are."),
    "web_members.members": N_("Members"),
    "web_members.name": N_("Name"),
    "web_members.does": N_("What they do"),
    "web_members.since": N_("Since"),
    "web_members.you": N_("you"),
    "web_members.nameless": N_("Somebody without a name"),
    "web_members.role.lead": N_("Lead"),
    "web_members.role_does.lead": N_("writes, invites, and may delete the room"),
    "web_members.role.colleague": N_("Colleague"),
    "web_members.role_does.colleague": N_("reads and writes everything"),
    "web_members.role.reader": N_("Reader"),
    "web_members.role_does.reader": N_("reads everything, comments, and changes nothing"),
    "web_members.role.approver": N_("Approver"),
    "web_members.role_does.approver": N_(
        "reads everything, comments, changes nothing, and approves mandate and deal"
    ),
    "web_members.change": N_("Change"),
    "web_members.change_role_of": N_("What does {name} do?"),
    "web_members.remove": N_("Remove"),
    "web_members.remove_of": N_("Remove {name} from this room"),
    "web_members.leave": N_("Leave this room"),
    "web_members.leave_how": N_("You no longer see this room. What you wrote stays."),
    "web_members.last_lead": N_("You are the only lead. Let somebody else lead first, or delete the room."),
    "web_members.invite": N_("Invite somebody"),
    "web_members.invite_how": N_(
        "They get a link that works once, for seven days, and only for an account with this address. The message does not say what it is about or who you are."
    ),
    "web_members.email": N_("E-mail address"),
    "web_members.role": N_("What may they do?"),
    "web_members.send": N_("Send the invitation"),
    "web_members.sent": N_("The invitation was sent."),
    "web_members.not_sent": N_(
        "The message could not be sent. Give them this link yourself; it works once: {link}"
    ),
    "web_members.open": N_("Invitations that are not used yet"),
    "web_members.until": N_("until {day}"),
    "web_members.withdraw": N_("Withdraw"),
    "web_members.withdraw_of": N_("Withdraw the invitation to {email}"),
    "web_members.withdrawn": N_("The invitation no longer works."),
    "web_members.removed": N_("Removed."),
    "web_members.changed": N_("Changed."),
    "web_members.left": N_("You left the room."),
    "web_members.accept": N_("You are invited to a room"),
    "web_members.accept_how": N_("You will work here as: {role}. You see the room as soon as you accept."),
    "web_members.accept_now": N_("Accept"),
    "web_members.accept_try": N_(
        "You are looking around without an address. Keep what you made first; then open the link again."
    ),
    "web_members.expired": N_("This invitation no longer works"),
    "web_members.expired_how": N_("It was used, withdrawn, or is older than seven days. Ask for a new one."),
    "web_members.delete": N_("Delete this room"),
    "web_members.delete_how": N_(
        "Everything in it is deleted for all members, the history too. This cannot be undone."
    ),
    "web_members.delete_sure": N_("Yes, delete this room"),
    "web_members.deleted": N_("The room is deleted."),
    "web_members.approvals": N_("Approval"),
    "web_members.subject.mandate": N_("Your authority"),
    "web_members.subject.deal": N_("The deal"),
    "web_members.subject_about.mandate": N_("who may decide what, and the limits"),
    "web_members.subject_about.deal": N_("the agreement, the commitments and the division"),
    "web_members.stands": N_("{name} approved this on {day}: {versions}."),
    "web_members.lapsed": N_("{name} approved this on {day}, but it was changed since. Ask again."),
    "web_members.withdrew": N_("{name} withdrew the approval on {day}."),
    "web_members.none": N_("Nobody approved this yet."),
    "web_members.nothing": N_("There is nothing to approve yet."),
    "web_members.version": N_("{sheet} (version {number})"),
    "web_members.approve.mandate": N_("Approve the authority"),
    "web_members.approve.deal": N_("Approve the deal"),
    "web_members.withdraw_approval.mandate": N_("Withdraw the approval of the authority"),
    "web_members.withdraw_approval.deal": N_("Withdraw the approval of the deal"),
    "web_members.stale": N_("It was changed while you were looking. Look again before you approve."),
    "web_members.somebody": N_("Somebody who is no longer here"),
    "web_members.sheet.parties": N_("parties"),
    "web_members.sheet.mandate_reach": N_("authority"),
    "web_members.sheet.hard_limits": N_("limits"),
    "web_members.sheet.decisions": N_("decisions"),
    "web_members.sheet.agreements": N_("commitments"),
    "web_members.sheet.offers": N_("proposals"),
    "web_members.sheet.division": N_("division"),
    "web_members.forget": N_("Delete the history of this sheet"),
    "web_members.forget_how": N_(
        "Earlier versions of this sheet are emptied for good. What stands on it now stays, and the chain still holds."
    ),
    "web_members.forgotten": N_("The earlier versions are empty now."),
}
