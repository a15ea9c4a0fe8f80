"""What a user does: one function per use case, in the caseworker's words."""
