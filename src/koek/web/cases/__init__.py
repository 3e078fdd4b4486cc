"""Cases as owners, sheets and revisions, behind the walls."""
