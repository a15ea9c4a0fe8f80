"""What a duo reads of a pack is plain Dutch."""

from collections.abc import Iterator

import pytest

from loket.catalogus.ambtstaal import laad_ambtstaal
from loket.catalogus.lader import standaard_catalogus
from loket.catalogus.soorten import Pakregel
from loket.uitvoer.gewone_taal import keur_gewone_taal

AMBTSTAAL = laad_ambtstaal()
REGELS = [regel for pakket in standaard_catalogus().pakketten for regel in pakket.regels]


def teksten(regel: Pakregel) -> Iterator[str]:
    kaart = regel.kaart
    yield from (kaart.doelgroep, kaart.bedrag_tekst, kaart.formule, kaart.opmerking, kaart.andere_lezing)
    yield from (*kaart.voorwaarden, *kaart.let_op, kaart.aanvraag.waar)
    yield from (str(regel.vak.inhoud.get(sleutel, "")) for sleutel in ("vraag", "reden", "gesloten", "boven_grens"))


@pytest.mark.parametrize("regel", REGELS, ids=lambda regel: regel.kaart.id)
def test_a_card_is_plain_dutch_in_whole_sentences(regel: Pakregel) -> None:
    for tekst in filter(None, teksten(regel)):
        assert keur_gewone_taal(tekst, AMBTSTAAL) == (), tekst
        assert tekst[-1] in ".?!", tekst
