"""loket: what a duo needs at a kitchen table, on one laptop, without a network."""

__version__ = "0.1.0"
