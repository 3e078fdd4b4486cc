"""What the members of one party say to each other beside a sheet of their own room."""
