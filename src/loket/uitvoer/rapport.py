"""A finished report as Markdown, CSV or JSON, and one table as plain lines for a screen."""

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from textwrap import wrap

from loket.domein.rapport import Cel, Rapport, Tabel, Vorm
from loket.nederlands import datum, schone_regel

TOTAAL = "Totaal"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&:@/])")
# A spreadsheet runs a cell that begins with one of these; tabs and line ends are spaces by then.
_FORMULE = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_MIN_NAAM, _CEL, _SOM = 12, 13, 8


def rapport_tekst(rapport: Rapport, vorm: Vorm) -> str:
    """The report in one of its forms; the same report gives the same text, byte for byte."""
    if vorm == "json":
        return als_json(rapport)
    return als_csv(rapport) if vorm == "csv" else als_markdown(rapport)


def als_json(rapport: Rapport) -> str:
    """The form of contract.md ("A report")."""
    vorm = {
        "spec": rapport.spec,
        "periode": rapport.periode,
        "profiel": rapport.profiel,
        "drempel": rapport.drempel,
        "afronding": rapport.afronding,
        "catalogus": rapport.catalogus,
        "tabellen": [_tabel_json(tabel) for tabel in rapport.tabellen],
        "weggelaten": list(rapport.weggelaten),
        "aanval": {"geprobeerd": list(rapport.aanval.geprobeerd), "gevonden": rapport.aanval.gevonden},
    }
    return json.dumps(vorm, ensure_ascii=False, indent=1) + "\n"


def _tabel_json(tabel: Tabel) -> dict[str, object]:
    return {
        "naam": tabel.naam,
        "eenheid": tabel.eenheid,
        "optelbaar": tabel.optelbaar,
        "soort": tabel.soort,
        "rijen": list(tabel.rijen),
        "kolommen": list(tabel.kolommen),
        "cellen": [list(rij) for rij in tabel.cellen],
        "rijtotalen": list(tabel.rijtotalen),
        "kolomtotalen": list(tabel.kolomtotalen),
        "totaal": tabel.totaal,
        "teller": tabel.teller,
        "noemer": tabel.noemer,
    }


def als_markdown(rapport: Rapport) -> str:
    """A page for council and policy: first what is left out, then the tables, then how it was made."""
    demo = "DEMO: " if rapport.demo else ""
    delen = [
        f"# {demo}{rapport.naam}, {rapport.periode}",
        "## Dit laten we weg, en waarom\n\n" + "\n".join(f"- {zin}" for zin in rapport.weggelaten),
        *(_tabel_markdown(tabel) for tabel in rapport.tabellen),
        "## Zo is dit gemaakt\n\n" + "\n".join(f"> - {zin}" for zin in _werkwijze(rapport)),
    ]
    return "\n\n".join(delen) + "\n"


def _tabel_markdown(tabel: Tabel) -> str:
    rijen = [["Wijk", *tabel.kolomnamen, TOTAAL], ["---", *["---:"] * (len(tabel.kolomnamen) + 1)]]
    rijen += [[_markdown(naam), *map(str, cellen)] for naam, cellen in _regels(tabel)]
    lijnen = "\n".join(f"| {' | '.join(rij)} |" for rij in rijen)
    return f"## {tabel.naam}\n\nGeteld: {tabel.teller}.\nVan: {tabel.noemer}.\n\n{lijnen}"


def _markdown(tekst: str) -> str:
    """A name of a neighbourhood, typed by people, without any meaning in Markdown."""
    return _MARKDOWN.sub(r"\\\1", schone_regel(tekst))


def aanval_zin(rapport: Rapport) -> str:
    """What the attack found, in one line; a report with a finding is never made."""
    aantal = len(rapport.aanval.geprobeerd)
    return f"Geprobeerd: {aantal} aanvallen. Niets terug te rekenen."


def _werkwijze(rapport: Rapport) -> Iterator[str]:
    yield f"Peildatum: {datum(rapport.peildatum)}. Zo stonden de huishoudens toen in loket."
    yield "Elk cijfer is geteld uit de huishoudens zelf, niet uit andere cijfers."
    yield f"De grens is {rapport.drempel}. Daaronder staat klein. De rest is afgerond op {rapport.afronding}."
    yield "Een afgerond cijfer kan twee hoger of lager zijn dan het echte aantal."
    yield "Weet loket nog te weinig? Dan telt een huishouden niet mee bij waarschijnlijk recht."
    yield "Waarschijnlijk recht is geen besluit. De instantie beslist."
    yield "Loket probeert eerst zelf om cijfers terug te rekenen."
    yield aanval_zin(rapport)
    if rapport.profiel == "intern":
        yield "Dit rapport is intern. Deel het niet buiten de gemeente."
    yield f"Normen: {rapport.catalogus}"


def als_csv(rapport: Rapport) -> str:
    """One line per figure, with semicolons as Dutch spreadsheets expect; no cell can be read as a formula."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    demo = "DEMO: " if rapport.demo else ""
    schrijver.writerow(["rapport", "periode", "tabel", "wijk", "regeling", "huishoudens"])
    for tabel in rapport.tabellen:
        for naam, cellen in _regels(tabel):
            for kolom, cel in zip([*tabel.kolommen, TOTAAL], cellen, strict=True):
                rij = [demo + rapport.spec, rapport.periode, tabel.naam, naam, kolom, str(cel)]
                schrijver.writerow([_veilig(deel) for deel in rij])
    for zin in (*rapport.weggelaten, *_werkwijze(rapport)):
        schrijver.writerow([demo + rapport.spec, rapport.periode, "uitleg", _veilig(zin), "", ""])
    return uit.getvalue()


def _veilig(tekst: str) -> str:
    """A text that a spreadsheet shows and never runs."""
    schoon = schone_regel(tekst)
    return f"'{schoon}" if schoon.lstrip().startswith(_FORMULE) else schoon


def _regels(tabel: Tabel) -> list[tuple[str, list[Cel]]]:
    """The table line by line with its totals: the name of the row, then its figures."""
    regels: list[tuple[str, list[Cel]]] = [
        (naam, [*cellen, totaal])
        for naam, cellen, totaal in zip(tabel.rijen, tabel.cellen, tabel.rijtotalen, strict=True)
    ]
    return [*regels, (TOTAAL, [*tabel.kolomtotalen, tabel.totaal])]


def tabel_regels(tabel: Tabel, breedte: int) -> list[str]:
    """The table as lines of text of at most `breedte` characters; a long name of a row is cut with …."""
    naambreed = max(_MIN_NAAM, min(30, breedte - _CEL * len(tabel.kolomnamen) - _SOM))
    koppen = [wrap(naam, _CEL - 1) for naam in tabel.kolomnamen]
    hoog = max((len(kop) for kop in koppen), default=1)
    uit = []
    for nr in range(hoog):
        woorden = [kop[nr - hoog + len(kop)] if nr >= hoog - len(kop) else "" for kop in koppen]
        uit.append(_lijn("", [*woorden, TOTAAL if nr == hoog - 1 else ""], naambreed))
    return uit + [_lijn(naam, [str(cel) for cel in cellen], naambreed) for naam, cellen in _regels(tabel)]


def _lijn(naam: str, cellen: Sequence[str], naambreed: int) -> str:
    kort = schone_regel(naam)
    if len(kort) > naambreed - 1:
        kort = kort[: naambreed - 2] + "…"
    *kolommen, som = cellen
    return f"{kort:<{naambreed}}" + "".join(f"{cel:>{_CEL}}" for cel in kolommen) + f"{som:>{_SOM}}"
