"""Check the talk as a whole: every code is known, every condition looks back, every answer can be given."""

import re
from collections.abc import Collection, Iterable, Mapping

from loket.domein.afspraak import EIGENAREN
from loket.domein.fouten import InvoerFout
from loket.domein.gesprek import ALTIJD, JA_NEE, Gesprekslijst, Item, Voorwaarde

OPS = ("==", ">", "bevat", "bevat_een_van")
_GETAL = ("aantal", "bedrag", "jaar")
_MET_OPTIES = ("keuze", "meerkeuze")
_ZONDER_FEIT = ("meerkeuze", "tekst")
_PAD = re.compile(
    r"samenstelling\.(partner|kinderen|medebewoners)|personen\.\{aanvrager\}\.[a-z_]+|woning\.[a-z_]+"
    r"|gebruik\.[a-z_]+|feiten\.[a-z_]+\.[a-z_]+"
)


def keur_lijst(lijst: Gesprekslijst, dagtermijnen: Collection[str], regelingen: Collection[str]) -> None:
    """Refuse a talk that cannot be held.

    `dagtermijnen` are the codes of the legal terms in days, `regelingen` the ids of all known schemes.
    InvoerFout names the item and what to do.
    """
    _keur_signaalwoorden(lijst)
    _keur_codes(lijst, regelingen)
    eerder: dict[str, Item] = {}
    gezien: set[str] = set()
    for domein in lijst.domeinen:
        if domein.id in gezien:
            raise InvoerFout(f"Gesprek: het deel '{domein.id}' staat er twee keer. Haal er één weg.")
        gezien.add(domein.id)
        for item in domein.items:
            if item.id in eerder:
                raise _fout(item, "deze vraag staat er twee keer. Haal er één weg")
            _keur_item(item, lijst, dagtermijnen, eerder)
            eerder[item.id] = item


def _fout(item: Item, zin: str) -> InvoerFout:
    return InvoerFout(f"Gesprek, vraag {item.id}: {zin}.")


def _keur_signaalwoorden(lijst: Gesprekslijst) -> None:
    for code in (*lijst.spoed, *lijst.handmatig):
        if code not in lijst.signalen:
            raise InvoerFout(f"meta.toml: het signaal '{code}' heeft geen woorden. Zet die onder [signalen].")


def _keur_codes(lijst: Gesprekslijst, regelingen: Collection[str]) -> None:
    """Every code leads somewhere: to schemes that loket knows, or to a named kind of help that is no scheme."""
    for code in (*lijst.regelingen, *lijst.regeling_alias):
        if not lijst.regeling_alias.get(code):
            raise InvoerFout(f"meta.toml: '{code}' leidt naar geen regeling. Zet de ids onder [regeling_alias].")
        if code not in lijst.regelingen:
            raise InvoerFout(f"meta.toml: '{code}' heeft geen woorden. Zet die onder [regelingen].")
        if code in lijst.hulp:
            raise InvoerFout(f"meta.toml: '{code}' staat bij [regelingen] en bij [hulp]. Haal er één weg.")
        for id_ in lijst.regeling_alias[code]:
            if id_ not in regelingen:
                raise InvoerFout(
                    f"meta.toml: '{code}' leidt naar '{id_}', en die regeling kent loket niet. Kies een id uit "
                    "regelingen.toml."
                )


def _keur_item(item: Item, lijst: Gesprekslijst, dagtermijnen: Collection[str], eerder: Mapping[str, Item]) -> None:
    for voorwaarde in (*item.wanneer, *item.wanneer_een_van):
        _keur_voorwaarde(item, voorwaarde, eerder)
    if bool(item.opties) != (item.type in _MET_OPTIES):
        raise _fout(item, "opties horen bij een keuze of meerkeuze, en alleen daar")
    _bekend(item, "bewaren", (item.bewaren,), lijst.bewaren)
    _bekend(item, "grondslag", (item.grondslag,), lijst.grondslagen)
    _bekend(item, "regeling", item.regelingen, {*lijst.regelingen, *lijst.hulp})
    _bekend(item, "gebruik", [item.gebruik] if item.gebruik else (), lijst.regelingen)
    _bekend(item, "signaal", (regel.code for regel in item.signalen), lijst.signalen)
    _bekend(item, "wie", (regel.wie for regel in item.acties), set(EIGENAREN) & set(lijst.wie))
    _bekend(item, "termijn", (regel.termijn for regel in item.acties), {*lijst.termijnen, *dagtermijnen})
    for als in (*(r.als for r in item.signalen), *(r.als for r in item.acties)):
        _keur_als(item, als)
    _keur_feit(item)


