"""The engine under the slices: Pareto frontiers of spaces that are never enumerated, purely in numbers."""
