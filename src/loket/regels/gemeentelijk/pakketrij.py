"""The scheme of one row of a municipality's pack, whatever its kind of rule."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from loket.catalogus.pakketlijst import KAARTVELDEN
from loket.catalogus.soorten import Pakregel
from loket.domein.oordeel import Uitslag
from loket.domein.pakket import Regelingkaart
from loket.regels.regeling import Regeling, Richting, Uitkomst
from loket.regels.rekenblad import Rekenblad
from loket.regels.woorden import datum_kort

Regel = Callable[[Rekenblad], Uitkomst]
ZONDER_REGEL = "hulp"


@dataclass(frozen=True)
class Soortregel:
    """What a kind of rule adds to a row: its judgement, what that reads, and the figures without a right.

    `velden` are the keys of the row that only this kind knows; the rest of the fields as in `Regeling`.
    """

    beoordeel: Regel
    leest: Mapping[str, Richting]
    velden: Sequence[str] = ()
    deur: str | None = None
    plafond: Decimal = Decimal(0)
    nul: Mapping[str, Uitslag] = field(default_factory=lambda: {"recht": False})
    los: frozenset[str] = frozenset()
    voor_iedereen: bool = False


def regeling_van(regel: Pakregel, soort: Soortregel) -> Regeling:
    """The scheme of a row; InvoerFout for a key that its kind does not know."""
    regel.vak.sluit(*KAARTVELDEN, *soort.velden)
    kaart = regel.kaart
    return Regeling(
        id=kaart.id,
        naam=kaart.naam,
        uitvoerder=kaart.uitvoerder,
        vorm=kaart.vorm,
        per=kaart.per,
        beoordeel=_in_looptijd(kaart, soort.beoordeel),
        leest=soort.leest,
        plafond=soort.plafond,
        nul=soort.nul,
        los=soort.los,
        voor_iedereen=soort.voor_iedereen,
        gemeenten=kaart.gemeenten,
        vervangt=kaart.vervangt,
        deur=soort.deur,
        bron=kaart.bron,
        betrouwbaarheid=kaart.betrouwbaarheid,
    )


def _in_looptijd(kaart: Regelingkaart, regel: Regel) -> Regel:
    """The rule between the first and the last day of the scheme, with what must be said with every outcome."""

    def beoordeel(blad: Rekenblad) -> Uitkomst:
        if kaart.tot is not None and blad.dag > kaart.tot:
            return blad.buiten(f"Deze regeling is gestopt op {datum_kort(kaart.tot)}.", kaart.bron)
        if kaart.van is not None and blad.dag < kaart.van:
            return blad.buiten(f"Deze regeling begint op {datum_kort(kaart.van)}.", kaart.bron)
        for zin in kaart.let_op:
            blad.waarschuw(zin)
        if kaart.toegang_via:
            blad.waarschuw(f"Zonder nieuwe toets voor wie dit heeft: {', '.join(kaart.toegang_via)}.")
        return _zeker(kaart, blad, regel(blad))

    return beoordeel


def _zeker(kaart: Regelingkaart, blad: Rekenblad, uitkomst: Uitkomst) -> Uitkomst:
    """A right never hangs on a rule of sureness C; help that is open to everybody has no rule to hang on."""
    if uitkomst.soort != "ja" or kaart.betrouwbaarheid != "C" or kaart.soort == ZONDER_REGEL:
        return uitkomst
    waarden = {naam: waarde for naam, waarde in uitkomst.waarden.items() if naam != "recht"}
    return blad.navragen("De bron van deze regel is niet zeker. Vraag na of die zo geldt.", kaart.bron, **waarden)


def figuur(blad: Rekenblad, blok: str, naam: str, eigen: Decimal) -> Decimal:
    """A figure of the pack, or the one that somebody typed in its place to reckon a proposal through."""
    ingevoerd = blad.ingevoerd(blok, naam)
    if ingevoerd is None:
        return eigen
    blad.waarschuw(f"norm uit invoer: {naam.replace('_', ' ')} {ingevoerd}")
    return ingevoerd
