"""The network: goal, needs, giving and getting, key figures, contact."""

from koek.texts.marking import N_, NP_

SENTENCES = {
    "method.unknown_network_item": N_(
        "‘{id}’ is not in the method. It is kept, but has no words. Choose an id from the list."
    ),
    "method.unknown_network_item_near": N_("‘{id}’ is not in the method. Did you mean {nearest:either}?"),
    "network.goal_first": N_("First the goal, then the people. What do you want to reach?"),
    "network.say_goal_in_one_sentence": N_(
        "Say the goal in one sentence that everyone can sign, and read it to each other."
    ),
    "network.goal_is_no_single_sentence": N_(
        "The shared goal is longer than one sentence. Say in one sentence what you want to reach; the rest belongs to the way there."
    ),
    "network.ask_signature": NP_(
        "{members:list} has not said yet whether it can sign ‘{goal}’. Ask.",
        "{members:list} have not said yet whether they can sign ‘{goal}’. Ask.",
    ),
    "network.does_not_sign": N_(
        "{member} cannot sign the shared goal yet. Ask how the sentence should read."
    ),
    "network.signs_other_words": N_(
        "{member} would say the shared goal like this: {words} Look for a sentence that holds both."
    ),
    "network.all_sign": N_("Everyone signs the same goal: ‘{goal}’. Read it aloud when talks get tough."),
    "network.choose_kind": N_("Choose the kind of network that fits your goal; it decides what is needed."),
    "network.kind_fits": N_("{kind:item}: {fits:item}"),
    "network.need_open": N_("Needed: {need:item}. Ask each other: {question:item}"),
    "network.need_partly": N_("Partly there: {need:item}. {step:item}"),
    "network.need_missing": N_("Not there yet: {need:item}. {step:item}"),
    "network.need_who": N_("There is {need:item}, but no name stands beside it. Write down who."),
    "network.no_exchange": N_(
        "Nothing is written down yet of what the organisations bring and get. Without exchange a network runs dry: ask each what it has to offer and what it needs."
    ),
    "network.balance.only_brings": N_(
        "{member} brings something and gets nothing. Who gains nothing leaves in the end: ask what would make it worth their while."
    ),
    "network.balance.only_brings.ours": N_(
        "You bring something and get nothing. Say what would make it worth your while."
    ),
    "network.balance.only_brings.estimated": N_(
        "As far as you know, {member} brings something and gets nothing. Who gains nothing leaves in the end: ask whether that is so, and what would make it worth their while."
    ),
    "network.balance.only_gets": N_(
        "{member} gets something and brings nothing. Ask what they have to offer; it may be something nobody thought of."
    ),
    "network.balance.only_gets.ours": N_(
        "You get something and bring nothing. Say what the others can have from you: that makes you an equal partner."
    ),
    "network.balance.only_gets.estimated": N_(
        "As far as you know, {member} gets something and brings nothing. Ask what they have to offer; it may be something nobody thought of."
    ),
    "network.balance.brings_more": N_(
        "{member} brings more than it gets. Ask whether that is fine with them, and until when."
    ),
    "network.balance.brings_more.ours": N_(
        "You bring more than you get. Is that fine with you, and until when?"
    ),
    "network.balance.brings_more.estimated": N_(
        "As far as you know, {member} brings more than it gets. Ask whether that is so, and whether it is fine with them."
    ),
    "network.balance.gets_more": N_("{member} gets more than it brings. Ask what else they could bring."),
    "network.balance.gets_more.ours": N_(
        "You get more than you bring. What else could the others have from you?"
    ),
    "network.balance.gets_more.estimated": N_(
        "As far as you know, {member} gets more than it brings. Ask whether that is so, and what else they could bring."
    ),
    "network.exchange_unknown": NP_(
        "What {members:list} brings and gets is not known yet. Ask.",
        "What {members:list} bring and get is not known yet. Ask.",
    ),
    "network.all_even": N_(
        "Among the organisations, giving and getting are about even. Ask now and then whether they see it so too."
    ),
    "network.people_not_weighed": N_(
        "What people bring and get is only shown, never weighed. Ask them how they are and what they would like."
    ),
    "network.ask_wishes": NP_(
        "Of {members:list} you do not know yet: wishes, expectations and possibilities. Ask, and tell the same of yourselves.",
        "Of {members:list} it is not known yet what they wish, expect and can do. Ask, and tell the same of yourselves.",
    ),
    "network.ask_wishes.ours": NP_(
        "You have not written down what you wish, expect and can do. Begin with yourselves.",
        "You have not written down what you wish, expect and can do. Begin with yourselves.",
    ),
    "network.ask_limits": NP_(
        "Of {members:list} you do not know yet what is out of the question. Ask: limits said early save disappointment.",
        "Of {members:list} it is not known yet what they will not or cannot do. Ask: limits said early save disappointment.",
    ),
    "network.ask_limits.ours": NP_(
        "You have not written down what you will not or cannot do. Say it before anyone counts on it.",
        "You have not written down what you will not or cannot do. Say it before anyone counts on it.",
    ),
    "network.nobody_decides": N_(
        "Nobody here can decide on {decision:item}. {question:item} Ask that person to join, or ask who can pass the question on."
    ),
    "network.is_decider_at_table": NP_(
        "{members:list} can decide on {decision:item}. Do they take part? Ask before you work it out together.",
        "{members:list} can decide on {decision:item}. Do they take part? Ask before you work it out together.",
    ),
    "network.decider_not_at_table": NP_(
        "{members:list} can decide on {decision:item}, and does not take part. Invite them, or agree who asks them and when.",
        "{members:list} can decide on {decision:item}, and do not take part. Invite them, or agree who asks them and when.",
    ),
    "network.check_decider": N_(
        "That {member} can decide on {decisions:items} is not certain. Ask: who signs?"
    ),
    "network.nobody_moves": N_(
        "Of nobody it is known whose people they can move. Ask: to whom do the people listen whom it concerns?"
    ),
    "network.mover_not_at_table": N_(
        "{member} can move {whom:list} and does not take part. Ask what would make it worth their while."
    ),
    "network.role_missing": N_("Nobody in the network is {role:item}. {question:item}"),
    "network.leaving_at_table": N_(
        "{member} leaves the network and still takes part in the talks. Thank them, and agree who takes over."
    ),
    "network.never_looked": N_(
        "You have not looked yet whether this network still makes sense, for you and for the others. Do so together: stay, change or leave."
    ),
    "network.look_again": N_(
        "It is a year ago that you looked at this network. Does it still make sense, for you and for the others?"
    ),
    "network.course.change": N_(
        "At the last look you decided to change the network. Write down what changes first, and who sees to it."
    ),
    "network.course.leave": N_(
        "At the last look you decided to leave the network. Tell the others, thank them, and agree who takes over."
    ),
    "network.no_longer_useful": N_(
        "At the last look the network was no longer useful to all. Talk about that first; leaving is a full outcome too."
    ),
    "network.member_course.change": N_(
        "On {on:date} you decided that the part of {member} changes. Agree with them how."
    ),
    "network.member_course.leave": N_(
        "On {on:date} you decided that {member} leaves. Part well: say what it brought."
    ),
    "network.reason": N_("Because: {reason}"),
    "network.contact_due": N_(
        "You planned to get in touch with {member} on {on:date}. Do so, or choose another day."
    ),
    "network.contact_long_ago": NP_(
        "You have not been in touch with {members:list} for more than half a year. Plan a day.",
        "You have not been in touch with {members:list} for more than half a year. Plan a day for each.",
    ),
    "network.plan_contact": NP_(
        "With {members:list} no next contact is planned. Choose a day.",
        "With {members:list} no next contact is planned. Choose a day for each.",
    ),
    "network.set_delete_by": NP_(
        "{members:list} is a person. Write down when these notes go, and write as if they will read them.",
        "{members:list} are people. Write down when these notes go, and write as if they will read them.",
    ),
    "network.delete_now": NP_(
        "What you noted about {members:list} would go by now. Delete it, or say why it stays.",
        "What you noted about {members:list} would go by now. Delete it, or say why it stays.",
    ),
    "network.tell_news": NP_(
        "As far as is written here, {members:list} heard no news from you in three months. Tell how things stand, in the way they like.",
        "As far as is written here, {members:list} heard no news from you in three months. Tell how things stand, in the way each likes.",
    ),
    "network.ask_channel": NP_(
        "It is not known how {members:list} likes to hear news. Ask.",
        "It is not known how {members:list} like to hear news. Ask.",
    ),
    "network.talk_with_whom": N_("‘{talk}’ is about {subject:item}. Write down between whom."),
    "network.find_where_it_rubs": N_(
        "‘{talk}’ is about {subject:item}. Find out first where it really rubs: {question:item}"
    ),
    "network.make_it_an_issue": N_(
        "‘{talk}’: you know where it rubs. Make {subject:item} an issue of the talks, with options you think up together."
    ),
    "network.talk_goes_on": N_(
        "‘{talk}’ is on the agenda as ‘{issue:issue}’, with {members:list}. Prepare it like any negotiation."
    ),
    "network.deviation.does_it_matter": N_(
        "On {on:date} it went otherwise: {what} Ask yourself: does that matter for the goal?"
    ),
    "network.deviation.let_go": N_(
        "On {on:date} it went otherwise: {what} It does not matter for the goal. Let it go."
    ),
    "network.deviation.what_then": N_(
        "On {on:date} it went otherwise: {what} It matters. Choose a next step."
    ),
    "network.deviation.next_step": N_("On {on:date} it went otherwise: {what} Next step: {next}"),
    "network.board_open": N_("Before you ask your own board, fill in: {missing:words}."),
    "network.board_ready": N_(
        "You are ready to ask your board. Begin with what you have in common: wanting things to get better."
    ),
    "network.board_asked": N_("You have asked your board. Agree by when you hear, and who calls whom."),
    "network.board.asks": N_("what you ask"),
    "network.board.knowledge": N_("what you know that the board does not"),
    "network.board.what_people_think": N_("what lives among the people you speak for"),
    "network.board.people_to_move": N_("whom you can get moving"),
    "network.board.board_gains": N_("what the board gains"),
    "network.board.hoped_for": N_("what you hope for"),
    "network.board.at_least": N_("what you need at least"),
    "network.skill_ask": N_("For yourself: {skill:item}. {question:item}"),
    "network.skill_exercise": N_("For yourself: {skill:item}. {step:item}"),
    "network.no_links": N_(
        "Nothing is written down yet of what goes between members. Draw the lines you know; the empty places tell something too."
    ),
    "network.alone": NP_(
        "{members:list} has no line with anyone. Who gets in touch?",
        "{members:list} have no line with anyone. Who gets in touch?",
    ),
    "network.falls_in_parts": N_(
        "The network consists of groups without a line between them. Who knows someone on the other side?"
    ),
    "network.hangs_on.ours": N_(
        "Without you others lose touch with each other. Bring two others in touch directly."
    ),
    "network.hangs_on": N_(
        "Without {member} others lose touch with each other. Bring two others in touch directly."
    ),
}
