"""What goes wrong in the database, in one Dutch sentence; never a statement or a value."""

BESCHADIGD = (
    "De opslag is beschadigd. Sluit loket en zet de laatste reservekopie terug met 'loket herstel', of vraag "
    "je beheerder."
)
_ZINNEN: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("disk is full", "disk i/o error", "no space"),
        "De schijf is vol of werkt niet, en deze wijziging is niet bewaard. Maak ruimte en probeer het opnieuw.",
    ),
    (
        ("locked", "busy"),
        "De opslag is bezet en deze wijziging is niet bewaard. Sluit andere vensters van loket en probeer het opnieuw.",
    ),
    (
        ("readonly", "read-only", "unable to open", "permission"),
        "Loket mag niet schrijven in de opslag en er is niets veranderd. Zet de map op een schijf waarop je mag "
        "schrijven.",
    ),
    (("malformed", "not a database", "corrupt", "encrypted"), BESCHADIGD),
)
_ANDERS = "De opslag geeft een fout en deze wijziging is niet bewaard. Sluit loket en draai 'loket controleer'."


def zin_voor(melding: str) -> str:
    """The sentence for a message of the database driver."""
    klein = melding.casefold()
    for woorden, zin in _ZINNEN:
        if any(woord in klein for woord in woorden):
            return zin
    return _ANDERS
