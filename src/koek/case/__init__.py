"""All nouns of a negotiation: frozen, closed, validated once."""
