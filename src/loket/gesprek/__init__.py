"""The conversation: order, conditions, signals, and what may be kept."""
