"""Keep the day of the talk and the day of the official report apart, and say so while the second is empty."""

from collections.abc import Iterator
from datetime import date

from loket.diensten.dossier import Dossierstand
from loket.diensten.zitting import Bronnen, Zitting
from loket.domein.dossier import Json, Wijziging
from loket.domein.fouten import InvoerFout
from loket.domein.melding import MELDINGSOORTEN, Melding, Meldingsoort

VELD = "melding."
# The signals that an agreement about such a request comes from (meta.toml), and the kinds of letter.
_SIGNALEN: dict[Meldingsoort, frozenset[str]] = {
    "bijstand": frozenset({"pw_geen_inkomen"}),
    "schuldhulp": frozenset({"wgs_bedreigend", "wgs_melding"}),
}
_BRIEVEN: dict[Meldingsoort, frozenset[str]] = {
    "bijstand": frozenset(),
    "schuldhulp": frozenset({"huis", "energie"}),
}


def meldingen(bronnen: Bronnen, stand: Dossierstand) -> tuple[Melding, ...]:
    """The requests that this household has an agreement about, each with its two days."""
    return tuple(m for soort in MELDINGSOORTEN if (m := _melding(bronnen, stand, soort)) is not None)


def _melding(bronnen: Bronnen, stand: Dossierstand, soort: Meldingsoort) -> Melding | None:
    vorm = stand.beeld.waarde(f"{VELD}{soort}")
    kept = vorm if isinstance(vorm, dict) else {}
    dagen = [stand.beeld.velden[f"afspraak.{id_}"].moment.astimezone().date() for id_ in _afspraken(stand, soort)]
    if not dagen and not kept:
        return None
    gesprek = date.fromisoformat(str(kept["gesprek_datum"])) if kept else min(dagen)
    officieel = kept.get("officiele_melding_datum")
    dag = date.fromisoformat(str(officieel)) if officieel else None
    code = _termijncode(stand, soort)
    regel = bronnen.termijnen.regels[code]
    if dag is None:
        return Melding(soort, gesprek, None, regel.naam, None, None, ())
    termijn = bronnen.termijn(code, dag)
    return Melding(soort, gesprek, dag, regel.naam, termijn.deadline, termijn.streefdatum, termijn.let_op)


def _termijncode(stand: Dossierstand, soort: Meldingsoort) -> str:
    """The term that the official report starts: shorter where a debt threatens (Wgs art. 4 lid 2)."""
    if soort == "bijstand":
        return "pw_voorschot_4w"
    dreigt = any(s.code == "wgs_bedreigend" for s in stand.signalen)
    brieven = any(b.klaar is None and b.soort in _BRIEVEN["schuldhulp"] for b in stand.brieven)
    return "wgs_bedreigend_3wd" if dreigt or brieven else "wgs_gesprek_4w"


def _afspraken(stand: Dossierstand, soort: Meldingsoort) -> Iterator[str]:
    """The agreements that come from a signal or a letter about this kind of request."""
    uit_signaal = {s.afspraak for s in stand.open_signalen if s.code in _SIGNALEN[soort]}
    brieven = {f"brief_{b.id}.1" for b in stand.brieven if b.soort in _BRIEVEN[soort]}
    for afspraak in stand.afspraken:
        if afspraak.id in uit_signaal or (afspraak.bron and brieven & set(afspraak.bron.split("+"))):
            yield afspraak.id


def zet_melding(zitting: Zitting, stand: Dossierstand, soort: Meldingsoort, dag: date) -> None:
    """Write down the day of the official report, beside the day of the talk."""
    if dag > zitting.vandaag:
        raise InvoerFout("Deze melding moet nog komen. Vul de dag in als de melding is gedaan.")
    nu = _melding(zitting.bronnen, stand, soort)
    if nu is None:
        raise InvoerFout("Er is nog geen afspraak over deze aanvraag. Maak die eerst.")
    vorm: dict[str, Json] = {
        "gesprek_datum": nu.gesprek_datum.isoformat(),
        "officiele_melding_datum": dag.isoformat(),
    }
    zitting.archief.schrijf(stand.dossier, (Wijziging(f"{VELD}{soort}", vorm),), wie=zitting.typt.id)
