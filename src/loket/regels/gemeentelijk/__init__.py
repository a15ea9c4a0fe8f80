"""Municipal rules: one file per kind of rule; the figures stand in the packs."""
