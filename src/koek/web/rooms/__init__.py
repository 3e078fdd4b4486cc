"""The private room of one party: its pages by phase, each with picture, conclusion and next step."""
