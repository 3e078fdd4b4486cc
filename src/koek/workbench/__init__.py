"""One module per question a negotiator asks: a function and its frozen answer."""
