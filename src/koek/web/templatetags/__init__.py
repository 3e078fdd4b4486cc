"""Tags that templates use everywhere."""
