"""The fifty-fifty division: its result, how it was calculated, and what the parties should still mend."""

from koek.texts.marking import N_, NP_

_RESULT = {
    "division.shared_equally": N_(
        "After real additional costs, working together brought {net:money} extra. "
        "{parties:parties} each get an equal share of it."
    ),
    "division.shared_by_key": N_(
        "After real additional costs, working together brought {net:money} extra. "
        "{parties:parties} share it by the key they signed."
    ),
    "division.carried_forward": N_(
        "After real additional costs there is no extra value so far: the total stands at {net:money}. It "
        "goes to the next period. There is no advance now, and advances paid earlier go back."
    ),
    "division.nothing_accepted": N_(
        "No line has been accepted yet, so there is nothing to divide. "
        "A line counts as soon as {parties:parties} accept it."
    ),
    "division.loss_equal": N_(
        "After real additional costs there is no extra value: the total is {net:money}. "
        "As agreed, {parties:parties} each bear an equal part."
    ),
    "division.loss_by_key": N_(
        "After real additional costs there is no extra value: the total is {net:money}. "
        "As agreed, {parties:parties} bear it by the key they signed."
    ),
    "division.loss_each_bears_own": N_(
        "After real additional costs there is no extra value: the total is {net:money}. "
        "As agreed, {parties:parties} each bear their own result, and advances paid earlier go back."
    ),
    "division.nothing_to_divide": N_(
        "There is nothing to divide: {gains:money} in gains less {costs:money} in real additional costs "
        "is {net:money}, and {parties:parties} did not agree what happens then. Nobody pays anything, and "
        "advances paid earlier go back. Agree on a loss rule: share equally, share by the key, or each "
        "bears its own."
    ),
    "division.key_not_signed": N_(
        "The shares are not equal, and {parties:parties} did not sign the reason for that. Have every party "
        "sign it, or use equal shares. The reason as written: {reason}"
    ),
    "division.term_still_runs": N_(
        "The agreed term still runs: what is paid now is an advance on the end result."
    ),
    "division.base_not_judged": N_(
        "This divides only the extra value. It says nothing about whether the deal underneath is fair."
    ),
}

_CALCULATION = {
    "division.rule_equal": N_(
        "The rule: each gets its own real additional cost back, and what is left is shared equally between "
        "{parties:parties}."
    ),
    "division.rule_key": N_(
        "The rule: each gets its own real additional cost back, and what is left is shared by a key that "
        "{parties:parties} signed. Their reason: {reason}"
    ),
    "division.key_part": N_("{party:party} gets {parts:number} of {whole:number} parts."),
    "division.total": N_(
        "{gains:money} in gains less {costs:money} in real additional costs is {net:money}."
    ),
    "division.own_result": N_(
        "{party:party} has {gains:money} in gains and {costs:money} in costs: {result:money} "
        "before settlement."
    ),
    "division.gain_line": N_("{period}: gain “{line}” of {party:party}, {amount:money}."),
    "division.cost_line": N_("{period}: cost “{line}” of {party:party}, {amount:money}."),
    "division.share": N_(
        "{party:party} gets its own cost of {costs:money} back and a share of {share:money}: "
        "{ends_with:money} together."
    ),
    "division.share_of_loss": N_("{party:party} bears {share:money} of what could not be earned back."),
    "division.keeps_own": N_("{party:party} keeps its own result of {share:money}."),
    "division.odd_cent": N_("{party:party} takes a cent that could not be divided."),
    "division.pays": N_(
        "{party:party} has {result:money} in hand. Their share is {share:money}. To pay: {amount:money}."
    ),
    "division.receives": N_(
        "{party:party} has {result:money} in hand. Their share is {share:money}. To receive: {amount:money}."
    ),
    "division.settles_nothing": N_("{party:party} has {result:money} in hand and pays or receives nothing."),
    "division.payment": N_("{payer:party} pays {receiver:party} {amount:money}."),
}

_PERIODS = {
    "division.period_total": N_(
        "{period}: {gains:money} in gains and {costs:money} in costs. "
        "The total of the term is now {net:money}."
    ),
    "division.period_carried_forward": N_(
        "After {period} the total stands at {net:money}. There is no advance; it goes to the next period."
    ),
    "division.advance": N_("Settled over {period}: {payer:party} pays {receiver:party} {amount:money}."),
    "division.advance_returned": N_(
        "Over {period} advances go back, because nothing is left to share: {payer:party} pays "
        "{receiver:party} {amount:money}."
    ),
}

_OPEN_LINES = {
    "division.claimed_gain": N_(
        "Not counted, because it is not accepted yet: gain “{line}” of {party:party}, {amount:money}. "
        "If it is accepted, the total becomes {net:money}."
    ),
    "division.claimed_cost": N_(
        "Not counted, because it is not accepted yet: cost “{line}” of {party:party}, {amount:money}. "
        "If it is accepted, the total becomes {net:money}."
    ),
    "division.disputed_gain": N_(
        "Not counted, because it is disputed: gain “{line}” of {party:party}, {amount:money}. "
        "If it is accepted, the total becomes {net:money}."
    ),
    "division.disputed_cost": N_(
        "Not counted, because it is disputed: cost “{line}” of {party:party}, {amount:money}. "
        "If it is accepted, the total becomes {net:money}."
    ),
    "division.pending_together": N_(
        "If all {count:number} open lines are accepted, the total becomes {net:money}."
    ),
    "division.would_gain": N_("{party:party} would then end {amount:money} higher."),
    "division.would_lose": N_("{party:party} would then end {amount:money} lower."),
    "division.would_keep": N_("For {party:party} nothing would change."),
}

