"""Trust as the result of behaviour: what both sides see, how it goes on, and when to talk about it."""