def _bekend(item: Item, woord: str, codes: Iterable[str], bekend: Collection[str]) -> None:
    for code in codes:
        if code not in bekend:
            raise _fout(item, f"{woord} '{code}' is niet bekend. Kies uit: {', '.join(sorted(bekend))}")


def _keur_voorwaarde(item: Item, voorwaarde: Voorwaarde, eerder: Mapping[str, Item]) -> None:
    """A condition looks back to an item that can give such an answer."""
    bron = eerder.get(voorwaarde.item)
    if bron is None:
        raise _fout(item, f"de voorwaarde noemt '{voorwaarde.item}', en die vraag komt niet eerder")
    if voorwaarde.op not in OPS:
        raise _fout(item, f"de voorwaarde kent '{voorwaarde.op}' niet. Kies uit: {', '.join(OPS)}")
    if (voorwaarde.op == ">") != isinstance(voorwaarde.waarde, int):
        raise _fout(item, "'>' vergelijkt met een heel getal, en alleen '>'")
    if (voorwaarde.op == "bevat_een_van") != isinstance(voorwaarde.waarde, tuple):
        raise _fout(item, "'bevat_een_van' vergelijkt met een lijst, en alleen 'bevat_een_van'")
    if isinstance(voorwaarde.waarde, int):
        if bron.type not in _GETAL:
            raise _fout(item, f"'{bron.id}' heeft geen getal als antwoord. Gebruik een andere vergelijking")
        return
    waarden = voorwaarde.waarde if isinstance(voorwaarde.waarde, tuple) else (voorwaarde.waarde,)
    _bekend(item, f"antwoord op '{bron.id}'", waarden, mogelijk(bron))


def mogelijk(item: Item) -> tuple[str, ...]:
    """The answers in codes that this item can get."""
    return JA_NEE if item.type == "ja_nee" else (*item.opties, *ALTIJD)


def _keur_als(item: Item, als: tuple[str, ...]) -> None:
    if not als:
        raise _fout(item, "'als' is leeg. Noem een antwoord, of gebruik \"*\" voor elk antwoord")
    for code in als:
        if code == "*" or (item.type in _GETAL and re.fullmatch(r">\d+", code)):
            continue
        _bekend(item, "antwoord in 'als'", (code,), mogelijk(item))


def _keur_feit(item: Item) -> None:
    """A fact has a known path, a type that can settle it, and a reason for the resident."""
    paden = {pad for feiten in item.feit_waarden.values() for pad in feiten}
    for pad in (*paden, *([item.feit] if item.feit else [])):
        if not _PAD.fullmatch(pad):
            raise _fout(item, f"het feit '{pad}' heeft geen bekend pad. Kijk in loket catalogus feiten")
    if (item.feit or paden or item.gebruik) and not item.waarom:
        raise _fout(item, "een vraag die een feit vastlegt, heeft een zin 'waarom' nodig")
    if item.feit and item.type in _ZONDER_FEIT and not (paden and item.type == "meerkeuze"):
        raise _fout(item, f"een antwoord van het type {item.type} kan geen feit vastleggen")
    waarden = {(pad, str(waarde)) for feiten in item.feit_waarden.values() for pad, waarde in feiten.items()}
    if item.type == "meerkeuze" and len(waarden) > len(paden):
        raise _fout(item, "bij een meerkeuze mogen twee opties niet iets anders zeggen over hetzelfde feit")
    if paden and item.feit not in paden:
        raise _fout(item, "het veld 'feit' moet één van de feiten onder de opties zijn")
