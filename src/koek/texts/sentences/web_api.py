"""What the site says around programs: tokens, the calendar, the operations, and what is refused."""

from koek.texts.marking import N_

SENTENCES = {
    "web_api.title": N_("Programs and calendars"),
    "web_api.how": N_(
        "Let a program of yours work with this negotiation, or your calendar show its days. You can withdraw both at any moment. Keep the secrets below to yourself: who has one needs no password."
    ),
    "web_api.tokens": N_("Tokens for programs"),
    "web_api.tokens_how": N_("A token opens only this room, and never does more than you may."),
    "web_api.about_link": N_("What a program can ask"),
    "web_api.no_tokens": N_("There are no tokens."),
    "web_api.may.read": N_("reads"),
    "web_api.may.write": N_("reads and writes"),
    "web_api.until": N_("until {day}"),
    "web_api.ended": N_("ended on {day}"),
    "web_api.last_used": N_("last used on {day}"),
    "web_api.never_used": N_("never used"),
    "web_api.made_on": N_("Address made on {day}"),
    "web_api.withdraw": N_("Withdraw"),
    "web_api.withdraw_of": N_("Withdraw the token of {name}"),
    "web_api.withdraw_address_of": N_("Withdraw the address made on {day}"),
    "web_api.new": N_("A new token"),
    "web_api.make": N_("Make the token"),
    "web_api.made": N_("Your token is made"),
    "web_api.made_how": N_("Copy it now. It is shown this once: koek does not keep it."),
    "web_api.secret": N_("The token"),
    "web_api.field.name": N_("Which program is it for?"),
    "web_api.field_note.name": N_("A name by which you know it again."),
    "web_api.field_wrong.name": N_("Give the program a name of at most 80 letters."),
    "web_api.field.may": N_("What may it do?"),
    "web_api.field_wrong.may": N_(
        "Choose what it may do. If you only read here, a token of yours only reads."
    ),
    "web_api.field.ends_on": N_("Until when?"),
    "web_api.field_note.ends_on": N_("At most a year from now. After that day the token no longer works."),
    "web_api.field_wrong.ends_on": N_("Choose a day between today and a year from now."),
    "web_api.too_many": N_("You have {most} of these already. Withdraw one first."),
    "web_api.calendar": N_("In your calendar"),
    "web_api.calendar_how": N_(
        "Your calendar program fetches the days itself from a secret address. It shows only neutral titles: nothing of what the negotiation is about, or with whom."
    ),
    "web_api.subscribe": N_("Make an address"),
    "web_api.subscribed": N_("Your address is made"),
    "web_api.subscribed_how": N_(
        "Copy it into your calendar program, under “subscribe”. It is shown this once: koek does not keep it."
    ),
    "web_api.address": N_("The secret address"),
    "web_api.about": N_("What a program can ask"),
    "web_api.about_how": N_(
        "Everything that the pages answer, a program can ask too. It needs a token, which you make in the room of a negotiation, under “Programs and calendars”. Numbers of a case travel as text, so that they stay exact."
    ),
    "web_api.example": N_("An example"),
    "web_api.described": N_("The description for programs (OpenAPI)"),
    "web_api.operations": N_("The operations"),
    "web_api.operation.list_cases": N_("The negotiation that the token opens"),
    "web_api.operation.start_case": N_("Start a negotiation; you get a token for it"),
    "web_api.operation.read_case": N_("The whole case, as a case file says it"),
    "web_api.operation.import_case": N_("Put a whole case on the sheets, or see first what would change"),
    "web_api.operation.read_sheet": N_("What stands on a sheet"),
    "web_api.operation.save_sheet": N_("Save a sheet"),
    "web_api.operation.sheet_history": N_("Every revision of a sheet"),
    "web_api.operation.agreements": N_("The best agreements for all"),
    "web_api.operation.trades": N_("Trades that make an offer better for both"),
    "web_api.operation.assess_offer": N_("What an offer is worth to each party"),
    "web_api.operation.assess_choices": N_("What an offer would be worth that nobody made yet"),
    "web_api.operation.division": N_("The fifty-fifty division"),
    "web_api.operation.ask_method": N_("An answer on readiness, differences, relation, trust and so on"),
    "web_api.operation.next_step": N_("The next useful step and why"),
    "web_api.operation.check_case": N_("What is worth a look in the case"),
    "web_api.operation.read_signs": N_("The signs that a talk is stuck"),
    "web_api.operation.read_thread": N_("Where an item comes from and what came of it"),
    "web_api.operation.read_own_words": N_("The own words over the method that this room uses"),
    "web_api.operation.read_topic": N_("The items of a topic of the method, as this room names them"),
    "web_api.operation.list_questionnaires": N_("Who can be sent a questionnaire"),
    "web_api.operation.read_questionnaire": N_("A questionnaire to send to somebody"),
    "web_api.operation.bring_answers": N_(
        "Bring in a questionnaire that came back, or see first what would change"
    ),
    "web_api.operation.read_network": N_("The network as a table"),
    "web_api.no_questionnaire": N_(
        "This is not a questionnaire of koek. Send the text of the file that came back."
    ),
    "web_api.operation.read_document": N_("A report or the A4 as a file"),
    "web_api.operation.read_calendar": N_("Everything that has a day"),
    "web_api.refused": N_("The API does not do this."),
    "web_api.no_token": N_(
        "A token is needed, in the header “Authorization: Bearer …”. This one is missing or unknown, or it was withdrawn, or its last day is past."
    ),
    "web_api.read_only": N_("This token may read, not write. Make one that may write."),
    "web_api.no_operation": N_("There is nothing at this address. See /api/v1/ for what there is."),
    "web_api.too_large": N_("The body is larger than {most} bytes."),
    "web_api.not_json": N_("The body must be JSON, and be sent as application/json."),
    "web_api.too_often": N_("This token asked more than {most} times within a minute. Wait a minute."),
    "web_api.wrong_value": N_(
        "This is missing, or it has another form than the description of the API says."
    ),
    "web_api.not_a_cover": N_("The cover holds an object with the keys {keys}."),
    "web_api.not_on_cover": N_("This key does not stand on the cover; it has {keys}."),
}
