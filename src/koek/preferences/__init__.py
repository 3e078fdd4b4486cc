"""What outcomes are worth: utility functions, reference points, discounting, exactly."""
