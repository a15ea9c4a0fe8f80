"""What follows from the answers: signals for the duo, and proposed actions with an owner and a date."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from loket.domein.afspraak import EIGENAREN, Actievoorstel
from loket.domein.gesprek import Antwoord, Gesprekslijst, Item, Signaal
from loket.domein.termijn import Termijn
from loket.gesprek.orde import geldige_antwoorden, past
from loket.gesprek.route import is_uitgesteld

_ZIN = re.compile(r"(?<=[.!?]) (?=[A-Z])")


class Termijnrekenaar(Protocol):
    """Gives the dates of a term code (0d, 5wd, 4w or the code of a legal term) from a day."""

    def __call__(self, code: str, start: date) -> Termijn:
        """The dates of the term."""
        ...


@dataclass(frozen=True, slots=True)
class _Soort:
    """Two proposals of one kind become one: same scheme (the first that the item names), owner and page rule.

    The page rule is part of it, so that what may never be on paper is not mixed with what may.
    """

    regeling: str
    wie: str
    op_blad: str


def signalen(
    lijst: Gesprekslijst, antwoorden: Mapping[str, Antwoord], ernaast: Mapping[str, Antwoord] | None = None
) -> tuple[Signaal, ...]:
    """The signals of all answers, one per code, urgent ones first, then in the order of the talk.

    `ernaast` are answers that follow from the file's facts; they only decide what is asked.
    """
    gevonden: dict[str, Signaal] = {}
    for item, antwoord in _beantwoord(lijst, antwoorden, ernaast):
        for regel in item.signalen:
            if past(regel.als, antwoord) and regel.code not in gevonden:
                spoed = regel.code in lijst.spoed
                gevonden[regel.code] = Signaal(regel.code, lijst.signalen[regel.code], item.id, spoed)
    return tuple(sorted(gevonden.values(), key=lambda signaal: not signaal.spoed))


def voorstellen(
    lijst: Gesprekslijst,
    antwoorden: Mapping[str, Antwoord],
    vandaag: date,
    termijnen: Termijnrekenaar,
    al_gemaakt: Collection[str] = (),
    *,
    ernaast: Mapping[str, Antwoord] | None = None,
    uitgesteld: Collection[str] = (),
) -> tuple[Actievoorstel, ...]:
    """The actions that the answers propose, urgent ones first, then by date.

    Proposals from several items for one scheme and owner become one, with the text of both and the earliest
    dates. `al_gemaakt` holds keys of proposals that already became an agreement: those are left out, also
    as a part of a joined one. About schemes that were put off (`uitgesteld`) nothing is proposed but what is
    urgent. `ernaast` are answers that follow from the file's facts; they only decide what is asked.
    """
    klaar = {deel for sleutel in al_gemaakt for deel in sleutel.split("+")}
    gevonden: dict[_Soort | str, list[Actievoorstel]] = {}
    for item, antwoord in _beantwoord(lijst, antwoorden, ernaast):
        later = is_uitgesteld(lijst, item, uitgesteld)
        for voorstel in _uit_item(item, antwoord, lijst, vandaag, termijnen):
            if voorstel.sleutel not in klaar and (voorstel.spoed or not later):
                groep = gevonden.setdefault(_groep(item, voorstel), [])
                groep.append(voorstel)
    losse = [voorstel for groep in gevonden.values() for voorstel in _samengevoegd(groep)]
    return tuple(sorted(losse, key=lambda v: (not v.spoed, v.streefdatum)))


def _beantwoord(
    lijst: Gesprekslijst, antwoorden: Mapping[str, Antwoord], ernaast: Mapping[str, Antwoord] | None
) -> Iterator[tuple[Item, Antwoord]]:
    """Every item that is asked now and has an answer, in the order of the talk."""
    geldig = geldige_antwoorden(lijst, antwoorden, ernaast)
    return ((item, geldig[item.id]) for domein in lijst.domeinen for item in domein.items if item.id in geldig)


def _uit_item(
    item: Item, antwoord: Antwoord, lijst: Gesprekslijst, vandaag: date, termijnen: Termijnrekenaar
) -> Iterator[Actievoorstel]:
    spoed = any(regel.code in lijst.spoed and past(regel.als, antwoord) for regel in item.signalen)
    for nummer, regel in enumerate(item.acties, 1):
        if past(regel.als, antwoord):
            dagen = termijnen(regel.termijn, vandaag)
            yield Actievoorstel(
                sleutel=f"{item.id}.{nummer}",
                item=item.id,
                tekst=regel.tekst,
                wie=next(eigenaar for eigenaar in EIGENAREN if eigenaar == regel.wie),
                termijn=regel.termijn,
                streefdatum=dagen.streefdatum,
                uiterlijk=dagen.deadline,
                spoed=spoed,
                op_blad=item.op_blad,
            )


def _groep(item: Item, voorstel: Actievoorstel) -> _Soort | str:
    """What a proposal may be joined with; an item without a scheme stands alone."""
    if not item.regelingen:
        return voorstel.sleutel
    return _Soort(item.regelingen[0], voorstel.wie, voorstel.op_blad)


def _samengevoegd(groep: list[Actievoorstel]) -> list[Actievoorstel]:
    """One proposal per kind; actions of the same item are different steps and stay apart."""
    uit = [voorstel for voorstel in groep if voorstel.item == groep[0].item]
    for voorstel in groep[len(uit) :]:
        uit[0] = _samen(uit[0], voorstel)
    return uit


def _samen(een: Actievoorstel, ander: Actievoorstel) -> Actievoorstel:
    """Two proposals as one: every sentence once, the earliest dates, urgent when one of them is."""
    zinnen = dict.fromkeys((*_ZIN.split(een.tekst), *_ZIN.split(ander.tekst)))
    eerst = min(een, ander, key=lambda v: v.uiterlijk)
    return replace(
        een,
        sleutel=f"{een.sleutel}+{ander.sleutel}",
        tekst=" ".join(zinnen),
        termijn=eerst.termijn,
        streefdatum=min(een.streefdatum, ander.streefdatum),
        uiterlijk=eerst.uiterlijk,
        spoed=een.spoed or ander.spoed,
    )
