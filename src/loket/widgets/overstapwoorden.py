"""Stepping over in words: the difference always shown, bad news in fixed sentences with who tested them."""

from loket.domein.begroting import Som
from loket.domein.overstap import Lot, Lotregel, Overstap, Vastezin
from loket.nederlands import datum
from loket.widgets.geldwoorden import som_woorden
from loket.widgets.langelijst import Regel

KOP: dict[Lot, str] = {
    "gaat_op": "Gaat op in het MMB",
    "blijft": "Blijft ernaast bestaan",
    "onderzoek": "Wordt nog onderzocht",
    "navragen": "Staat niet in het voorstel: navragen",
}


def overstap_zinnen(overstap: Overstap) -> list[str]:
    """First what it means, then the amounts beside each other."""
    return [
        overstap.zin.tekst,
        getoetst(overstap.zin),
        f"Nu, van wat opgaat: {_bedrag(overstap.oud)}. MMB: {_bedrag(overstap.mmb)} (voorstel, navragen).",
        f"Tot de overstap: {_bedrag(overstap.ervoor)}, nooit minder dan nu. Daarna verschil: {_verschil(overstap)}.",
    ]


def getoetst(zin: Vastezin) -> str:
    """With whom the sentence was tested and when, or that it was not."""
    if zin.datum is None:
        return "Deze zin is nog niet getoetst. Lees hem samen, rustig."
    return f"Getoetst met {zin.getoetst_met} op {datum(zin.datum)}."


def _bedrag(som: Som) -> str:
    return f"{som_woorden(som)} per maand" if som.laag or som.hoog else "nog niet te zeggen" if som.leeg else "niets"


def _verschil(overstap: Overstap) -> str:
    minder = overstap.minder
    if minder.hoog is None:
        return "nog niet te zeggen"
    return f"{som_woorden(minder)} minder per maand" if minder.hoog else "geen achteruitgang"


def lot_regels(overstap: Overstap) -> list[Regel]:
    """The schemes by what becomes of them; what the household has now stands beside it."""
    uit: list[Regel] = []
    for lot, kop in KOP.items():
        deel = [regel for regel in overstap.regels if regel.lot == lot]
        if deel:
            uit += [Regel("")] if uit else []
            uit.append(Regel(kop, toon="kop"))
        for regel in deel:
            uit.append(Regel(regel.naam, _nu(regel), regel.regeling))
    return uit


def _nu(regel: Lotregel) -> str:
    """What there is of it now; not asked is no "no"."""
    if regel.loopt is None:
        return "nog niet gevraagd of ze dit hebben"
    return f"krijgen ze nu: {som_woorden(regel.nu) or 'bedrag navragen'}" if regel.loopt else "hebben ze nu niet"
