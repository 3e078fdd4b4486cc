"""Where parties differ on nine factors and their own: profiles, what blocks, what to watch and what to do."""
