"""What the options are worth to a party: order first, then strength, then whole packages."""
