"""Who belongs to the household: people come and go by name, or only as a number."""

from collections.abc import Mapping, Sequence

from loket.diensten.situatie import personen
from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.fouten import InvoerFout

_TELVELDEN = {"samenstelling.kinderen": ("kind", "k"), "samenstelling.medebewoners": ("medebewoner", "m")}


def met_personen(beeld: Beeld, wijzigingen: Sequence[Wijziging]) -> tuple[Wijziging, ...]:
    """The changes, plus the people that follow from them, so that their facts can be asked.

    "There are two children" makes two nameless children; fewer takes nameless ones away that nothing is
    known of, and is refused with InvoerFout where the file knows more people.
    """
    erbij: list[Wijziging] = []
    for wijziging in wijzigingen:
        if wijziging.veld == "samenstelling.partner":
            erbij += _partner(beeld, wijziging.waarde)
        elif wijziging.veld in _TELVELDEN and isinstance(wijziging.waarde, int):
            erbij += _tel(beeld, wijziging.veld, wijziging.waarde)
    return (*wijzigingen, *erbij)


def _partner(beeld: Beeld, waarde: Json) -> list[Wijziging]:
    huidig = [id_ for id_, (rol, _) in personen(beeld).items() if rol == "partner"]
    if waarde is True and not huidig:
        return [_nieuw(beeld, "partner", "p", set())]
    if waarde is False:
        return [Wijziging(f"persoon.{id_}", soort="wis") for id_ in huidig]
    return []


def _tel(beeld: Beeld, veld: str, aantal: int) -> list[Wijziging]:
    rol, letter = _TELVELDEN[veld]
    huidig = [id_ for id_, (r, _) in personen(beeld).items() if r == rol]
    if aantal >= len(huidig):
        bezet: set[str] = set()
        return [_nieuw(beeld, rol, letter, bezet) for _ in range(aantal - len(huidig))]
    leeg = [id_ for id_ in reversed(huidig) if not personen(beeld)[id_][1] and not beeld.onder(f"feit.personen.{id_}.")]
    te_veel = len(huidig) - aantal
    if len(leeg) < te_veel:
        meer = {"kind": "kinderen", "medebewoner": "andere volwassenen"}[rol]
        raise InvoerFout(
            f"In dit dossier staan al {len(huidig)} {meer}. Haal eerst iemand weg bij 'Wie en geld' (toets x)."
        )
    return [Wijziging(f"persoon.{id_}", soort="wis") for id_ in leeg[:te_veel]]


def _nieuw(beeld: Beeld, rol: str, letter: str, bezet: set[str], naam: str = "") -> Wijziging:
    """A new person with an id that was never used in this file, so that old facts never stick to them."""
    gebruikt = {id_.partition(".")[0] for id_ in (*beeld.onder("persoon."), *beeld.onder("feit.personen."))} | bezet
    nr = 1
    while f"{letter}{nr}" in gebruikt:
        nr += 1
    bezet.add(f"{letter}{nr}")
    return Wijziging(f"persoon.{letter}{nr}", {"rol": rol, "naam": naam})


def voeg_persoon_toe(zitting: Zitting, dossier: str, rol: str, naam: str = "", *, ander_nummer: bool = False) -> None:
    """Add a member of the household; the name may stay empty."""
    roepnaam = schoon(naam).strip()
    keur_tekst(roepnaam, ander_nummer=ander_nummer)
    beeld = zitting.archief.beeld(dossier)
    rollen = [r for r, _ in personen(beeld).values()]
    if rol == "partner" and "partner" in rollen:
        raise InvoerFout("Er staat al een partner in dit dossier. Haal die eerst weg (toets x).")
    letter = {"partner": "p", "kind": "k"}.get(rol, "m")
    wijzigingen = [_nieuw(beeld, rol, letter, set(), roepnaam)]
    if rol == "partner":
        wijzigingen.append(Wijziging("samenstelling.partner", True))
    else:
        wijzigingen += _telling(beeld, rol, rollen.count(rol), 1)
    zitting.archief.schrijf(dossier, wijzigingen, wie=zitting.typt.id)


def haal_persoon_weg(zitting: Zitting, dossier: str, persoon: str) -> None:
    """Take somebody out of the household, with what was known of them; undo brings it back."""
    beeld = zitting.archief.beeld(dossier)
    rol, _ = personen(beeld).get(persoon, ("", ""))
    if rol == "aanvrager" or not rol:
        raise InvoerFout("Deze persoon kan niet weg: het dossier staat op deze naam.")
    wijzigingen = [Wijziging(f"persoon.{persoon}", soort="wis")]
    wijzigingen += [
        Wijziging(f"feit.personen.{persoon}.{feit}", soort="wis") for feit in beeld.onder(f"feit.personen.{persoon}.")
    ]
    if rol == "partner":
        wijzigingen.append(Wijziging("samenstelling.partner", False))
    else:
        genoemd = [r for r, _ in personen(beeld).values()].count(rol)
        wijzigingen += _telling(beeld, rol, genoemd, -1)
    zitting.archief.schrijf(dossier, wijzigingen, wie=zitting.typt.id)


def noem(zitting: Zitting, dossier: str, persoon: str, naam: str, *, ander_nummer: bool = False) -> None:
    """Give a member of the household the name they are called by."""
    roepnaam = schoon(naam).strip()
    keur_tekst(roepnaam, ander_nummer=ander_nummer)
    rol, _ = personen(zitting.archief.beeld(dossier)).get(persoon, ("", ""))
    if not rol:
        raise InvoerFout("Deze persoon hoort niet meer bij dit huishouden.")
    wijziging = Wijziging(f"persoon.{persoon}", {"rol": rol, "naam": roepnaam})
    zitting.archief.schrijf(dossier, (wijziging,), wie=zitting.typt.id)


def persoon_woord(leden: Mapping[str, tuple[str, str]], id_: str) -> str:
    """How a person is called on the screen: the name, else the role with a number."""
    rol, naam = leden[id_]
    if naam:
        return naam
    zelfde = [ander for ander, (r, _) in leden.items() if r == rol]
    woord = {"aanvrager": "de inwoner", "partner": "partner", "kind": "kind", "medebewoner": "huisgenoot"}[rol]
    return f"{woord} {zelfde.index(id_) + 1}" if len(zelfde) > 1 else woord


def aangesproken(leden: Mapping[str, tuple[str, str]], id_: str) -> str:
    """How a person is called in a question to the resident: the name, else "je partner" or "kind 2"."""
    if id_ in leden and leden[id_][0] == "partner" and not leden[id_][1]:
        return "je partner"
    return persoon_woord(leden, id_) if id_ in leden else "deze persoon"


def _telling(beeld: Beeld, rol: str, genoemd: int, verschil: int) -> list[Wijziging]:
    """Move a number that was said along with the person; an unsaid or smaller number stays as it is."""
    veld = "samenstelling.kinderen" if rol == "kind" else "samenstelling.medebewoners"
    gezegd = beeld.waarde(veld)
    if not isinstance(gezegd, int):
        return []
    # A first name for somebody who was already counted does not make the household larger.
    nieuw = max(gezegd, genoemd + 1) if verschil > 0 else max(gezegd - 1, 0)
    return [] if nieuw == gezegd else [Wijziging(veld, nieuw)]
