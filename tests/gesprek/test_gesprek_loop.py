"""The run of a talk: what is asked, what follows from an answer, what is kept."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache, partial
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.catalogus.gesprekslijst import laad_gesprek
from loket.catalogus.termijnenlijst import laad_termijnen
from loket.domein.afspraak import Actievoorstel
from loket.domein.fouten import InvoerFout
from loket.domein.gesprek import (
    ALTIJD,
    Actieregel,
    Antwoord,
    Antwoordtype,
    Bewaren,
    Gespreksdomein,
    Gesprekslijst,
    Item,
    Voorwaarde,
)
from loket.gesprek import (
    aantal_open,
    feit_uit_antwoord,
    feiten_uit_antwoorden,
    feitpaden,
    geldige_antwoorden,
    keur_antwoord,
    signalen,
    te_bewaren,
    volgende_item,
    voorstellen,
    zichtbaar,
)
from loket.gesprek.orde import past
from loket.regels.termijnen import termijn

VANDAAG = date(2026, 11, 20)  # a Friday


@cache
def lijst() -> Gesprekslijst:
    return laad_gesprek()


def item(id_: str) -> Item:
    return next(i for domein in lijst().domeinen for i in domein.items if i.id == id_)


def deel(id_: str) -> Gespreksdomein:
    return next(domein for domein in lijst().domeinen if domein.id == id_)


def acties(antwoorden: Mapping[str, Antwoord], al_gemaakt: tuple[str, ...] = ()) -> tuple[Actievoorstel, ...]:
    reken = partial(termijn, regels=laad_termijnen())
    return voorstellen(lijst(), antwoorden, VANDAAG, reken, al_gemaakt)


def antwoord_op(vraag: Item) -> st.SearchStrategy[Antwoord]:
    eigen: dict[str, st.SearchStrategy[Antwoord]] = {
        "ja_nee": st.sampled_from(("ja", "nee")),
        "keuze": st.sampled_from(vraag.opties or ("x",)),
        "meerkeuze": st.lists(st.sampled_from(vraag.opties or ("x",)), min_size=1, unique=True),
        "aantal": st.integers(0, 12),
        "jaar": st.integers(1920, 2008),
        "bedrag": st.decimals(0, 9999, places=2).map(str),
        "datum": st.dates(date(2026, 1, 1), date(2027, 12, 31)).map(str),
        "tekst": st.text(min_size=1, max_size=40).filter(str.strip),
    }
    return st.one_of(st.sampled_from(ALTIJD), eigen[vraag.type])


ALLE = [i for domein in laad_gesprek().domeinen for i in domein.items]
GESPREKKEN = st.fixed_dictionaries({}, optional={i.id: antwoord_op(i) for i in ALLE})


# --- what is asked ---


@pytest.mark.parametrize(
    ("op", "waarde", "antwoord", "verwacht"),
    [
        ("==", "ja", "ja", True),
        ("==", "ja", "nee", False),
        (">", 0, 2, True),
        (">", 0, 0, False),
        (">", 0, "weet_niet", False),
        (">", 100, "1640.00", True),
        ("bevat", "baby", ["baby", "scheiden"], True),
        ("bevat", "baby", "wil_niet_zeggen", False),
        ("bevat_een_van", ("krijg_ik", "huur"), "huur", True),
        ("bevat_een_van", ("ww", "anw"), ["loon", "anw"], True),
        ("bevat_een_van", ("ww", "anw"), ["loon"], False),
        ("bevat_een_van", ("ww", "anw"), None, False),
    ],
)
def test_voorwaarde(op: str, waarde: str | int | tuple[str, ...], antwoord: Antwoord | None, verwacht: bool) -> None:
    vraag = replace(item("hh_vorm"), wanneer=(Voorwaarde("eerder", op, waarde),))
    assert zichtbaar(vraag, {} if antwoord is None else {"eerder": antwoord}) is verwacht


def test_alle_voorwaarden_en_een_van_de_voorwaarden() -> None:
    twee = (Voorwaarde("a", "==", "ja"), Voorwaarde("b", "==", "ja"))
    samen, een = replace(item("nu_bed"), wanneer=twee), replace(item("nu_bed"), wanneer_een_van=twee)
    assert [zichtbaar(samen, a) for a in ({"a": "ja", "b": "ja"}, {"a": "ja"}, {})] == [True, False, False]
    assert [zichtbaar(een, a) for a in ({"a": "ja", "b": "ja"}, {"a": "ja"}, {})] == [True, True, False]


def test_antwoord_dat_niet_meer_gevraagd_wordt_telt_niet_en_wat_erop_rust_ook_niet() -> None:
    huis = deel("huishouden")
    tweede = replace(huis.items[1], wanneer=(Voorwaarde("hh_vorm", "==", "alleen"),))
    derde = replace(huis.items[2], wanneer=(Voorwaarde("hh_leeftijd", ">", 1900),))
    keten = replace(lijst(), domeinen=(replace(huis, items=(huis.items[0], tweede, derde)),))
    antwoorden: dict[str, Antwoord] = {"hh_vorm": "alleen", "hh_leeftijd": 1980, "hh_kinderen": 1}
    assert geldige_antwoorden(keten, antwoorden) == antwoorden
    assert geldige_antwoorden(keten, {**antwoorden, "hh_vorm": "anders"}) == {"hh_vorm": "anders"}


def test_gesprek_met_alleen_wil_niet_zeggen_is_af() -> None:
    niets: dict[str, Antwoord] = {i.id: "wil_niet_zeggen" for i in ALLE}
    for domein in lijst().domeinen:
        assert aantal_open(domein, niets) == 0
        assert volgende_item(domein, niets) is None
    assert signalen(lijst(), niets) == ()
    assert acties(niets) == ()
    assert feiten_uit_antwoorden(lijst(), niets) == {}


def test_volgende_open_vraag() -> None:
    nu = deel("nu")
    eerste = volgende_item(nu, {})
    assert eerste is nu.items[0]
    assert volgende_item(nu, {}, nu.items[0].id) is nu.items[1]
    assert volgende_item(nu, {nu.items[1].id: "nee"}, nu.items[0].id) is nu.items[2]
    assert volgende_item(nu, {}, nu.items[-1].id) is None
    assert aantal_open(nu, {nu.items[1].id: "nee"}) == sum(zichtbaar(vraag, {}) for vraag in nu.items) - 1


# --- what was typed ---


@pytest.mark.parametrize(
    ("id_", "ruw", "verwacht"),
    [
        ("nu_eten", "Ja", "ja"),
        ("nu_eten", "wil ik niet zeggen", "wil_niet_zeggen"),
        ("hh_vorm", "Alleen met kinderen", "alleen_met_kinderen"),
        ("hh_vorm", "alleen_met_kinderen", "alleen_met_kinderen"),
        ("hh_vorm", "Weet ik niet", "weet_niet"),
        ("hh_leeftijd", " 1986 ", 1986),
        ("hh_kinderen", "0", 0),
        ("hh_kinderen", 3, 3),
        ("hh_medebewoners", "Nee", 0),
        ("hh_medebewoners", "twee", 2),
        ("hh_kinderen", "nvt", "nvt"),
        ("hh_verandering", "kind_18, Een baby", ["baby", "kind_18"]),
        ("hh_verandering", ["baby", "baby"], ["baby"]),
        ("hh_verandering", "Niets veranderd", ["niets"]),
        ("hh_verandering", ["wil_niet_zeggen"], "wil_niet_zeggen"),
        ("nu_een_ding", " De\u200b brieven \u202estoppen ", "De brieven stoppen"),
        ("nu_een_ding", "weet niet", "weet_niet"),
    ],
)
def test_goed_antwoord(id_: str, ruw: object, verwacht: Antwoord) -> None:
    assert keur_antwoord(item(id_), ruw) == verwacht


@pytest.mark.parametrize(
    ("id_", "ruw"),
    [
        ("nu_eten", "misschien"),
        ("nu_eten", ""),
        ("nu_eten", None),
        ("nu_eten", True),
        ("nu_eten", ["ja"]),
        ("hh_vorm", "kasteel"),
        ("hh_leeftijd", "86"),
        ("hh_leeftijd", "1886"),
        ("hh_kinderen", "-1"),
        ("hh_kinderen", "1,5"),
        ("hh_kinderen", "400"),
        ("hh_kinderen", "2 of 3"),
        ("hh_medebewoners", "ja"),
        ("hh_kinderen", "²"),
        ("hh_verandering", "baby, kasteel"),
        ("hh_verandering", "baby, weet_niet"),
        ("hh_verandering", []),
        ("hh_verandering", ","),
        ("nu_een_ding", "   \n"),
        ("nu_een_ding", "x" * 2001),
    ],
)
def test_fout_antwoord_krijgt_een_zin_die_het_antwoord_niet_herhaalt(id_: str, ruw: object) -> None:
    with pytest.raises(InvoerFout) as fout:
        keur_antwoord(item(id_), ruw)
    assert fout.value.zin.endswith(".")
    assert "kasteel" not in fout.value.zin


BEDRAGEN = [
    ("1640", "1640.00"), ("1.640,50", "1640.50"), ("€ 1.640,-", "1640.00"), ("1640.5", "1640.50"), ("0", "0.00"),
    ("1.234.567", "1234567.00"), ("12,5 euro", "12.50"), ("1,640", None), ("1.64", "1.64"), ("-5", None),
    ("1.2.3", None), ("veel", None),
]  # fmt: skip
DATUMS = [
    ("31-12-2026", "2026-12-31"), ("2026-12-31", "2026-12-31"), ("1/5/1986", "1986-05-01"),
    ("9 maart 2026", "2026-03-09"), ("9 mrt 2026", "2026-03-09"), ("30-02-2026", None), ("morgen", None),
    ("1-1-26", None), ("12-2026", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("soort", "ruw", "verwacht"),
    [*(("bedrag", *geval) for geval in BEDRAGEN), *(("datum", *geval) for geval in DATUMS)],
)
def test_bedrag_en_datum(soort: Antwoordtype, ruw: str, verwacht: str | None) -> None:
    vraag = replace(item("nu_een_ding"), type=soort)
    if verwacht is not None:
        assert keur_antwoord(vraag, ruw) == verwacht
        return
    with pytest.raises(InvoerFout):
        keur_antwoord(vraag, ruw)


@given(st.sampled_from(ALLE), st.sampled_from(get_args(Antwoordtype)), st.text(max_size=30))
def test_elke_tekst_geeft_een_antwoord_of_een_nette_weigering(vraag: Item, soort: Antwoordtype, ruw: str) -> None:
    vraag = replace(vraag, type=soort)
    try:
        antwoord = keur_antwoord(vraag, ruw)
    except InvoerFout:
        return
    assert keur_antwoord(vraag, antwoord) == antwoord


# --- what is kept ---


@given(st.sampled_from(ALLE), st.sampled_from(get_args(Bewaren)), st.data())
def test_alleen_bewaren_ja_wordt_bewaard(vraag: Item, bewaren: Bewaren, data: st.DataObject) -> None:
    antwoord = data.draw(antwoord_op(vraag))
    assert te_bewaren(replace(vraag, bewaren=bewaren), antwoord) is (bewaren == "ja")


# --- facts ---


@pytest.mark.parametrize(
    ("id_", "antwoord", "verwacht"),
    [
        (
            "hh_vorm", "alleen",
            {"samenstelling.partner": False, "samenstelling.kinderen": 0, "samenstelling.medebewoners": 0},
        ),
        ("hh_vorm", "met_partner", {"samenstelling.partner": True}),
        ("hh_vorm", "alleen_met_kinderen", {"samenstelling.partner": False}),
        ("hh_vorm", "partner_en_kinderen", {"samenstelling.partner": True}),
        ("hh_vorm", "bij_ouders", {}),
        ("hh_vorm", "kamer_of_woongroep", {}),
        ("hh_vorm", "opvang", {}),
        ("hh_vorm", "anders", {}),
        ("hh_leeftijd", 1986, {"personen.p1.geboortedatum": 1986}),
        ("hh_kinderen", 0, {"samenstelling.kinderen": 0}),
        ("hh_medebewoners", 2, {"samenstelling.medebewoners": 2}),
        ("hh_kinderen", "weet_niet", {}),
        ("hh_leeftijd", "wil_niet_zeggen", {}),
        ("hh_verandering", ["baby"], {}),
        ("nu_eten", "nee", {}),
    ],
)  # fmt: skip
def test_feit_uit_antwoord(id_: str, antwoord: Antwoord, verwacht: dict[str, object]) -> None:
    assert feit_uit_antwoord(item(id_), antwoord, "p1") == verwacht


def test_eigen_vraag_gaat_voor_wat_uit_een_eerdere_volgt() -> None:
    feiten = feiten_uit_antwoorden(lijst(), {"hh_kinderen": 2, "hh_vorm": "alleen"})
    assert feiten["samenstelling.kinderen"] == 2
    assert feiten["samenstelling.partner"] is False


@given(st.sampled_from(ALLE), st.data())
def test_feit_heeft_een_pad_dat_de_vraag_noemt(vraag: Item, data: st.DataObject) -> None:
    feiten = feit_uit_antwoord(vraag, data.draw(antwoord_op(vraag)))
    assert set(feiten) <= feitpaden(vraag)
    assert not any("{" in pad for pad in feiten)


def test_ja_nee_en_bedrag_als_feit() -> None:
    ja_nee = replace(item("nu_eten"), feit="woning.zelfstandig")
    assert feit_uit_antwoord(ja_nee, "nee") == {"woning.zelfstandig": False}
    bedrag = replace(item("nu_een_ding"), type="bedrag", feit="woning.kale_huur")
    assert feit_uit_antwoord(bedrag, "650.00") == {"woning.kale_huur": "650.00"}


# --- signals and actions ---


def test_signalen_spoed_eerst_en_elk_een_keer() -> None:
    gevonden = signalen(
        lijst(), {"nu_brief": "ja", "nu_ontruiming": "ja", "nu_afsluiten": "ja", "nu_eten": "nee", "nu_bed": "nee"}
    )
    assert [s.code for s in gevonden] == ["broodnood", "wgs_bedreigend", "dakloos", "termijn_loopt"]
    assert [s.spoed for s in gevonden] == [True, True, True, False]
    assert gevonden[1].item == "nu_ontruiming"
    assert gevonden[1].tekst == lijst().signalen["wgs_bedreigend"]


def test_ontruiming_geeft_drie_werkdagen() -> None:
    (actie,) = acties({"nu_ontruiming": "ja"})
    assert (actie.wie, actie.termijn, actie.spoed) == ("medewerker", "wgs_bedreigend_3wd", True)
    assert actie.uiterlijk == actie.streefdatum == date(2026, 11, 25)


def test_zelfde_regeling_en_wie_uit_twee_vragen_wordt_een_actie() -> None:
    samen = acties({"nu_ontruiming": "ja", "nu_zorgverzekering": "ja"})
    assert len(samen) == 1
    assert samen[0].sleutel == "nu_ontruiming.1+nu_zorgverzekering.1"
    assert "verhuurder" in samen[0].tekst
    assert "CAK" in samen[0].tekst
    # what was agreed on before stays out, the new part does not get lost
    (rest,) = acties({"nu_ontruiming": "ja", "nu_zorgverzekering": "ja"}, ("nu_ontruiming.1",))
    assert rest.sleutel == "nu_zorgverzekering.1"
    assert acties({"nu_ontruiming": "ja"}, (samen[0].sleutel,)) == ()


def test_samengevoegde_actie_krijgt_de_eerste_dag_en_de_spoed() -> None:
    nu = deel("nu")
    rustig = replace(item("nu_ontruiming"), signalen=(), acties=(Actieregel(("ja",), "Doe dit.", "samen", "10wd"),))
    haast = replace(item("nu_zorgverzekering"), acties=(Actieregel(("ja",), "Doe dit. En dat.", "samen", "1wd"),))
    eigen = replace(lijst(), domeinen=(replace(nu, items=(rustig, haast)),))
    reken = partial(termijn, regels=laad_termijnen())
    (actie,) = voorstellen(eigen, {rustig.id: "ja", haast.id: "ja"}, VANDAAG, reken)
    assert (actie.termijn, actie.streefdatum, actie.uiterlijk) == ("1wd", date(2026, 11, 23), date(2026, 11, 23))
    assert actie.spoed
    assert actie.tekst == "Doe dit. En dat."


def test_twee_stappen_uit_een_vraag_blijven_twee_acties() -> None:
    assert {a.wie for a in acties({"nu_afsluiten": "ja"})} == {"samen", "schuldhulp"}
    assert len(acties({"hh_verandering": ["baby", "kind_18"]})) == 2


def test_volgorde_en_dagen_van_acties() -> None:
    gevonden = acties({"hh_medebewoners": 1, "nu_een_ding": "de was", "nu_brief": "ja", "nu_bed": "nee"})
    assert [(a.item, a.uiterlijk) for a in gevonden] == [
        ("nu_bed", date(2026, 11, 20)),
        ("nu_een_ding", date(2026, 11, 20)),
        ("nu_brief", date(2026, 11, 23)),
        ("hh_medebewoners", date(2026, 12, 4)),
    ]
    assert acties({"hh_medebewoners": 0}) == ()


def test_wat_nooit_op_het_blad_mag_gaat_niet_samen_met_wat_wel_mag() -> None:
    nu = deel("nu")
    items = [replace(i, op_blad="nooit") if i.id == "nu_zorgverzekering" else i for i in nu.items]
    eigen = replace(lijst(), domeinen=(replace(nu, items=tuple(items)),))
    reken = partial(termijn, regels=laad_termijnen())
    gevonden = voorstellen(eigen, {"nu_ontruiming": "ja", "nu_zorgverzekering": "ja"}, VANDAAG, reken)
    assert sorted(a.op_blad for a in gevonden) == ["ja", "nooit"]


@pytest.mark.parametrize("antwoord", ALTIJD)
def test_ster_past_nooit_op_een_antwoord_dat_niets_zegt(antwoord: str) -> None:
    assert not past(("*", ">0"), antwoord)
    assert past((antwoord,), antwoord)


@given(GESPREKKEN)
def test_van_elk_gesprek_is_elk_gevolg_te_verklaren(antwoorden: dict[str, Antwoord]) -> None:
    gevonden = signalen(lijst(), antwoorden)
    assert len({s.code for s in gevonden}) == len(gevonden)
    assert all(s.tekst and s.item in antwoorden for s in gevonden)
    voorstel = acties(antwoorden)
    assert [v.spoed for v in voorstel] == sorted((v.spoed for v in voorstel), reverse=True)
    assert all(VANDAAG <= v.streefdatum <= v.uiterlijk for v in voorstel)
    delen = [deel for v in voorstel for deel in v.sleutel.split("+")]
    assert len(delen) == len(set(delen))
    assert {deel.split(".")[0] for deel in delen} <= set(antwoorden)
    assert acties(antwoorden, tuple(v.sleutel for v in voorstel)) == ()
