"""Messages by e-mail: neutral in subject and text, so that they tell nothing to who reads along."""

from koek.texts.marking import N_

SENTENCES = {
    "web_mail.end": N_("koek\n{site}"),
    "web_mail.hello": N_("Hello,"),
    "web_mail.not_you": N_("Was this not you? Then choose a new password at once: {reset}"),
    "web_mail.email_confirmation.subject": N_("Your code"),
    "web_mail.email_confirmation.body": N_(
        "Type this code on the page that you have open:\n\n{code}\n\nIt works for fifteen minutes. Did you not ask for it? Then you need not do anything."
    ),
    "web_mail.account_already_exists.subject": N_("You have an account already"),
    "web_mail.account_already_exists.body": N_(
        "Somebody, perhaps you, wanted to make an account with this address: {email}. There is one already. Forgot the password? Choose a new one here:\n\n{password_reset_url}"
    ),
    "web_mail.unknown_account.subject": N_("There is no account with this address"),
    "web_mail.unknown_account.body": N_(
        "Somebody, perhaps you, asked for a new password for this address: {email}. We have no account with it. Perhaps you used another address. You can make an account here:\n\n{signup_url}"
    ),
    "web_mail.password_reset_key.subject": N_("Choose a new password"),
    "web_mail.password_reset_key.body": N_(
        "With this link you choose a new password:\n\n{password_reset_url}\n\nDid you not ask for it? Then you need not do anything; your password stays as it is."
    ),
    "web_mail.password_changed.subject": N_("Your password was changed"),
    "web_mail.password_changed.body": N_("This happened with your account: your password was changed."),
    "web_mail.password_set.subject": N_("A password was set"),
    "web_mail.password_set.body": N_("This happened with your account: a password was set."),
    "web_mail.password_reset.subject": N_("Your password was changed"),
    "web_mail.password_reset.body": N_("This happened with your account: your password was changed."),
    "web_mail.email_changed.subject": N_("Your e-mail address was changed"),
    "web_mail.email_changed.body": N_("This happened with your account: your e-mail address was changed."),
    "web_mail.email_deleted.subject": N_("An e-mail address was removed"),
    "web_mail.email_deleted.body": N_("This happened with your account: an e-mail address was removed."),
    "web_mail.email_confirm.subject": N_("Your e-mail address was confirmed"),
    "web_mail.email_confirm.body": N_("This happened with your account: your e-mail address was confirmed."),
    "web_mail.totp_activated.subject": N_("An app with codes was linked"),
    "web_mail.totp_activated.body": N_("This happened with your account: an app with codes was linked."),
    "web_mail.totp_deactivated.subject": N_("The app with codes was unlinked"),
    "web_mail.totp_deactivated.body": N_("This happened with your account: the app with codes was unlinked."),
    "web_mail.webauthn_added.subject": N_("A passkey was added"),
    "web_mail.webauthn_added.body": N_("This happened with your account: a passkey was added."),
    "web_mail.webauthn_removed.subject": N_("A passkey was removed"),
    "web_mail.webauthn_removed.body": N_("This happened with your account: a passkey was removed."),
    "web_mail.recovery_codes_generated.subject": N_("New recovery codes were made"),
    "web_mail.recovery_codes_generated.body": N_(
        "This happened with your account: new recovery codes were made."
    ),
    "web_mail.account_connected.subject": N_("Another login was linked"),
    "web_mail.account_connected.body": N_("This happened with your account: another login was linked."),
    "web_mail.account_disconnected.subject": N_("A linked login was removed"),
    "web_mail.account_disconnected.body": N_("This happened with your account: a linked login was removed."),
    "web_mail.invitation.subject": N_("Somebody invites you to work together"),
    "web_mail.invitation.body": N_(
        "Somebody invites you to work together in a room of koek. Open this link to see it; it works once, until {day}:\n\n{link}\n\nDo you not expect this? Then you need not do anything."
    ),
    "web_mail.reminder.subject": N_("Something is due"),
    "web_mail.reminder.body": N_(
        "Something that you wrote down is due. Sign in to see what it is:\n\n{link}\n\nNo more reminders? Click here:\n{off}"
    ),
}
