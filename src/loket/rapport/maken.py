"""A whole report: count, protect, attack; coarser as long as something can be worked out, else no report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from loket.domein.fouten import LoketFout
from loket.domein.rapport import (
    AFRONDING,
    MINSTE_HUISHOUDENS,
    Aanvalsverslag,
    Eenheid,
    Periode,
    Profiel,
    Rapport,
    Rapportspec,
    Tabel,
    Tabelspec,
)
from loket.nederlands import datum
from loket.rapport.aanval import GEPROBEERD, val_aan
from loket.rapport.bescherming import Getoond, Regel, bescherm, regel_voor, te_eensluidend
from loket.rapport.indeling import Rij, rijen_van, voeg_samen
from loket.rapport.tabel import Exact, tel
from loket.rapport.zinnen import Uitkomst, weggelaten

MEESTE_KEREN = 6


@dataclass(frozen=True, slots=True)
class Indeling:
    """How fine a table is: its rows (none: the whole municipality) and whether it is split by scheme."""

    rijen: tuple[Rij, ...]
    kolommen: bool = True

    def grover(self, wie: Rij | None = None) -> "Indeling":
        """One level coarser: fewer rows, then the municipality, then the total alone."""
        if len(self.rijen) > 2:
            return Indeling(voeg_samen(self.rijen, wie))
        return Indeling((), kolommen=bool(self.rijen))


def maak_rapport(
    spec: Rapportspec,
    eenheden: Sequence[Eenheid],
    *,
    periode: Periode,
    peildatum: date,
    profiel: Profiel,
    drempel: int,
    catalogus: str,
    demo: bool = False,
) -> Rapport:
    """The protected report of these households; LoketFout when even the coarsest form gives something away.

    `drempel` is the threshold of the profile in this municipality, `catalogus` the hash of the norms that judged.
    """
    begin = Indeling(rijen_van(eenheden, drempel) if len(eenheden) >= MINSTE_HUISHOUDENS else ())
    uitkomsten = [_tabel(spec, tabel, eenheden, drempel, begin) for tabel in spec.tabellen]
    return Rapport(
        spec=spec.id,
        naam=spec.naam,
        periode=periode.naam,
        peildatum=peildatum,
        profiel=profiel,
        drempel=drempel,
        afronding=AFRONDING,
        catalogus=catalogus,
        tabellen=tuple(_vorm(spec, *uitkomst, peildatum) for uitkomst in uitkomsten),
        weggelaten=weggelaten(
            spec,
            [
                Uitkomst(tabel.naam, indeling.rijen, indeling.kolommen, getoond.verborgen, getoond.aantal)
                for tabel, indeling, getoond in uitkomsten
            ],
            drempel=drempel,
            te_weinig=len(eenheden) < MINSTE_HUISHOUDENS,
            demo=demo,
        ),
        aanval=Aanvalsverslag(GEPROBEERD, 0),
        demo=demo,
    )


def _tabel(
    spec: Rapportspec, tabel: Tabelspec, eenheden: Sequence[Eenheid], drempel: int, begin: Indeling
) -> tuple[Tabelspec, Indeling, Getoond]:
    """One table that survives the attack; at most six times one level coarser."""
    indeling = begin
    for _ in range(MEESTE_KEREN + 1):
        indeling, getoond, gebruikt = _publiceerbaar(spec, tabel, eenheden, drempel, indeling)
        vondsten = val_aan(getoond, gebruikt)
        if not vondsten:
            return tabel, indeling, getoond
        rij = vondsten[0].rij
        indeling = indeling.grover(indeling.rijen[rij] if rij is not None else None)
    raise LoketFout(
        f"Loket maakt het rapport '{spec.naam}' niet. Het zou te veel zeggen over een kleine groep. "
        "Kies een andere periode, of wacht tot er meer huishoudens zijn."
    )


def _publiceerbaar(
    spec: Rapportspec, tabel: Tabelspec, eenheden: Sequence[Eenheid], drempel: int, indeling: Indeling
) -> tuple[Indeling, Getoond, Regel]:
    """Count and protect, coarser until at most half of the cells is hidden and the totals may be split."""
    while True:
        kolommen = spec.kolommen if indeling.kolommen else ()
        exact = tel(eenheden, indeling.rijen, [kolom.regeling for kolom in spec.kolommen], tabel.telt)
        if not kolommen:
            exact = Exact((), (), (), exact.totaal)
        gebruikt = regel_voor(kolommen, drempel)
        getoond = bescherm(exact, gebruikt)
        if te_eensluidend(exact.kolomtotalen, exact.totaal, gebruikt):
            indeling = Indeling((), kolommen=False)
        elif 2 * getoond.verborgen > getoond.aantal:
            indeling = indeling.grover()
        else:
            return indeling, getoond, gebruikt


def _vorm(spec: Rapportspec, tabel: Tabelspec, indeling: Indeling, getoond: Getoond, peildatum: date) -> Tabel:
    """The finished table, with in words what is counted and of whom."""
    kolommen = spec.kolommen if indeling.kolommen else ()
    return Tabel(
        naam=tabel.naam,
        eenheid=spec.eenheid,
        optelbaar=spec.optelbaar,
        soort=spec.soort,
        rijen=tuple(rij.naam for rij in indeling.rijen),
        kolommen=tuple(kolom.regeling for kolom in kolommen),
        kolomnamen=tuple(kolom.naam for kolom in kolommen),
        cellen=getoond.cellen,
        rijtotalen=getoond.rijtotalen,
        kolomtotalen=getoond.kolomtotalen,
        totaal=getoond.totaal,
        teller=f"{tabel.teller}, op {datum(peildatum)}",
        noemer=tabel.noemer,
    )
