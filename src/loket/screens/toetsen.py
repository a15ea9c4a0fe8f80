"""Names of keys, as people say them and as Textual knows them."""

from loket.domein.fouten import LoketFout


def lees_toets(tekst: str) -> str:
    """The name of a key as Textual knows it, out of what a person types."""
    namen = {"spatie": "space", "enter": "enter", **{f"f{nr}": f"f{nr}" for nr in range(2, 10)}}
    schoon = tekst.strip().lower()
    if schoon in namen:
        return namen[schoon]
    if len(schoon) == 1 and schoon.isalnum() and schoon.isascii():
        return schoon
    raise LoketFout("Kies één letter, één cijfer, of f2 tot en met f9, spatie of enter.")
