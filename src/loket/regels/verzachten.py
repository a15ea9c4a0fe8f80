"""What softens the step to more work: the premiums and guarantees of a pack, and what the law itself leaves free."""

from loket.catalogus.soorten import Catalogus, Pakregel
from loket.domein.werken import Premie, Verzachter

LANDELIJK = (
    Verzachter(
        "Vrijlating van loon",
        "De gemeente kan een deel van het loon naast de bijstand vrij laten. Vraag ernaar.",
        "Participatiewet art. 31 lid 2 onder n, r en y",
    ),
)


def verzachters(catalogus: Catalogus, gemeente: str | None) -> tuple[Verzachter, ...]:
    """The nation's and the municipality's, in the order of the pack."""
    eigen = (r.kaart for r in _regels(catalogus, gemeente) if r.kaart.verzacht)
    return (*LANDELIJK, *(Verzachter(kaart.naam, kaart.verzacht, kaart.bron) for kaart in eigen))


def premie_bij(catalogus: Catalogus, gemeente: str | None) -> Premie | None:
    """The premium beside bijstand, where it is sure: its row is, and no figure with its maximum is of sureness C."""
    for regel in _regels(catalogus, gemeente):
        if regel.kaart.soort == "bijverdienpremie":
            vak, kaart = regel.vak, regel.kaart
            premie = Premie(
                kaart.naam, vak.decimaal("percentage"), vak.decimaal("maand_max"), int(vak.decimaal("max_maanden"))
            )
            onzeker = kaart.betrouwbaarheid == "C" or any(
                c.waarde == vak.tekst("maand_max") and c.betrouwbaarheid == "C" for c in kaart.cijfers
            )
            return None if onzeker else premie
    return None


def _regels(catalogus: Catalogus, gemeente: str | None) -> list[Pakregel]:
    return [r for p in catalogus.pakketten for r in p.regels if gemeente in r.kaart.gemeenten]
