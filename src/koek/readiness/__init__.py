"""Before and during a talk: is this a negotiation, who may decide, what lies beneath, what helps now."""
