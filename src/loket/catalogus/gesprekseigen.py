"""The talk of one municipality: the list of loket, with the questions that its pack hides, rewords or adds."""

import re
from dataclasses import replace

from loket.catalogus.gespreksitem import ITEMVELDEN, Vastewoorden, lees_item
from loket.catalogus.gesprekskeuring import keur_lijst
from loket.catalogus.gesprekslijst import dagtermijnen
from loket.catalogus.soorten import Pakket
from loket.catalogus.vak import Vak
from loket.domein.fouten import InvoerFout
from loket.domein.gesprek import Gespreksdomein, Gesprekslijst, Item

# The questions about danger of today: no municipality may leave them out.
VEILIGHEID = "nu_"
_ID = re.compile(r"[a-z][a-z0-9_]{2,59}")
_ANDERE_WOORDEN = ("vraag", "hulp", "waarom")


def gesprek_van(lijst: Gesprekslijst, pakket: Pakket | None) -> Gesprekslijst:
    """The talk for a municipality; without a pack it is the list itself.

    A row `[[gesprek]]` of the pack hides a question (`verberg = true`), gives it other words (`vraag`, `hulp`,
    `waarom`), or is a whole new question with the `deel` that it belongs to and the question that it comes
    after (`na`). Ids stay, so that earlier answers can be read. A question about the use of a scheme that the
    municipality has in a form of its own settles the use of that one. InvoerFout names the file, the row and the
    key.
    """
    if pakket is None:
        return lijst
    met_codes = _met_regelingen(lijst, pakket)
    rijen = [_rij(rij, nummer, pakket) for nummer, rij in enumerate(pakket.gesprek, 1)]
    for vak in rijen:
        met_codes = _voeg_toe(met_codes, vak, pakket) if "deel" in vak.inhoud else _pas_aan(met_codes, vak)
    klaar = replace(met_codes, domeinen=tuple(_met_gebruik(d, met_codes, pakket) for d in met_codes.domeinen))
    if rijen:
        # the ids were checked with the list itself, and those of the pack are its own
        keur_lijst(klaar, dagtermijnen(), {id_ for ids in klaar.regeling_alias.values() for id_ in ids})
        _keur_verborgen(klaar, pakket)
    return klaar


def _rij(rij: object, nummer: int, pakket: Pakket) -> Vak:
    plek = f"{pakket.id}.toml, gesprek {nummer}"
    if not isinstance(rij, dict):
        raise InvoerFout(f"{plek}: hier hoort een tabel. Begin die met [[gesprek]].")
    return Vak(rij, f"{pakket.id}.toml, gesprek {rij.get('id') or nummer}")


def _met_regelingen(lijst: Gesprekslijst, pakket: Pakket) -> Gesprekslijst:
    """A question of the municipality may name a scheme of its pack by its id."""
    namen = {regel.kaart.id: regel.kaart.naam for regel in pakket.regels}
    nieuw = {id_: naam for id_, naam in namen.items() if id_ not in {*lijst.regelingen, *lijst.hulp}}
    return replace(
        lijst,
        regelingen={**lijst.regelingen, **nieuw},
        regeling_alias={**lijst.regeling_alias, **{id_: (id_,) for id_ in nieuw}},
    )


def _met_gebruik(domein: Gespreksdomein, lijst: Gesprekslijst, pakket: Pakket) -> Gespreksdomein:
    eigen = {regel.kaart.id for regel in pakket.regels}

    def bij(item: Item) -> Item:
        ids = [id_ for id_ in lijst.regeling_alias.get(item.gebruik, ()) if id_ in eigen]
        id_ = ids[0] if len(ids) == 1 else lijst.landelijk.get(item.gebruik)
        return item.over_gebruik(id_) if id_ else item

    return replace(domein, items=tuple(bij(item) for item in domein.items))


def _pas_aan(lijst: Gesprekslijst, vak: Vak) -> Gesprekslijst:
    """Hide a question, or give it other words."""
    vak.sluit("id", "verberg", *_ANDERE_WOORDEN)
    id_, verberg = vak.tekst("id"), vak.waar("verberg", False)
    woorden = {sleutel: vak.tekst(sleutel) for sleutel in _ANDERE_WOORDEN if sleutel in vak.inhoud}
    if verberg == bool(woorden):
        raise vak.fout("geef 'verberg = true', of een nieuwe 'vraag', en niet allebei.")
    if verberg and id_.startswith(VEILIGHEID):
        raise vak.fout("'verberg' mag hier niet: deze vraag gaat over gevaar van vandaag. Haal deze rij weg.")
    items = {item.id for domein in lijst.domeinen for item in domein.items}
    if id_ not in items:
        raise vak.fout("'id' is geen vraag van het gesprek. Geef een id dat bestaat, of zet er 'deel' bij.")

    def bij(item: Item) -> Item:
        if item.id != id_:
            return item
        return replace(
            item,
            vraag=woorden.get("vraag", item.vraag),
            hulp=woorden.get("hulp", item.hulp),
            waarom=woorden.get("waarom", item.waarom),
            verborgen=verberg,
            eigen=item.eigen or bool(woorden.keys() & {"vraag", "waarom"}),
        )

    return replace(
        lijst, domeinen=tuple(replace(d, items=tuple(bij(item) for item in d.items)) for d in lijst.domeinen)
    )


def _voeg_toe(lijst: Gesprekslijst, vak: Vak, pakket: Pakket) -> Gesprekslijst:
    """Put a new question in its part, after the question that it names, or at the end."""
    vak.sluit("deel", "na", *ITEMVELDEN)
    deel = vak.keuze("deel", tuple(domein.id for domein in lijst.domeinen))
    id_, begin = vak.tekst("id"), f"{pakket.id}_"
    if not _ID.fullmatch(id_) or not id_.startswith(begin):
        raise vak.fout(f"'id' van een eigen vraag begint met '{begin}', met kleine letters, cijfers en _.")
    inhoud = {sleutel: waarde for sleutel, waarde in vak.inhoud.items() if sleutel not in ("deel", "na")}
    woorden = Vastewoorden(lijst.antwoorden, lijst.gebruik)
    item = replace(lees_item(Vak(inhoud, vak.plek), deel, woorden), eigen=True)
    return replace(lijst, domeinen=tuple(_met_item(d, item, vak) if d.id == deel else d for d in lijst.domeinen))


def _met_item(domein: Gespreksdomein, item: Item, vak: Vak) -> Gespreksdomein:
    ids = [ander.id for ander in domein.items]
    na = vak.keuze("na", tuple(ids), ids[-1])
    plek = ids.index(na) + 1
    return replace(domein, items=(*domein.items[:plek], item, *domein.items[plek:]))


def _keur_verborgen(lijst: Gesprekslijst, pakket: Pakket) -> None:
    """A question that is asked after the answer to a hidden one would never come."""
    items = [item for domein in lijst.domeinen for item in domein.items]
    weg = {item.id for item in items if item.verborgen}
    for item in items:
        nodig = weg & {voorwaarde.item for voorwaarde in (*item.wanneer, *item.wanneer_een_van)}
        if nodig and not item.verborgen:
            raise InvoerFout(
                f"{pakket.id}.toml, gesprek {min(nodig)}: 'verberg' laat vraag {item.id} ook wegvallen. "
                "Verberg die vraag ook, of laat deze staan."
            )
