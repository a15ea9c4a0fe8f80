"""What a user sees: one module per screen, its style beside it."""
