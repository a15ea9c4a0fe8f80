"""The law as plain rules, reckoned with the unknown."""