_WARNINGS = {
    "division.rule_not_signed": N_(
        "{parties:parties} did not sign the rule. Sign it before the books are opened: people "
        "share more when "
        "they know how extra value is divided."
    ),
    "division.rule_undated": N_("It is not written when the rule was agreed. Add the date."),
    "division.books_before_rule": NP_(
        "“{line}” is older than the rule of {agreed_on:date}. Confirm that the rule covers it.",
        "{count} lines are older than the rule of {agreed_on:date}, such as “{line}”. Confirm that the "
        "rule covers them.",
    ),
    "division.no_baseline": N_(
        "There is no baseline. Write down the situation you compare with; without it a gain "
        "cannot be checked."
    ),
    "division.market_effects_unnamed": N_(
        "The baseline does not say what happens when the market changes. Write down how tariff, index and "
        "volume are taken into it, so that they are not counted as gain or loss."
    ),
    "division.no_loss_rule": N_(
        "There is no loss rule. Agree now what happens when costs turn out higher than gains: share equally, "
        "share by the key, or each bears its own."
    ),
    "division.no_days_to_answer": NP_(
        "The claim “{line}” waits for an answer without a term. Agree within how many days a claim is "
        "answered.",
        "{count} claims, such as “{line}”, wait for an answer without a term. Agree within how many "
        "days a claim is answered.",
    ),
    "division.claim_undated": NP_(
        "The claim “{line}” has no date, so nobody can see when the answer is due. Add the date.",
        "{count} claims, such as “{line}”, have no date, so nobody can see when the answer is due. Add "
        "the dates.",
    ),
    "division.overdue_third_named": N_(
        "“{line}” should have been answered by {due:date}. As agreed it now goes to {verifier}."
    ),
    "division.overdue_third_unnamed": N_(
        "“{line}” should have been answered by {due:date}. It now goes to an independent third party; "
        "agree who that is."
    ),
    "division.without_evidence": NP_(
        "The accepted line “{line}” has no evidence. Add a document or say who saw it.",
        "{count} accepted lines, such as “{line}”, have no evidence. Add a document or say who saw it.",
    ),
    "division.not_verified": NP_(
        "{verifier} has not verified the accepted line “{line}” yet.",
        "{verifier} has not verified {count} accepted lines yet, such as “{line}”.",
    ),
    "division.margin_not_agreed": NP_(
        "The accepted line “{line}” holds margin or overhead, which was not agreed. Take it out, or "
        "agree which margin counts.",
        "{count} accepted lines, such as “{line}”, hold margin or overhead, which was not agreed. Take "
        "it out, or agree which margin counts.",
    ),
    "division.rate_not_agreed": NP_(
        "The accepted line “{line}” counts hours at a rate that was not agreed. Agree on the rate.",
        "{count} accepted lines, such as “{line}”, count hours at a rate that was not agreed. Agree on "
        "the rates.",
    ),
    "division.negative_cost": NP_(
        "The cost “{line}” is below zero and so makes the total larger. Check that a correction is meant.",
        "{count} costs, such as “{line}”, are below zero and so make the total larger. Check that "
        "corrections are meant.",
    ),
    "division.not_captured_yet": NP_(
        "The accepted line “{line}” belongs to a period that has not started. Only what really came in "
        "counts.",
        "{count} accepted lines, such as “{line}”, belong to a period that has not started. Only what "
        "really came in counts.",
    ),
}

_ASSUMPTIONS = {
    "division.assumed_odd_cent": N_(
        "Nobody agreed who takes a cent that cannot be divided. Here it goes to the parties in "
        "the order of the "
        "agreement, {party:party} first."
    ),
    "division.assumed_complete": N_(
        "It is not known whether the agreed term is over. Here the ledger is taken as complete."
    ),
}

_MISTAKES = {
    "line.hours_do_not_match": N_(
        "{hours} hours at {rate} is {expected}, but the amount says {amount}. Correct one of the three."
    ),
    "period.ends_before_it_starts": N_(
        "The period ends on {ends}, before it starts on {starts}. Correct one of the two."
    ),
    "division.periods_out_of_order": N_(
        "“{later}” starts before “{earlier}”. Put the periods in order of time."
    ),
    "division.party_twice": N_("“{party}” stands twice among the parties. Name each party once."),
    "division.loss_key_missing": N_("The loss rule says by the key, but there is no key. Add the key."),
    "division.key_negative": N_("A share of the key is {parts}. Write a number that is not below zero."),
    "division.key_party_twice": N_("“{party}” stands twice in the key. Give each party one share."),
    "division.key_without_parts": N_("All shares of the key are zero. Give at least one party a part."),
    "division.key_party_missing": N_("“{party}” has no share in the key. Write one, if need be 0."),
}

SENTENCES = {
    **_RESULT,
    **_CALCULATION,
    **_PERIODS,
    **_OPEN_LINES,
    **_WARNINGS,
    **_ASSUMPTIONS,
    **_MISTAKES,
}
