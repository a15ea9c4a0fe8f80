"""The catalogue as lines: schemes by who carries them or by the proposal, the sociale kaart, and one card in full."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from textwrap import fill

from loket.domein.catalogusblad import Hulpsoort
from loket.domein.pakket import Cijfer, Groep, Hulp, Ontwerpkeuze, Regelingkaart
from loket.nederlands import datum, euro, meervoud
from loket.widgets.langelijst import Regel

SMALST = 30
NIEMAND = "Bij deze hulp staat nog niemand. Vraag de gemeente wie dit kan doen."
BEL_EERST = "eerst bellen"
GROEP_WOORD: Mapping[str, str] = {
    "iedereen": "iedereen",
    "laag_inkomen": "wie een laag inkomen heeft",
    "kinderen": "kinderen en ouders",
    "jongeren": "jongeren",
    "studenten": "studenten",
    "bijstand": "wie bijstand krijgt",
    "werk": "wie werkt of wil werken",
    "schulden": "wie schulden heeft",
    "organisaties": "gemeenten en organisaties",
}
STATUS_WOORD: Mapping[str, str] = {
    "kern": "hoort bij het plan zelf",
    "geintegreerd": "gaat op in het meedoenbudget",
    "behouden": "blijft",
    "behouden_gesprek": "blijft, en komt in het gesprek",
    "niet_in_mmb": "blijft buiten het meedoenbudget",
    "onderzoeken": "wordt nog onderzocht",
    "buiten_tabel": "zonder status in het voorstel",
    "instrument_werk": "hulp bij werk",
    "voorbeeld": "voorbeeld van elders",
    "eigen": "niet in het voorstel",
}
ONTWERP_WOORD: dict[Ontwerpkeuze, str] = {
    "digid": "DigiD",
    "bsn": "burgerservicenummer",
    "papier": "op papier",
    "automatisch": "gaat vanzelf",
    "hulp_bij_formulier": "hulp bij het formulier",
    "punten_of_euro": "punten of euro's",
    "voorwaarden": "voorwaarden",
    "toezicht": "controle",
}
LETTER_WOORD = {"A": "officieel", "B": "tweede bron", "C": "niet zeker"}


def regeling_regels(kaarten: Iterable[Regelingkaart]) -> list[Regel]:
    """The schemes of the municipality, then those of the nation, by name."""
    lijst = sorted(kaarten, key=lambda kaart: kaart.naam.casefold())
    hier = [kaart for kaart in lijst if kaart.gemeenten]
    landelijk = [kaart for kaart in lijst if not kaart.gemeenten]
    return [*_groep("Van de gemeente", hier), *_groep("Van het land", landelijk)]


def voorstel_regels(kaarten: Iterable[Regelingkaart]) -> list[Regel]:
    """The table of the proposal: the schemes of the municipality by what the proposal does with them."""
    lijst = [kaart for kaart in kaarten if kaart.gemeenten]
    regels: list[Regel] = []
    for status, woorden in STATUS_WOORD.items():
        deel = [kaart for kaart in lijst if kaart.mms_status == status]
        regels += _groep(f"{woorden.capitalize()} ({len(deel)})", deel, herkomst=True)
    return regels


def hulp_regels(soorten: Sequence[Hulpsoort], vandaag: date) -> list[Regel]:
    """First what nobody serves, then each kind of help; grey where every entry is old."""
    leeg = [soort for soort in soorten if not soort.plekken]
    vol = [soort for soort in soorten if soort.plekken]
    regels = [Regel("Wie helpt hier?", toon="kop")] if vol else []
    for soort in vol:
        oud = all(plek.oud(vandaag) for plek in soort.plekken)
        aantal = meervoud(len(soort.plekken), "plek", "plekken")
        regels.append(Regel(soort.naam, BEL_EERST if oud else aantal, soort.code, "stil" if oud else ""))
    if leeg:
        regels += [Regel("")] if regels else []
        regels.append(Regel(f"Nog niemand in deze lijst ({len(leeg)})", toon="kop"))
        regels += [Regel(soort.naam, "niemand", soort.code) for soort in leeg]
    return regels


def _groep(kop: str, kaarten: Sequence[Regelingkaart], *, herkomst: bool = False) -> list[Regel]:
    if not kaarten:
        return []
    regels = (Regel(kaart.naam, kaart.status_herkomst if herkomst else kaart.uitvoerder, kaart.id) for kaart in kaarten)
    return [Regel(kop, toon="kop"), *regels, Regel("")]


# -- one card ---------------------------------------------------------------------------------------------


def kaart_tekst(kaart: Regelingkaart, breedte: int) -> str:
    """A whole card; what is not known is left out, a figure that is not sure is never told."""
    onzeker = kaart.gemeenten and kaart.betrouwbaarheid == "C"
    delen = [
        [kaart.naam, f"{kaart.uitvoerder} · {kaart.vorm.replace('_', ' ')} · {_per(kaart)}"],
        ["Dit staat alleen in een voorstel of een bundel. Noem er geen bedrag bij."] if onzeker else [],
        _blok("Voor wie", [kaart.doelgroep or _groepen(kaart.groepen)]),
        _blok("Voorwaarden", [f"- {zin}" for zin in kaart.voorwaarden]),
        _blok("Wat is het", [_zonder_bedrag(kaart.bedrag_tekst) if onzeker else kaart.bedrag_tekst]),
        _blok("Zo werkt het", [_zonder_bedrag(kaart.formule) if onzeker else kaart.formule]),
        _blok("Aanvragen", _aanvraag(kaart)),
        _blok("Wie beslist", _beslisser(kaart)),
        _blok("Let op", [*kaart.let_op, kaart.opmerking]),
        _blok("Hoe de gemeente het regelt", [f"{ONTWERP_WOORD[k]}: {v}" for k, v in kaart.ontwerp.items()]),
        _blok("Je kunt het ook anders lezen", [kaart.andere_lezing]),
        _blok("In het voorstel", [_status(kaart)] if kaart.gemeenten else []),
        _blok("Geldt", _looptijd(kaart)),
        _blok("Bron", _bron(kaart)),
        _blok("Cijfers", [_cijfer(cijfer) for cijfer in kaart.cijfers]),
    ]
    return _gevuld(delen, breedte)


def hulp_tekst(soort: Hulpsoort, vandaag: date, breedte: int) -> str:
    """Who helps with this here, who keeps each entry and when it was checked."""
    plekken = [_plek(plek, vandaag) for plek in soort.plekken]
    return _gevuld([[soort.naam], *(plekken or [[NIEMAND]])], breedte)


def _plek(plek: Hulp, vandaag: date) -> list[str]:
    gekeken = f"Nagekeken: {datum(plek.gecontroleerd)}" if plek.gecontroleerd else "Nog nooit nagekeken"
    oud = " Dat is meer dan een half jaar geleden: eerst bellen." if plek.oud(vandaag) else ""
    return [plek.naam, plek.bereik, f"{gekeken}, door {plek.beheerder}.{oud}", f"Bron: {plek.bron}"]


def _zonder_bedrag(tekst: str) -> str:
    """A text of a source that is not sure; its amount is not told."""
    return "Het bedrag is niet zeker. Vraag het na." if "€" in tekst else tekst


def _per(kaart: Regelingkaart) -> str:
    return kaart.per if kaart.per == "eenmalig" else f"per {kaart.per}"


def _groepen(groepen: Iterable[Groep]) -> str:
    return ", ".join(GROEP_WOORD[groep] for groep in groepen).capitalize()


def _aanvraag(kaart: Regelingkaart) -> list[str]:
    vraag = kaart.aanvraag
    bewijs = f"Neem mee: {', '.join(vraag.bewijs)}." if vraag.bewijs else ""
    termijn = f"Besluit binnen: {_termijn(vraag.beslistermijn)}." if vraag.beslistermijn else ""
    via = f"Zonder nieuwe toets voor wie dit heeft: {', '.join(kaart.toegang_via)}." if kaart.toegang_via else ""
    return [vraag.waar, bewijs, termijn, vraag.contact, via] if kaart.gemeenten else [f"Bij: {kaart.uitvoerder}."]


def _termijn(code: str) -> str:
    """A term like 8w in words; a code of a law as it is."""
    eenheid = {"d": ("dag", "dagen"), "w": ("week", "weken"), "m": ("maand", "maanden")}.get(code[-1:])
    return meervoud(int(code[:-1]), *eenheid) if eenheid and code[:-1].isdigit() else code.replace("_", " ")


def _beslisser(kaart: Regelingkaart) -> list[str]:
    wie = kaart.beslisser
    tot = f"Het duo mag zelf beslissen tot en met {euro(wie.duo_tot)}." if wie.duo_tot is not None else ""
    return [wie.wie or kaart.uitvoerder, tot, f"Telefoon: {wie.telefoon}." if wie.telefoon else ""]


def _status(kaart: Regelingkaart) -> str:
    herkomst = f" ({kaart.status_herkomst})" if kaart.status_herkomst else ""
    return f"{STATUS_WOORD[kaart.mms_status].capitalize()}{herkomst}."


def _looptijd(kaart: Regelingkaart) -> list[str]:
    van = f"Vanaf {datum(kaart.van)}." if kaart.van else ""
    return [van, f"Tot en met {datum(kaart.tot)}." if kaart.tot else ""]


def _bron(kaart: Regelingkaart) -> list[str]:
    if not kaart.bron:
        return ["De regel staat bij elk huishouden, met het artikel van de wet."]
    zeker = f"Zekerheid {kaart.betrouwbaarheid}: {LETTER_WOORD[kaart.betrouwbaarheid]}."
    return [kaart.bron, zeker, f"Van: {kaart.peildatum}." if kaart.peildatum else "De dag is niet bekend."]


def _cijfer(cijfer: Cijfer) -> str:
    if not cijfer.waarde:
        return f"{cijfer.wat}: niet gevonden, vraag het na"
    if cijfer.betrouwbaarheid == "C":
        return f"{cijfer.wat}: niet zeker, vraag het na ({cijfer.bron})"
    return f"{cijfer.wat}: {cijfer.waarde} ({cijfer.bron}, {cijfer.betrouwbaarheid})"


def _blok(kop: str, regels: Iterable[str]) -> list[str]:
    """A heading with its lines, or nothing where there are none."""
    vol = [f"  {regel}" for regel in regels if regel]
    return [kop, *vol] if vol else []


def _gevuld(delen: Iterable[Sequence[str]], breedte: int) -> str:
    """Blocks with a blank line between them, each line within the width."""
    breed = max(SMALST, breedte)
    return "\n\n".join("\n".join(_vul(regel, breed) for regel in deel) for deel in delen if deel)


def _vul(regel: str, breedte: int) -> str:
    """A line within the width; what follows stands under the first word."""
    begin = regel[: len(regel) - len(regel.lstrip())]
    verder = begin + "  " if regel.lstrip().startswith("- ") else begin
    return fill(regel.strip(), breedte, initial_indent=begin, subsequent_indent=verder)
