"""The resident's page: one sheet, plain language, complete, and safe to print."""

import re
from dataclasses import asdict, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loket.catalogus.teksten_lezer import laad_bladteksten
from loket.domein.blad import Blad, Bladactie, Bladkans, Bladmoment, LetOp
from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Bedrag
from loket.nederlands import datum
from loket.uitvoer.blad import als_tekst, grote_letters
from loket.uitvoer.taal import keur_b1

TEKSTEN = laad_bladteksten()
DAG = date(2026, 11, 23)
VOL = Blad(
    TEKSTEN,
    DAG,
    "Fatma",
    doel="Dat de brieven stoppen.",
    jij_doet=(Bladactie("zoek de brief van de verhuurder", DAG + timedelta(days=1)),),
    wij_doen=(
        Bladactie("Wij bellen de verhuurder", DAG + timedelta(days=2), ("Karin",)),
        Bladactie("Wij vullen samen het formulier in.", DAG + timedelta(days=7), ("Ali", "Karin")),
    ),
    kun_je_krijgen=(
        Bladkans("huurtoeslag", "samen_aanvragen", Bedrag(Decimal(210), Decimal(291), "maand")),
        Bladkans("zorgtoeslag", "loopt", Bedrag(Decimal(129), Decimal(129), "maand")),
        Bladkans("leergeld", "aangevraagd", Bedrag(Decimal(0), Decimal(900), "jaar")),
        Bladkans("zwemles", "navragen"),
    ),
    let_op_datum=LetOp("huis", date(2026, 12, 9)),
    volgende_keer=Bladmoment(date(2026, 12, 1), "14.00 uur", "bij jou thuis", ("Ali", "Karin")),
    telefoon="14 024",
    wie_mag_het_weten=("het team schulden",),
)

