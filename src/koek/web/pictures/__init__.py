"""Pictures in pages: drawn in a few warmed processes, kept within one owner."""
