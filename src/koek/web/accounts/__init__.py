"""Who may sign in, and what belongs to them."""
