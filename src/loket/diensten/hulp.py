"""Who from the sociale kaart helps with an agreement: those that fit its question first."""

from loket.diensten.afspraken import bestaande_afspraak
from loket.diensten.catalogus import hulp_van
from loket.diensten.geheugen import item_van
from loket.diensten.zitting import Zitting
from loket.domein.afspraak import Afspraak
from loket.domein.dossier import Wijziging
from loket.domein.fouten import LoketFout
from loket.domein.pakket import Hulp


def passende_hulp(zitting: Zitting, afspraak: Afspraak) -> tuple[Hulp, ...]:
    """The entries that offer what the question of an agreement is about, by name; none where nobody fits."""
    codes = _codes(zitting, afspraak)
    return tuple(plek for plek in alle_hulp(zitting) if codes & set(plek.waarmee))


def alle_hulp(zitting: Zitting) -> tuple[Hulp, ...]:
    """Every entry of this municipality, by name."""
    plekken = hulp_van(zitting.bronnen.catalogus, zitting.gemeente)
    return tuple(sorted(plekken, key=lambda plek: plek.naam.casefold()))


def hulp_bij(zitting: Zitting, afspraak: Afspraak) -> Hulp | None:
    """The entry that an agreement names; None where it names none, or one that is no longer there."""
    return next((plek for plek in alle_hulp(zitting) if plek.id == afspraak.hulp), None)


def zet_hulp(zitting: Zitting, dossier: str, afspraak: str, plek: str | None) -> None:
    """Record who helps with an agreement, or with None that nobody does; LoketFout for an unknown entry."""
    bestaande_afspraak(zitting, dossier, afspraak)
    if plek is not None and plek not in {bekend.id for bekend in alle_hulp(zitting)}:
        raise LoketFout("Deze plek staat niet meer in de lijst. Kies een andere.")
    zitting.archief.schrijf(dossier, (Wijziging(f"afspraak.{afspraak}.hulp", plek),), wie=zitting.typt.id)


def _codes(zitting: Zitting, afspraak: Afspraak) -> set[str]:
    """The codes of help and the schemes that the questions behind an agreement are about."""
    gesprek = zitting.bronnen.gesprek
    items = (item_van(gesprek, deel.rpartition(".")[0]) for deel in (afspraak.bron or "").split("+"))
    codes = {code for item in items if item is not None for code in item.regelingen}
    return codes | {id_ for code in codes for id_ in gesprek.regeling_alias.get(code, ())}
