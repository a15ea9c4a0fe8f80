"""Why not: the nearest change of one fact that would turn a "no". It explains, it does not advise.

Nobody is told to be older, to have another partner or other children: of an age it is only said when it will be
reached. Facts that may not be kept, and facts that are seldom asked, are left alone.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from loket.catalogus.soorten import Catalogus
from loket.domein.feit import Feit
from loket.domein.oordeel import Oordeel, Status
from loket.domein.situatie import Situatie
from loket.domein.toelichting import Verandering
from loket.domein.waarden import Waarde
from loket.nederlands import euro
from loket.regels.herkansing import met_feiten, probeer
from loket.regels.knoppen import Knop, knoppen, samen
from loket.regels.later import vanaf_wanneer
from loket.regels.regeling import DAALT, STIJGT, Regeling

NEE = (Status.WAARSCHIJNLIJK_NIET, Status.NIET_VAN_TOEPASSING)
MEESTE = 3
STUKKEN = 8
"""In how many steps the way to the end of an amount is walked before the border is sought."""

WIE = {"aanvrager": "", "partner": "je partner", "kind": "dit kind", "medebewoner": "deze huisgenoot"}
ANTWOORD = {True: "ja", False: "nee"}
Test = Callable[[Situatie], str | None]


def waarom_niet(
    situatie: Situatie,
    catalogus: Catalogus,
    regeling: Regeling,
    oordeel: Oordeel,
    namen: Mapping[str, str] | None = None,
) -> tuple[Verandering, ...]:
    """At most three changes, each of which alone would turn the "no"; none for another state.

    `namen` tells how the people of the household are called; without it their role is named.
    """
    elders = regeling.gemeenten and situatie.gemeente not in regeling.gemeenten
    if oordeel.status not in NEE or elders:
        return ()
    zoeker = _Zoeker(situatie, catalogus, regeling, oordeel, namen or {})
    # A birthday is only the reason where nothing else is: then the days to come are walked through.
    gevonden = [*zoeker.bedragen(), *zoeker.keuzes()] or [*zoeker.tijd()]
    return tuple(gevonden[:MEESTE])


class _Zoeker:
    """Tries one fact after another on one household before one scheme."""

    def __init__(
        self, situatie: Situatie, catalogus: Catalogus, regeling: Regeling, oordeel: Oordeel, namen: Mapping[str, str]
    ) -> None:
        self.situatie, self.catalogus, self.regeling = situatie, catalogus, regeling
        rollen = {p.id: p.rol for p in situatie.personen}
        self.namen = {**{id_: WIE[rol] for id_, rol in rollen.items()}, **namen}
        self.rollen = rollen
        self.paden = list(dict.fromkeys(stap.feit for stap in oordeel.uitleg if stap.feit is not None))

    def hoe(self, situatie: Situatie) -> str | None:
        """ "wel" where the change makes it sure, "misschien" where it opens the way, else None."""
        proef = probeer(situatie, self.catalogus, self.regeling)
        if proef is None or not proef.kan:
            return None
        return "wel" if proef.zeker else "misschien"

    # -- amounts ----------------------------------------------------------------------------------------

    def bedragen(self) -> Iterator[Verandering]:
        """Amounts: first those of a couple together, then those of one person."""
        gedaan: set[str] = set()
        for feit, paden in self._per_feit().items():
            couple = [pad for pad in paden if self._rol(pad) in ("aanvrager", "partner")]
            if len(couple) == 2 and (zin := self._samen(feit, couple)):
                gedaan.update(paden)
                yield Verandering(couple[0], zin)
        for knop in knoppen(self.situatie, self.catalogus, [pad for pad in self.paden if pad not in gedaan]):
            if zin := self._bedrag(knop, _naam(knop.feit, self._van(knop.paden[0]))):
                yield Verandering(knop.paden[0], zin)

    def _per_feit(self) -> dict[Feit, list[str]]:
        per: dict[Feit, list[str]] = {}
        for pad in self.paden:
            feit = self.catalogus.feit_bij(pad)
            if feit.soort in ("bedrag", "inkomsten") and pad.startswith("personen."):
                per.setdefault(feit, []).append(pad)
        return per

    def _samen(self, feit: Feit, paden: list[str]) -> str | None:
        """Only where it is the sum that counts: however it is spread over the two."""
        knopen = samen(self.situatie, self.catalogus, paden)
        if knopen is None:
            return None
        zinnen = {self._bedrag(knop, f"{_naam(feit, '')} samen") for knop in knopen}
        return zinnen.pop() if len(zinnen) == 1 else None

    def _bedrag(self, knop: Knop, naam: str) -> str | None:
        richting = self.regeling.leest.get(knop.feit.pad)
        laag, hoog = knop.grenzen
        einden = {DAALT: [laag], STIJGT: [hoog]}.get(richting, [laag, hoog]) if richting else []
        for einde in einden:
            gevonden = _dichtstbij(knop, einde, self.hoe)
            if gevonden is not None:
                return _bedragzin(knop, naam, *gevonden)
        return None

    # -- choices ----------------------------------------------------------------------------------------

    def keuzes(self) -> Iterator[Verandering]:
        """Yes/no facts turned round, and the other options of a choice, one by one."""
        for pad in self.paden:
            feit, nu = self.catalogus.feit_bij(pad), self.situatie.feiten.get(pad)
            if nu is None or not _mag_anders(feit):
                continue
            for ander in _andere(feit, nu):
                hoe = self.hoe(met_feiten(self.situatie, {pad: ander}))
                if hoe is not None:
                    yield Verandering(pad, self._keuzezin(pad, feit, nu, ander, hoe))
                    break

    def _keuzezin(self, pad: str, feit: Feit, nu: Waarde, ander: Waarde, hoe: str) -> str:
        vraag = f'het antwoord op "{self.catalogus.vraag_voor(pad, self._van(pad))}"'
        wat = vraag if feit.soort == "ja_nee" else f'"{feit.naam}"'
        return f"Als {wat} {_woord(feit, ander)} is, dan zou het {hoe} kunnen. Nu is het {_woord(feit, nu)}."

    # -- time -------------------------------------------------------------------------------------------

    def tijd(self) -> Iterator[Verandering]:
        """The day on which a birthday turns it, while all else stays as it is."""
        ids = [pad.split(".")[1] for pad in self.paden if pad.endswith(".geboortedatum")]
        mensen = [id_ for id_ in ids if self.rollen.get(id_) in ("aanvrager", "partner")]
        later = vanaf_wanneer(self.situatie, self.catalogus, self.regeling, mensen)
        if later is not None:
            naam = self.namen[later.persoon]
            yield Verandering(f"personen.{later.persoon}.geboortedatum", later.zin(naam))

    def _rol(self, pad: str) -> str:
        return self.rollen.get(pad.split(".")[1], "")

    def _van(self, pad: str) -> str:
        """How the person of a path is called; nothing for the resident, or where it is nobody's."""
        delen = pad.split(".")
        if delen[0] != "personen" or self.rollen.get(delen[1]) == "aanvrager":
            return ""
        return self.namen.get(delen[1], "")


