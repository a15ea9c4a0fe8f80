"""The duo's notes: write your own, change your own, react to the other's."""

from uuid import uuid4

from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.fouten import InvoerFout, LoketFout
from loket.domein.notitie import NOTITIESOORTEN, Notitie, Notitiesoort, Reactie


def notities_uit(beeld: Beeld) -> tuple[Notitie, ...]:
    """The notes of a case file, oldest first."""
    velden = beeld.onder("notitie.")
    gevonden = []
    for id_, veld in velden.items():
        if "." not in id_ and isinstance(veld.waarde, dict):
            soort: Notitiesoort = next((s for s in NOTITIESOORTEN if s == veld.waarde.get("soort")), "observatie")
            gevonden.append(
                Notitie(
                    id=id_,
                    soort=soort,
                    tekst=str(veld.waarde.get("tekst") or ""),
                    wie=str(veld.waarde.get("wie") or veld.wie),
                    moment=veld.moment,
                    versies=_aantal(veld.waarde.get("versie")),
                    reacties=_reacties(beeld, id_),
                    deel=str(veld.waarde.get("deel") or ""),
                )
            )
    return tuple(sorted(gevonden, key=lambda notitie: (notitie.moment, notitie.id)))


def citaat_van(beeld: Beeld, deel: str) -> str:
    """The newest words of the resident about a part of the talk; empty when there are none."""
    gezegd = [n.tekst for n in notities_uit(beeld) if n.soort == "citaat" and n.deel == deel]
    return gezegd[-1] if gezegd else ""


def _aantal(waarde: Json) -> int:
    return waarde if isinstance(waarde, int) else 1


def _reacties(beeld: Beeld, id_: str) -> tuple[Reactie, ...]:
    velden = beeld.onder(f"notitie.{id_}.reactie.").values()
    reacties = [Reactie(veld.waarde, veld.wie, veld.moment) for veld in velden if isinstance(veld.waarde, str)]
    return tuple(sorted(reacties, key=lambda reactie: reactie.moment))


def schrijf_notitie(
    zitting: Zitting, dossier: str, soort: Notitiesoort, tekst: str, *, ander_nummer: bool = False, deel: str = ""
) -> str:
    """Write a note of one's own; gives its id. How something feels is written down by the expert by experience.

    `deel` ties it to a part of the talk.
    """
    if soort == "beleving" and zitting.typt.rol != "ervaringsdeskundige":
        raise LoketFout("Een beleving schrijft de ervaringsdeskundige op. Wissel wie typt (toets d).")
    id_ = uuid4().hex[:12]
    _zet(zitting, dossier, id_, soort, _keur(tekst, ander_nummer), versie=1, deel=deel)
    return id_


def wijzig_notitie(zitting: Zitting, dossier: str, id_: str, tekst: str, *, ander_nummer: bool = False) -> None:
    """Write a newer version of one's own note; another's note is never changed."""
    notitie = _notitie(zitting, dossier, id_)
    if notitie.wie != zitting.typt.id:
        raise LoketFout("Deze notitie is van je maatje. Je kunt erop reageren, niet veranderen.")
    _zet(
        zitting, dossier, id_, notitie.soort, _keur(tekst, ander_nummer), versie=notitie.versies + 1, deel=notitie.deel
    )


def reageer(zitting: Zitting, dossier: str, id_: str, tekst: str, *, ander_nummer: bool = False) -> None:
    """React to a note; the reaction stands under it with one's own name."""
    _notitie(zitting, dossier, id_)
    wijziging = Wijziging(f"notitie.{id_}.reactie.{uuid4().hex[:12]}", _keur(tekst, ander_nummer))
    zitting.archief.schrijf(dossier, (wijziging,), wie=zitting.typt.id)


def _zet(zitting: Zitting, dossier: str, id_: str, soort: Notitiesoort, tekst: str, *, versie: int, deel: str) -> None:
    vorm: dict[str, Json] = {"soort": soort, "tekst": tekst, "wie": zitting.typt.id, "versie": versie}
    vorm |= {"deel": deel} if deel else {}
    zitting.archief.schrijf(dossier, (Wijziging(f"notitie.{id_}", vorm),), wie=zitting.typt.id)


def _keur(tekst: str, ander_nummer: bool) -> str:
    schone = schoon(tekst).strip()
    if not schone:
        raise InvoerFout("Typ eerst een tekst. Eén zin is genoeg.")
    keur_tekst(schone, ander_nummer=ander_nummer)
    return schone


def _notitie(zitting: Zitting, dossier: str, id_: str) -> Notitie:
    for notitie in notities_uit(zitting.archief.beeld(dossier)):
        if notitie.id == id_:
            return notitie
    raise LoketFout("Deze notitie is er niet meer. Ga terug en kijk opnieuw.")
