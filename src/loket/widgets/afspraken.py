"""Proposals and agreements as lines and as full text: who, when, who signed."""

from collections.abc import Sequence
from datetime import date

from loket.domein.afspraak import Actievoorstel, Afspraak
from loket.domein.brief import Termijngrond
from loket.domein.duo import Duolid
from loket.domein.pakket import Hulp
from loket.nederlands import datum, datum_kort, over_dagen
from loket.widgets.langelijst import Regel

GROND: dict[Termijngrond, str] = {
    "wet": "wettelijke termijn",
    "brief": "datum uit de brief",
    "afspraak": "eigen afspraak van het loket, geen wet",
}


def afspraak_regels(
    voorstellen: Sequence[Actievoorstel], afspraken: Sequence[Afspraak], duo: Sequence[Duolid], vandaag: date
) -> list[Regel]:
    """Headings with lines: proposed, agreed, done."""
    regels: list[Regel] = []
    if voorstellen:
        regels.append(Regel("Voorgesteld na het gesprek", str(len(voorstellen)), toon="kop"))
        for v in voorstellen:
            merk = "! " if v.spoed else ""
            rechts = f"{wie_naam(v.wie, duo)}  {dag_met_grond(v.streefdatum, v.uiterlijk, v.grond)}"
            regels.append(Regel(f"{merk}{v.tekst}", rechts, v.sleutel, "spoed" if v.spoed else ""))
    groepen = (("Afgesproken", False), ("Klaar", True))
    for kop, klaar in groepen:
        deel = [a for a in afspraken if (a.klaar is not None) is klaar]
        if deel:
            if regels:
                regels.append(Regel(""))
            regels.append(Regel(kop, str(len(deel)), toon="kop"))
            regels += [_regel(a, duo, vandaag) for a in deel]
    return regels


def _regel(afspraak: Afspraak, duo: Sequence[Duolid], vandaag: date) -> Regel:
    te_laat = afspraak.klaar is None and afspraak.datum < vandaag
    na_termijn = afspraak.klaar is None and afspraak.uiterlijk is not None and afspraak.datum > afspraak.uiterlijk
    merk = "✓ " if afspraak.klaar else "! te laat: " if te_laat else "! na de uiterste dag: " if na_termijn else ""
    dag = dag_met_grond(afspraak.datum, afspraak.uiterlijk, afspraak.grond)
    rechts = f"{handtekeningen(afspraak, duo)}  {wie_naam(afspraak.wie, duo)}  {dag}"
    return Regel(f"{merk}{afspraak.tekst}", rechts, afspraak.id, "spoed" if te_laat or na_termijn else "")


def dag_met_grond(dag: date, uiterlijk: date | None, grond: Termijngrond) -> str:
    """The day to plan on, and beside it a last day that is not the loket's own: "wo 25 nov  wet: do 26 nov"."""
    if grond == "afspraak" or uiterlijk is None:
        return datum_kort(dag)
    return f"{datum_kort(dag)}  {grond}: {datum_kort(uiterlijk)}"


def wie_naam(wie: str, duo: Sequence[Duolid]) -> str:
    """Who does it: by name when it is one of the duo."""
    namen = [lid.naam for lid in duo if lid.rol == wie]
    return namen[0] if len(namen) == 1 else wie


def handtekeningen(afspraak: Afspraak, duo: Sequence[Duolid]) -> str:
    """Who signed, in short: "E ✓ M ○ inwoner ja"."""
    delen = [f"{lid.rol[0].upper()} {'✓' if lid.id in afspraak.getekend else '○'}" for lid in duo]
    delen.append(f"inwoner {afspraak.inwoner or '○'}")
    return " ".join(delen)


def voorstel_tekst(voorstel: Actievoorstel, vandaag: date) -> str:
    """A proposal in full."""
    dag = f"{datum(voorstel.streefdatum)}, {over_dagen(voorstel.streefdatum, vandaag)}"
    regels = [voorstel.tekst, f"Wie: {voorstel.wie}     Dag: {dag}"]
    if voorstel.grond != "afspraak" or voorstel.uiterlijk != voorstel.streefdatum:
        regels.append(f"Uiterlijk: {datum(voorstel.uiterlijk)} ({GROND[voorstel.grond]})")
    regels.append("Dit is een voorstel. Met a maak je er een afspraak van.")
    return "\n".join(regels)


def afspraak_tekst(afspraak: Afspraak, duo: Sequence[Duolid], vandaag: date, hulp: Hulp | None = None) -> str:
    """An agreement in full, with who helps, who has signed and who has not."""
    dag = f"{datum(afspraak.datum)}, {over_dagen(afspraak.datum, vandaag)}"
    regels = [afspraak.tekst, f"Wie: {wie_naam(afspraak.wie, duo)}     Dag: {dag}"]
    if afspraak.uiterlijk is not None:
        regels.append(f"Uiterlijk: {datum(afspraak.uiterlijk)} ({GROND[afspraak.grond]})")
    if hulp is not None:
        bel = " Bel eerst: dit is lang niet nagekeken." if hulp.oud(vandaag) else ""
        regels.append(f"Wie helpt: {hulp.naam}, {hulp.bereik}.{bel}")
    for lid in duo:
        stand = "getekend" if lid.id in afspraak.getekend else "nog niet meegetekend"
        regels.append(f"{lid.naam} ({lid.rol}): {stand}")
    inwoner = {"ja": "zegt ja", "nee": "zegt nee"}.get(afspraak.inwoner or "", "nog niet gevraagd")
    regels.append(f"Inwoner: {inwoner}")
    if afspraak.klaar is not None:
        regels.append(f"Klaar op {datum(afspraak.klaar)}.")
    elif afspraak.actief(duo):
        regels.append("Deze afspraak geldt: allebei getekend en de inwoner zegt ja.")
    return "\n".join(regels)
