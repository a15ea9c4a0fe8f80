"""Numbered steps from each older schema to the next."""
