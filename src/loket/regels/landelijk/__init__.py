"""National schemes: one file each."""