tekst = st.text(max_size=400)
dag = st.dates(date(2026, 1, 1), date(2029, 1, 1))
actie = st.builds(Bladactie, tekst, dag, st.lists(tekst, max_size=4).map(tuple))
bedrag = st.builds(
    lambda laag, erbij: Bedrag(Decimal(laag), Decimal(laag + erbij), "maand"),
    st.integers(0, 9999),
    st.integers(0, 999),
)
kans = st.builds(
    Bladkans, tekst, st.sampled_from(("loopt", "aangevraagd", "samen_aanvragen", "navragen")), st.none() | bedrag
)
bladen = st.builds(
    Blad,
    st.just(TEKSTEN),
    dag,
    tekst,
    doel=st.none() | tekst,
    jij_doet=st.lists(actie, max_size=3).map(tuple),
    wij_doen=st.lists(actie, max_size=9).map(tuple),
    kun_je_krijgen=st.lists(kans, max_size=12).map(tuple),
    let_op_datum=st.none() | st.builds(LetOp, st.sampled_from(sorted(TEKSTEN.let_op_soort)), dag),
    volgende_keer=st.none() | st.builds(Bladmoment, dag, tekst, tekst, st.lists(tekst, max_size=4).map(tuple)),
    telefoon=st.none() | tekst,
    hulp_nu=st.booleans(),
    wie_mag_het_weten=st.lists(tekst, max_size=8).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(bladen)
def test_altijd_een_bladzijde_zonder_stuurtekens(blad: Blad) -> None:
    for blaadje, regels, breed in ((als_tekst(blad), 60, 72), (grote_letters(blad), 10, 34)):
        lijnen = blaadje.removesuffix("\n").split("\n")
        assert len(lijnen) <= regels
        assert max(map(len, lijnen)) <= breed
        assert blaadje.replace("\n", "").isprintable()


@settings(max_examples=40, deadline=None)
@given(bladen)
def test_wat_niet_past_wordt_geteld(blad: Blad) -> None:
    blaadje = als_tekst(blad)
    assert blaadje.count("[ ] ") >= len(blad.jij_doet)
    weggelaten = sum(int(n) for n in re.findall(r"^   Nog (\d+) op onze lijst", blaadje, re.MULTILINE))
    getoond = len(re.findall(r"^   - ", blaadje, re.MULTILINE))
    assert getoond + weggelaten == len(blad.wij_doen) + len(blad.kun_je_krijgen)


def test_alles_staat_erop() -> None:
    blaadje = als_tekst(VOL)
    for stuk in (
        "Maandag 23 november 2026",
        "Dag Fatma,",
        '"Dat de brieven stoppen."',
        "[ ] Zoek de brief van de verhuurder.",
        "Op dinsdag 24 november 2026.",
        "Dat doet Karin, op woensdag 25 november 2026.",
        "Dat doen Ali en Karin, op maandag 30 november 2026.",
        "Misschien € 210 tot € 291 per maand.",
        "Misschien tot € 900 per jaar.",
        "De datum is woensdag 9 december 2026.",
        "Dinsdag 1 december 2026, 14.00 uur.",
        "Telefoon: 14 024",
        "Bel 112.",
        "0800-0113",
        "het team schulden",
    ):
        assert stuk in blaadje
    assert "129" not in blaadje
    assert "recht" not in blaadje.casefold()


def test_blad_en_vaste_zinnen_zijn_b1() -> None:
    assert keur_b1(als_tekst(VOL)) == ()
    vast = asdict(TEKSTEN)
    losse = [w for w in vast.values() if isinstance(w, str)]
    for tabel in ("kans", "let_op_soort", "per"):
        losse += vast[tabel].values()
    vol = {
        "dag": datum(DAG),
        "datum": datum(DAG),
        "naam": "Fatma",
        "wie": "Ali en Karin",
        "bedrag": "€ 210 tot € 291",
    }
    for zin in losse:
        ingevuld = zin.format(aantal=3, telefoon="14 024", plek="bij jou thuis", leeg="____", **vol)
        assert [vondst for vondst in keur_b1(ingevuld) if not vondst.startswith("gemiddeld")] == []


def test_elke_letop_heeft_de_hele_datum() -> None:
    for soort in TEKSTEN.let_op_soort:
        blaadje = als_tekst(replace(VOL, let_op_datum=LetOp(soort, DAG)))
        assert blaadje.count("maandag 23 november 2026") == 1


def test_leeg_blad_verzint_niets() -> None:
    blaadje = als_tekst(Blad(TEKSTEN, DAG, "Jo"))
    assert "Telefoon: ____________" in blaadje
    assert "Dag en tijd: ____________" in blaadje
    assert "Jij hoeft nu niets te doen." in blaadje
    assert TEKSTEN.doel not in blaadje
    assert TEKSTEN.krijgen not in blaadje
    assert TEKSTEN.let_op not in blaadje
    assert keur_b1(blaadje) == ()


def test_hulpnummers_alleen_als_het_veilig_is() -> None:
    blaadje = als_tekst(replace(VOL, hulp_nu=False))
    assert "112" not in blaadje
    assert "113" not in blaadje
    assert "Telefoon: 14 024" in blaadje


def test_hoogstens_drie_dingen_voor_de_inwoner() -> None:
    with pytest.raises(InvoerFout, match="drie"):
        replace(VOL, jij_doet=VOL.jij_doet * 4)


def test_grote_letters() -> None:
    assert grote_letters(replace(VOL, wij_doen=VOL.wij_doen[:1])).splitlines() == [
        "Jij: zoek de brief van de",
        "  verhuurder",
        "  dinsdag 24 november",
        "Karin: Wij bellen de verhuurder",
        "  woensdag 25 november",
        "Volgende keer:",
        "dinsdag 1 december, 14.00 uur",
        "Telefoon: 14 024",
    ]
    assert TEKSTEN.groot_meer in grote_letters(VOL)


def test_een_zin_te_weinig_of_te_veel_in_het_bestand_wordt_gezegd(tmp_path: Path) -> None:
    bestand = tmp_path / "blad.toml"
    bestand.write_text('titel = "Wat?"\n', "utf-8")
    with pytest.raises(InvoerFout, match="'van'"):
        laad_bladteksten(bestand)
    bestand.write_text('title = "Wat?"\n', "utf-8")
    with pytest.raises(InvoerFout, match="onbekend veld 'title'"):
        laad_bladteksten(bestand)
