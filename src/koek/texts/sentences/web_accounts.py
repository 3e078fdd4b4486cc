"""Accounts: signing in, the second factor, and what somebody sets for themselves."""

from koek.texts.marking import N_

SENTENCES = {
    "web_accounts.account": N_("Your account"),
    "web_accounts.sign_in": N_("Sign in"),
    "web_accounts.sign_in_now": N_("Sign in"),
    "web_accounts.no_account": N_("No account yet?"),
    "web_accounts.sign_up": N_("Make an account"),
    "web_accounts.sign_up_note": N_("With an account your negotiations stay until you delete them."),
    "web_accounts.has_account": N_("Do you have an account already?"),
    "web_accounts.forgot": N_("Forgot your password?"),
    "web_accounts.other_ways": N_("Other ways to sign in"),
    "web_accounts.with_passkey": N_("Sign in with a passkey"),
    "web_accounts.with_provider": N_("Sign in with {name}"),
    "web_accounts.needs_script": N_("For a passkey your browser needs JavaScript."),
    "web_accounts.mend": N_("Something is missing or does not fit"),
    "web_accounts.show_password": N_("Show the password"),
    "web_accounts.cancel": N_("Cancel"),
    "web_accounts.confirm": N_("Confirm"),
    "web_accounts.save": N_("Save"),
    "web_accounts.continue": N_("Continue"),
    "web_accounts.sign_out": N_("Sign out"),
    "web_accounts.sign_out_now": N_("Sign out"),
    "web_accounts.sign_out_sure": N_("You can sign in again at any moment."),
    "web_accounts.sign_out_unsaved": N_(
        "You typed something that is not saved yet. When you sign out, it is gone. Go back to the sheet to have "
        "it saved."
    ),
    "web_accounts.sign_out_try": N_(
        "This is a try-out without an e-mail address. After signing out you cannot get back to it."
    ),
    "web_accounts.inactive": N_("This account is closed"),
    "web_accounts.inactive_how": N_("You cannot sign in with it. Ask the people who run this site."),
    "web_accounts.closed": N_("You cannot make an account here"),
    "web_accounts.closed_how": N_("The people who run this site make the accounts. Ask them for one."),
    "web_accounts.too_many": N_("Wait a moment"),
    "web_accounts.too_many_how": N_(
        "There were too many tries in a short time. Nothing was changed. Try again in a few minutes."
    ),
    "web_accounts.already_in": N_("You are signed in already."),
    "web_accounts.code_sent": N_("Type the code from the e-mail"),
    "web_accounts.code_sent_how": N_(
        "We sent a message to {email}. The code in it works for fifteen minutes. Is there no message? Look in the folder with spam."
    ),
    "web_accounts.new_code": N_("Send a new code"),
    "web_accounts.other_address": N_("Use another address"),
    "web_accounts.reset": N_("Choose a new password"),
    "web_accounts.reset_how": N_(
        "Type your e-mail address. You get a message with a link to choose a new password."
    ),
    "web_accounts.reset_send": N_("Send me the link"),
    "web_accounts.reset_sent": N_("Look at your e-mail"),
    "web_accounts.reset_sent_how": N_(
        "If we know this address, there is a message with a link now. If we do not know it, the message says so. Nothing there after a few minutes? Look in the folder with spam."
    ),
    "web_accounts.reset_used": N_("This link no longer works"),
    "web_accounts.reset_used_how": N_("A link works once, and for a limited time. Ask for a new one."),
    "web_accounts.reset_again": N_("Ask for a new link"),
    "web_accounts.reset_done": N_("Your password is changed"),
    "web_accounts.password": N_("Password"),
    "web_accounts.password_change": N_("Change your password"),
    "web_accounts.password_set": N_("Choose a password"),
    "web_accounts.again": N_("Show that it is you"),
    "web_accounts.again_how": N_(
        "For this step we ask once more, so that nobody can do it at a screen that you left open."
    ),
    "web_accounts.again_otherwise": N_("Another way"),
    "web_accounts.by.account_reauthenticate": N_("With your password"),
    "web_accounts.by.mfa_reauthenticate": N_("With a code"),
    "web_accounts.by.mfa_reauthenticate_webauthn": N_("With a passkey"),
    "web_accounts.email": N_("E-mail address"),
    "web_accounts.email_change": N_("Change your e-mail address"),
    "web_accounts.email_now": N_("Your address is {email}."),
    "web_accounts.email_how": N_(
        "You get a message with a code at the new address. Until you type that code, the old address stays."
    ),
    "web_accounts.email_send": N_("Send me the code"),
    "web_accounts.email_none": N_("You have no e-mail address here yet."),
    "web_accounts.unreachable": N_(
        "Our messages to {email} come back. Check the address, or type another one."
    ),
    "web_accounts.factor": N_("Second step at signing in"),
    "web_accounts.factor_how": N_("With a second step a stolen password is not enough to get in."),
    "web_accounts.factor_is_on": N_("The second step is on."),
    "web_accounts.factor_is_off": N_("The second step is off."),
    "web_accounts.factor_manage": N_("Set the second step"),
    "web_accounts.factor_ask": N_("Your second step"),
    "web_accounts.factor_ask_how": N_("Type the code of your app, or one of your recovery codes."),
    "web_accounts.use_passkey": N_("Use a passkey"),
    "web_accounts.totp": N_("App with codes"),
    "web_accounts.totp_on": N_(
        "Your app gives a new code every thirty seconds. We ask for it when you sign in."
    ),
    "web_accounts.totp_off": N_("An app on your phone gives a new code every thirty seconds."),
    "web_accounts.totp_add": N_("Link an app"),
    "web_accounts.totp_add_how": N_(
        "Scan the picture with an app for codes, such as FreeOTP, Aegis or Google Authenticator. Then type the code that the app shows."
    ),
    "web_accounts.totp_picture": N_("Picture to scan with your app. The same stands as letters below it."),
    "web_accounts.totp_secret": N_("Cannot scan? Type this in the app"),
    "web_accounts.totp_remove": N_("Unlink the app"),
    "web_accounts.totp_remove_how": N_("From then on we do not ask for a code from this app."),
    "web_accounts.keys": N_("Passkeys and security keys"),
    "web_accounts.keys_none": N_(
        "With a passkey you sign in with your fingerprint, your face or the code of your device. Nothing to remember, nothing to steal."
    ),
    "web_accounts.keys_some": N_("These are the keys you can use."),
    "web_accounts.key_add": N_("Add a passkey"),
    "web_accounts.key_name": N_("Give the key a name that you will know again, such as: phone, laptop."),
    "web_accounts.key_see": N_("See your keys"),
    "web_accounts.key": N_("Key"),
    "web_accounts.key_is.passkey": N_("Passkey: enough to sign in with"),
    "web_accounts.key_is.second": N_("After the password"),
    "web_accounts.key_since": N_("Added"),
    "web_accounts.key_used": N_("Last used"),
    "web_accounts.key_never": N_("not yet"),
    "web_accounts.key_rename": N_("Change the name"),
    "web_accounts.key_rename_of": N_("Change the name of {name}"),
    "web_accounts.key_remove": N_("Remove"),
    "web_accounts.key_remove_of": N_("Remove {name}"),
    "web_accounts.key_remove_title": N_("Remove this key"),
    "web_accounts.key_remove_how": N_("You can no longer sign in with it."),
    "web_accounts.key_by_name": N_(
        "A passkey belongs to a name, and this page was opened by a number. On your own machine koek is also at a "
        "name: there a passkey works. You sign in there once more."
    ),
    "web_accounts.key_go_to_name": N_("Open koek at “localhost”"),
    "web_accounts.key_failed": N_(
        "That did not work. Perhaps you stopped it, or this device does not know the key. Try again."
    ),
    "web_accounts.recovery": N_("Recovery codes"),
    "web_accounts.recovery_none": N_(
        "You get these codes as soon as you link an app or add a key. With one you get in when you have lost your phone."
    ),
    "web_accounts.recovery_left": N_("{left} of your {total} codes have not been used yet."),
    "web_accounts.recovery_keep": N_(
        "Keep these codes where your phone is not: on paper, or in your password store. Each code works once."
    ),
    "web_accounts.recovery_codes": N_("Codes you can still use"),
    "web_accounts.recovery_see": N_("See the codes"),
    "web_accounts.recovery_download": N_("Download the codes"),
    "web_accounts.recovery_new": N_("Make new codes"),
    "web_accounts.recovery_new_how": N_("You get ten new codes. The old ones no longer work."),
    "web_accounts.provider": N_("Sign in with {name}"),
    "web_accounts.provider_how": N_("You go to {name}. There you sign in, and you come back here."),
    "web_accounts.provider_link": N_("Link {name}"),
    "web_accounts.provider_link_how": N_("From then on you can sign in with {name} too."),
    "web_accounts.provider_failed": N_("Signing in did not work"),
    "web_accounts.provider_failed_how": N_(
        "The other site did not say who you are. Nothing was changed. Try again, or sign in with your password."
    ),
    "web_accounts.provider_stopped": N_("You stopped signing in"),
    "web_accounts.provider_new": N_("One more step"),
    "web_accounts.provider_new_how": N_("You come from {name}. To which address may we send you messages?"),
    "web_accounts.linked": N_("Linked ways to sign in"),
    "web_accounts.linked_none": N_("Nothing is linked to your account."),
    "web_accounts.linked_some": N_("You can sign in with these too."),
    "web_accounts.unlink": N_("Unlink"),
    "web_accounts.field.login": N_("E-mail address"),
    "web_accounts.field.email": N_("E-mail address"),
    "web_accounts.field.password": N_("Password"),
    "web_accounts.field.password1": N_("Password"),
    "web_accounts.field.password2": N_("The same password again"),
    "web_accounts.field.oldpassword": N_("The password you have now"),
    "web_accounts.field.remember": N_("Stay signed in on this device"),
    "web_accounts.field.code": N_("Code"),
    "web_accounts.field.name": N_("Name"),
    "web_accounts.field.passwordless": N_("Enough to sign in with, without a password"),
    "web_accounts.note.password1": N_(
        "At least 12 characters, and not a password that many people use or one that looks like your name or address. Four words that do not belong together are easy to remember."
    ),
    "web_accounts.note.remember": N_("Do not tick this on a device that others use too."),
    "web_accounts.note.passwordless": N_(
        "Your device then asks for your fingerprint, your face or its code."
    ),
    "web_accounts.wrong.account_inactive": N_("This account is closed."),
    "web_accounts.wrong.duplicate_email": N_("This is your address already."),
    "web_accounts.wrong.email_password_mismatch": N_("Address and password do not go together. Check both."),
    "web_accounts.wrong.email_taken": N_("This address cannot be used."),
    "web_accounts.wrong.enter_current_password": N_("This is not the password you have now."),
    "web_accounts.wrong.incorrect_code": N_("This code is not right. Look whether there is a newer one."),
    "web_accounts.wrong.incorrect_password": N_("This is not your password."),
    "web_accounts.wrong.too_many_login_attempts": N_(
        "There were too many wrong tries. Wait five minutes and try again."
    ),
    "web_accounts.wrong.rate_limited": N_("There were too many tries. Wait a few minutes and try again."),
    "web_accounts.wrong.same_as_current": N_("This is the same as before."),
    "web_accounts.wrong.add_email_blocked": N_("Turn off the second step before you change your address."),
    "web_accounts.wrong.unverified_email": N_("First confirm your e-mail address."),
    "web_accounts.wrong.cannot_delete_authenticator": N_("You cannot turn this off."),
    "web_accounts.wrong.cannot_generate_recovery_codes": N_("First link an app or add a key."),
    "web_accounts.wrong.required": N_("Fill this in."),
    "web_accounts.wrong.zone": N_("Choose a place from the list."),
    "web_accounts.told.logged_out": N_("You are signed out."),
    "web_accounts.told.password_changed": N_("Your password is changed."),
    "web_accounts.told.password_set": N_("Your password is set."),
    "web_accounts.told.email_confirmed": N_("Your address is confirmed."),
    "web_accounts.told.email_confirmation_sent": N_("There is a code in your e-mail."),
    "web_accounts.told.email_deleted": N_("The address is removed."),
    "web_accounts.told.email_confirmation_failed": N_("This address could not be confirmed."),
    "web_accounts.told.totp_activated": N_("The app is linked."),
    "web_accounts.told.totp_deactivated": N_("The app is unlinked."),
    "web_accounts.told.webauthn_added": N_("The passkey is added."),
    "web_accounts.told.webauthn_removed": N_("The key is removed."),
    "web_accounts.told.recovery_codes_generated": N_("You have new recovery codes."),
    "web_accounts.told.account_connected": N_("The other account is linked."),
    "web_accounts.told.account_connected_other": N_("That account is linked to somebody else here."),
    "web_accounts.told.account_disconnected": N_("The other account is unlinked."),
    "web_accounts.told.saved": N_("Saved."),
    "web_accounts.told.elsewhere": N_("You are signed out everywhere else."),
    "web_accounts.told.kept": N_("Everything you made stays. This is your account now."),
    "web_accounts.about_you": N_("About you"),
    "web_accounts.name": N_("Your name"),
    "web_accounts.name_note": N_("Those with whom you share a room see this name."),
    "web_accounts.language": N_("Language"),
    "web_accounts.zone": N_("Time zone"),
    "web_accounts.theme": N_("Light or dark"),
    "web_accounts.theme.device": N_("As on this device"),
    "web_accounts.theme.light": N_("Light"),
    "web_accounts.theme.dark": N_("Dark"),
    "web_accounts.reminders": N_("Send me reminders by e-mail"),
    "web_accounts.reminders_note": N_(
        "A reminder says that something is due, never what it is about. You get none unless you tick this."
    ),
    "web_accounts.safety": N_("Signing in"),
    "web_accounts.sessions": N_("Where you are signed in"),
    "web_accounts.sessions_how": N_(
        "Did you leave a screen open somewhere, or lose a device? See where you are signed in, and sign out there."
    ),
    "web_accounts.sessions_end": N_("Sign out everywhere else"),
    "web_accounts.yours": N_("What is yours"),
    "web_accounts.export": N_("Download everything"),
    "web_accounts.export_how": N_(
        "One file with your account and all your negotiations: the sheets as they are, the whole history, and the chain that shows nothing was changed."
    ),
    "web_accounts.trying": N_("You are looking around. What you make is deleted on {day} at {time}."),
    "web_accounts.keep": N_("Keep what I made"),
    "web_accounts.keep_how": N_(
        "Give an e-mail address and a password. Everything you made stays, and nothing is deleted."
    ),
    "web_accounts.delete": N_("Delete my account"),
    "web_accounts.delete_title": N_("Delete your account and all that is only yours"),
    "web_accounts.delete_how": N_(
        "This cannot be undone. Do you want to keep something? Download everything first."
    ),
    "web_accounts.delete_gone": N_(
        "These rooms are deleted with everything in them, the history too, because nobody else works in them:"
    ),
    "web_accounts.delete_stay": N_(
        "These rooms stay for the others. What you wrote there stays, without your name:"
    ),
    "web_accounts.delete_lead": N_("{title}: {name} becomes the lead"),
    "web_accounts.delete_data": N_(
        "Your address, your name, your ways of signing in and your settings are deleted."
    ),
    "web_accounts.delete_backups": N_(
        "Backups are not searched: they are deleted when they are as old as the people who run this site have set."
    ),
    "web_accounts.delete_sure": N_("Yes, delete it all"),
    "web_accounts.delete_sure_wrong": N_("Tick this when you are sure."),
    "web_accounts.deleted": N_("Your account is deleted"),
    "web_accounts.deleted_how": N_(
        "Nothing of it is left here. Thank you for trying to make the pie bigger."
    ),
    "web_accounts.reminders_off": N_("No more reminders"),
    "web_accounts.reminders_off_how": N_(
        "From now on you get no reminders by e-mail. You can turn them on again in your account."
    ),
    "web_accounts.reminders_off_ask": N_("Stop the reminders by e-mail?"),
    "web_accounts.reminders_off_now": N_("Stop the reminders"),
    "web_accounts.no_mailbox": N_("There is no mailbox file “{file}”."),
    "web_accounts.bounced": N_("Addresses marked as not reachable: {number}."),
    "setting.mail": N_(
        "{setting} cannot be read. Write smtp+tls://user:password@host:587, smtps://user:password@host:465, smtp://localhost:25 or console://."
    ),
    "setting.mail_open": N_(
        "{setting} sends a password without encryption to {host}. Write smtp+tls:// or smtps://."
    ),
    "setting.login_missing": N_(
        "{setting} is not set, while the login of your organisation needs it: KOEK_OIDC_ISSUER, KOEK_OIDC_CLIENT and KOEK_OIDC_SECRET go together."
    ),
    "setting.login_open": N_(
        "{setting} is “{value}”. Write the address of the login of your organisation with https://."
    ),
}
