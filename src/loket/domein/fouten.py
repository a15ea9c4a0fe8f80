"""Errors that a user may see: each is one clear Dutch sentence."""


class LoketFout(Exception):
    """A refusal with one Dutch sentence that says what, where and what to do; never personal data."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


class InvoerFout(LoketFout):
    """Wrong data from a file, an argument or a text field."""


class SleutelFout(LoketFout):
    """A passphrase or recovery code that does not open the store."""


class OpslagFout(LoketFout):
    """The store cannot be opened, read or written; nothing was changed."""


class BsnFout(InvoerFout):
    """A text holds a number that may be a BSN; the user may say that it is another number."""


class RekeningFout(InvoerFout):
    """A text holds the number of a bank account or bank card; this is never kept."""
