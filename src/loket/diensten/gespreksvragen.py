"""The talk as it is put now: per part its questions, which one comes next, and which one decides most."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from loket.diensten.dossier import Dossierstand
from loket.diensten.vraagtaal import in_taal
from loket.diensten.vraagvorm import feitvraag, itemvraag, uit_item
from loket.diensten.zitting import Zitting
from loket.domein.feit import Feit
from loket.domein.gesprek import ALTIJD, Antwoord, Gespreksdomein, Item
from loket.domein.taal import NEDERLANDS, Taal
from loket.domein.vraag import FEIT, Deelstand, Omvang, Plek, Vraag
from loket.gesprek import feitpaden
from loket.gesprek.bewaren import GIFTEN, GIFTENFEIT
from loket.gesprek.route import (
    Feitvragen,
    delen_van_ronde,
    feit_paden,
    feitsleutel,
    feitvragen,
    gedekt,
    getoonde_items,
    item_telt,
)

MEESTE_OPTIES = 11


@dataclass(frozen=True)
class Gesprek:
    """The talk of one household, in one of its three sizes and one language; made anew after every change."""

    zitting: Zitting
    stand: Dossierstand
    omvang: Omvang = "kort"
    taal: Taal = NEDERLANDS

    @property
    def domeinen(self) -> tuple[Gespreksdomein, ...]:
        """All parts, in order."""
        return self.zitting.bronnen.gesprek.domeinen

    def deel(self, deel: str, ook: str = "") -> Deelstand:
        """One part with its questions: items first, then facts; `ook` is put whatever the size of the talk."""
        domein = next(domein for domein in self.domeinen if domein.id == deel)
        items = [
            itemvraag(self.zitting, self.stand, item)
            for item in self._items
            if item.domein == deel and (self._telt(item) or item.id == ook)
        ]
        paden = [pad for pad in self._feiten if self._feit(pad).deel == deel]
        extra = ook.removeprefix(FEIT)
        if ook.startswith(FEIT) and extra not in paden and self._feit(extra).deel == deel:
            paden.append(extra)
        feiten = [feitvraag(self.zitting, self.stand, pad) for pad in sorted(paden, key=self._plek)]
        vragen = tuple(in_taal(self.zitting, self.stand, vraag, self.taal) for vraag in (*items, *feiten))
        return Deelstand(self.taal.domein(domein), self.omvang, vragen)

    def volgende(self, deel: str, na: str | None = None, ronde: int | None = None) -> Plek | None:
        """The next open question: in this part after `na`, else in a later part, else from the start."""
        delen = [domein.id for domein in self.domeinen]
        begin = delen.index(deel)
        mag = set(delen_van_ronde(self.zitting.bronnen.gesprek, ronde)) if ronde else set(delen)
        for id_ in (*delen[begin:], *delen[:begin]):
            vraag = self.deel(id_).volgende(na if id_ == deel else None) if id_ in mag else None
            if vraag is not None:
                return Plek(id_, vraag.sleutel, self.omvang)
        return None

    def beste(self) -> Plek | None:
        """The question that decides most now; None when nothing that counts is left to ask."""
        gesteld = {pad: item for item in self._items for pad in feitpaden(item) if item.id not in self.stand.antwoorden}
        for pad in self.stand.volgorde:
            item = gesteld.get(pad)
            if item is not None:
                return Plek(item.domein, item.id, self.omvang)
            if pad not in self._dekking:
                return Plek(self._feit(pad).deel, feitsleutel(pad), self.omvang)
        return None

    def vraag(self, sleutel: str) -> Vraag | None:
        """One question by its key, wherever it stands."""
        if sleutel.startswith(FEIT):
            vraag = feitvraag(self.zitting, self.stand, sleutel.removeprefix(FEIT))
        else:
            item = next((item for item in self._items if item.id == sleutel), None)
            if item is None:
                return None
            vraag = itemvraag(self.zitting, self.stand, item)
        return in_taal(self.zitting, self.stand, vraag, self.taal)

    def _telt(self, item: Item) -> bool:
        gezegd = item.id in self.stand.antwoorden or f"besproken.{item.id}" in self.stand.beeld.velden
        return gezegd or item_telt(item, self.omvang, self._vragen)

    def _feit(self, pad: str) -> Feit:
        return self.zitting.bronnen.catalogus.feit_bij(pad)

    def _plek(self, pad: str) -> tuple[int, int]:
        """The order in a part: that of the catalogue, then that of the people."""
        delen = pad.split(".")
        mensen = list(self.stand.personen)
        wie = mensen.index(delen[1]) if delen[0] == "personen" and delen[1] in mensen else 0
        return self._rang[self._feit(pad).pad], wie

    @cached_property
    def _rang(self) -> Mapping[str, int]:
        return {feit.pad: nr for nr, feit in enumerate(self.zitting.bronnen.catalogus.feiten)}

    @cached_property
    def _vragen(self) -> Feitvragen:
        return feitvragen(self.stand.beoordeling.oordelen, self.stand.uitgesteld)

    @cached_property
    def _items(self) -> tuple[Item, ...]:
        lijst = self.zitting.bronnen.gesprek
        stand = self.stand
        return getoonde_items(lijst, stand.antwoorden, stand.afgeleid, stand.uitgesteld)

    @cached_property
    def _dekking(self) -> frozenset[str]:
        return gedekt(self._items, self._gezegd, self.stand.afgeleid)

    @cached_property
    def _gezegd(self) -> Mapping[str, Antwoord]:
        """The answers, and of what was talked about and not kept that it was."""
        besproken = dict.fromkeys(self.stand.beeld.onder("besproken."), "wil_niet_zeggen")
        return {**besproken, **self.stand.antwoorden}

    @cached_property
    def _feiten(self) -> frozenset[str]:
        """The facts that stand in the list: those to ask, and those that are known or were asked."""
        gezegd = {s.removeprefix(FEIT) for s in self._gezegd if s.startswith(FEIT)}
        klaar = {*self._bekend, *(pad for pad in gezegd if self._bestaat(pad))}
        paden = feit_paden(self.omvang, self._vragen, self._dekking, self.stand.volgorde, len(klaar))
        giften = {GIFTENFEIT} if self.stand.antwoorden.get(GIFTEN) == "ja" else set()
        return frozenset({*paden, *(klaar - self._getoond), *giften})

    @cached_property
    def _getoond(self) -> frozenset[str]:
        """The facts that an item on show tells: it is not answered yet, or the file knows no more than it said."""
        return frozenset(
            pad
            for item in self._items
            for pad in feitpaden(item)
            if self._gezegd.get(item.id, "nvt") in ALTIJD or uit_item(self.zitting, self.stand, pad)
        )

    @cached_property
    def _bekend(self) -> frozenset[str]:
        """The known facts that are asked of a household, whoever wrote them where."""
        return frozenset(pad for pad in self.stand.situatie.feiten if self._bestaat(pad) and self._feit(pad).gevraagd)

    def _bestaat(self, pad: str) -> bool:
        """Whether a fact is of somebody who is in this household, and has a list of options that fits the keys."""
        delen = pad.split(".")
        feit = self._feit(pad)
        if (feit.soort == "keuze" and len(feit.opties) > MEESTE_OPTIES) or feit.pad == "gemeente":
            return False
        return delen[0] != "personen" or delen[1] in self.stand.personen
