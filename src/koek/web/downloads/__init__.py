"""Everything that leaves a room as a file: documents, pictures, the case itself, a calendar."""
