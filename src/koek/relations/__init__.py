"""The form of collaboration: which one fits and why, what it needs in the contract, and whether it drifts."""
