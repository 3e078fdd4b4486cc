"""Which fields are folded away under "More": those that most people leave open."""

RARE = frozenset(
    {
        "according_to", "confidence", "evidence", "comes_from", "delete_by", "guessed_by",
        "known_by", "basis", "constant", "discount", "limit_outcome", "interactions", "weight",
        "aspect", "nature", "otherwise", "price_level", "indexation", "seen_by", "verified_by",
        "includes_margin", "odd_cent", "offset", "confirmed_by", "confirmed_on",
        "other_explanation", "hourly_rates", "margin", "market_effects", "days_to_answer",
        "verifier", "key", "hours", "in_writing_on", "parked_until", "parked_why", "deviations",
        "ideas_of", "outside", "opens", "also", "requested_by", "requested_on", "until",
        "revoked_by", "revoked_on", "order", "factors", "organisations", "reputation_cost",
        "counter_power", "blocks", "fear", "clause", "told_on", "last_contact", "represents",
        "cost", "cannot", "possible", "portfolio", "updates", "talks", "board", "skills", "reviews",
        "overrides", "starts", "second_source", "step_in", "exit", "context", "since_year",
        "several_years", "purchasing", "answered_on", "done_on", "keep_relation", "next_contact",
        "helper_gains", "at_home", "needs_first", "decided_elsewhere", "paid_elsewhere",
        "challenge", "disappointments", "emotions", "own_part", "sign", "brings_both",
        "when_raised", "seen_by_parties",
    }
)  # fmt: skip
_KEPT = frozenset(
    {
        ("Trust", "starts"), ("LedgerPeriod", "starts"), ("Pilot", "starts"), ("MoneyBasis",
        "price_level"), ("Observation", "other_explanation"), ("Observation", "factors"),
        ("TrustExample", "other_explanation"), ("Stance", "other_explanation"), ("Member",
        "starts"), ("Lookback", "skills"), ("Observation", "seen_by"), ("StyleView", "seen_by"),
        ("WorkedHours", "hours"), ("OpenAnswer", "answered_on"),
    }
)  # fmt: skip
"""Fields that are in full view although others of that name are not."""


def is_rare(noun: str, key: str, *, required: bool) -> bool:
    """Return whether a field is folded away on a form."""
    return not required and key in RARE and (noun, key) not in _KEPT