def _dichtstbij(knop: Knop, einde: Decimal, hoe: Test) -> tuple[Decimal, str] | None:
    """The value nearest to what it is now, on the way to `einde`, that turns it; None when none does."""
    begin = knop.nu[0] if einde <= knop.nu[0] else knop.nu[1]
    vorige = begin
    for stuk in range(1, STUKKEN + 1):
        punt = begin + ((einde - begin) * stuk / STUKKEN).quantize(knop.stap)
        uitkomst = hoe(knop.zet(punt))
        if uitkomst is not None:
            return _grens(knop, vorige, punt, uitkomst, hoe), uitkomst
        vorige = punt
    return None


def _grens(knop: Knop, nee: Decimal, ja: Decimal, uitkomst: str, hoe: Test) -> Decimal:
    """Between a value that fails and one that does not: the last one that still turns it, by halving."""
    while abs(ja - nee) > knop.stap:
        midden = ((ja + nee) / 2).quantize(knop.stap)
        if midden in (ja, nee):
            break
        if hoe(knop.zet(midden)) in (uitkomst, "wel"):
            ja = midden
        else:
            nee = midden
    return ja


def _bedragzin(knop: Knop, naam: str, grens: Decimal, hoe: str) -> str:
    lager = grens < knop.nu[0]
    tot = f"tot en met {_getal(knop, grens)}" if lager else f"vanaf {_getal(knop, grens)}"
    per = next((f" {per}" for per in ("per jaar", "per maand") if per in knop.feit.eenheid), "")
    laag, hoog = (_getal(knop, einde) for einde in knop.nu)
    nu = laag if laag == hoog else f"{laag} tot {hoog}"
    return f"Met {naam} {tot}{per} zou het {hoe} kunnen. Nu is het {nu}."


def _getal(knop: Knop, waarde: Decimal) -> str:
    return f"{waarde:f}" if knop.feit.soort == "aantal" else euro(waarde)


def _naam(feit: Feit, van: str) -> str:
    """What the amount is called after "met"."""
    naam = feit.met or feit.naam[:1].lower() + feit.naam[1:]
    return f"{naam} van {van}" if van else naam


def _mag_anders(feit: Feit) -> bool:
    """Whether a choice may be held up as "if it were otherwise"."""
    if feit.soort not in ("ja_nee", "keuze") or feit.bewaren != "ja" or not feit.gevraagd:
        return False
    return not feit.pad.startswith(("samenstelling.", "gemeente"))


def _andere(feit: Feit, nu: Waarde) -> list[Waarde]:
    opties: list[Waarde] = [True, False] if feit.soort == "ja_nee" else list(feit.opties)
    return [optie for optie in opties if optie != nu]


def _woord(feit: Feit, waarde: Waarde) -> str:
    if isinstance(waarde, bool):
        return ANTWOORD[waarde]
    return feit.labels.get(str(waarde), str(waarde))
