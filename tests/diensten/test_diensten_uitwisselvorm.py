import copy
import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from loket.catalogus.lader import standaard_catalogus
from loket.cli.bestand import MAX_BYTES, lees_json
from loket.diensten.afspraken import GoedeTekst, maak_afspraak
from loket.diensten.dossier import ververs
from loket.diensten.feiten import zet_feit
from loket.diensten.gesprek import beantwoord
from loket.diensten.gespreksplek import bewaar_plek
from loket.diensten.huishoudens import nieuw
from loket.diensten.hulp import zet_hulp
from loket.diensten.inlezen_situatie import eigen_ids, is_norm
from loket.diensten.later import zet_later
from loket.diensten.uitwisselvorm import exporteer, importeer, maak_dossier
from loket.diensten.zitting import Zitting
from loket.domein.afspraak import Afspraak
from loket.domein.fouten import InvoerFout
from loket.domein.gesprek import Item
from loket.domein.situatie import Persoon
from loket.domein.vraag import Plek
from loket.opslag.openen import maak_opslag
from tests.conftest import GOEDKOPE_KDF, WACHTZIN, klok

SITUATIE: dict[str, Any] = {
    "versie": 1,
    "peildatum": "2026-07-01",
    "gemeente": "nijmegen",
    "personen": [
        {"id": "Karin", "rol": "aanvrager", "geboortedatum": "1986-05-01", "verblijf": "nederlands",
         "toetsingsinkomen_jaar": "22000", "vermogen": 1200, "inkomsten": [{"soort": "loon"}]},
        {"id": "a", "rol": "partner", "leeftijd": 40, "bijstandsgerechtigd": True},
        {"id": "kindje", "rol": "kind", "geboortejaar": 2018},
    ],
    "woning": {"soort": "huur", "kale_huur": {"min": "600", "max": "650.00"}},
    "gebruik": {"zorgtoeslag": "ja"},
    "feiten": {"bijstand": {"vrijlating": "25"}},
}  # fmt: skip
BSN = "111222333"


@pytest.fixture
def leeg(zitting: Zitting, tmp_path: Path) -> Iterator[Zitting]:
    """A sitting on a store without households."""
    archief, lid, _ = maak_opslag(
        tmp_path / "leeg", "Noor", "medewerker", "nijmegen", WACHTZIN, klok=klok, kdf=GOEDKOPE_KDF
    )
    yield Zitting(
        archief=archief, bronnen=zitting.bronnen, klok=klok, gemeente="nijmegen", demo=False, typt=lid,
        ontgrendeld=(lid,), sleutel=zitting.sleutel, nieuw_lid=zitting.nieuw_lid,
    )  # fmt: skip
    archief.sluit()


def alle(zitting: Zitting) -> list[str]:
    return [beeld.dossier for beeld in zitting.archief.beelden()]


def velden(zitting: Zitting, dossier: str) -> dict[str, Any]:
    return {veld: w.waarde for veld, w in zitting.archief.beeld(dossier).velden.items()}


def situatie(**anders: Any) -> dict[str, Any]:
    return {**copy.deepcopy(SITUATIE), **anders}


def bestand(*dossiers: dict[str, Any]) -> dict[str, Any]:
    return {"versie": 1, "soort": "loket-dossiers", "dossiers": list(dossiers)}


def een(**anders: Any) -> dict[str, Any]:
    return bestand({"naam": "Karin", "situatie": situatie(), **anders})


def _gemaakt(afspraken: tuple[Afspraak, ...]) -> list[tuple[str, ...]]:
    return sorted(
        (str(a.datum), a.tekst, str(a.bron), str(a.inwoner), str(a.klaar), str(a.uiterlijk), a.op_blad)
        for a in afspraken
    )


def test_all_households_come_through_with_equal_situations_and_judgements(zitting: Zitting, leeg: Zitting) -> None:
    vorm = json.loads(json.dumps(exporteer(zitting, alle(zitting))))
    verslag = importeer(leeg, vorm)
    assert {regel.wat for regel in verslag.regels} == {"nieuw"}
    assert alle(leeg) == alle(zitting)
    assert verslag.handtekeningen_weg > 0
    for dossier in alle(zitting):
        oud, nieuw = ververs(zitting, dossier), ververs(leeg, dossier)
        assert nieuw.situatie == oud.situatie
        assert nieuw.beoordeling == oud.beoordeling
        assert nieuw.antwoorden == oud.antwoorden
        assert {v for v in oud.beeld.velden if not v.startswith("afspraak.")} == {
            v for v in nieuw.beeld.velden if not v.startswith("afspraak.")
        }
        assert _gemaakt(nieuw.afspraken) == _gemaakt(oud.afspraken)
        assert not any(afspraak.getekend for afspraak in nieuw.afspraken)
    assert leeg.archief.controleer().goed
    assert {regel.wat for regel in importeer(leeg, vorm).regels} == {"gelijk"}


def test_an_export_is_logged_and_holds_nothing_that_is_only_remembered(zitting: Zitting) -> None:
    zitting.onthoud("demo-0001", {"personen.a.verblijf": "tijdelijk"})
    vorm = exporteer(zitting, ["demo-0001"])
    assert "tijdelijk" not in json.dumps(vorm)
    assert zitting.archief.weergaven("demo-0001")[0].wie == zitting.typt.id


def test_bare_situation_becomes_a_household_under_own_ids(leeg: Zitting) -> None:
    verslag = importeer(leeg, situatie())
    [dossier] = alle(leeg)
    gezien = velden(leeg, dossier)
    assert verslag.feiten_weg == 1
    assert not [veld for veld in gezien if "verblijf" in veld or "Karin" in veld or "kindje" in veld]
    assert gezien["persoon.a"] == {"rol": "aanvrager", "naam": ""}
    assert {veld: gezien[veld]["rol"] for veld in ("persoon.p1", "persoon.k1")} == {
        "persoon.p1": "partner", "persoon.k1": "kind",
    }  # fmt: skip
    assert gezien["feit.personen.k1.geboortedatum"] == 2018
    assert gezien["feit.personen.a.inkomsten"] == [{"soort": "loon"}]
    assert (gezien["nummer"], gezien["naam"], gezien["gemeente"]) == ("V-0001", "Zonder naam", "nijmegen")
    stand = ververs(leeg, dossier).situatie
    assert stand.feiten["feiten.bijstand.vrijlating"] == "25"
    assert stand.samenstelling.kinderen == 1


def test_list_of_situations_is_whole_or_nothing(leeg: Zitting) -> None:
    fout = situatie(gebruik={"zorgtoeslag": "misschien"})
    with pytest.raises(InvoerFout, match="Dossier 3"):
        importeer(leeg, [situatie(), situatie(), fout])
    assert alle(leeg) == []
    assert len(importeer(leeg, [situatie(), situatie()]).regels) == 2
    assert sorted(regel.nummer for regel in leeg.archief.zoek("")) == ["V-0001", "V-0002"]


def test_trial_says_the_same_and_changes_nothing(leeg: Zitting) -> None:
    voor = leeg.archief.controleer()
    proef = importeer(leeg, een(nummer="V-0033"), proef=True)
    assert leeg.archief.controleer() == voor
    echt = importeer(leeg, een(nummer="V-0033"))
    assert [(r.wat, r.nummer, r.velden) for r in proef.regels] == [(r.wat, r.nummer, r.velden) for r in echt.regels]


def test_number_in_use_becomes_a_new_one_and_says_so(leeg: Zitting) -> None:
    assert maak_dossier(leeg, "Jan", straat="Voorbeeldlaan 3") == "V-0001"
    data = bestand(*(een(nummer=nr)["dossiers"][0] for nr in ("V-0001", "V-0002", "V-0002", "V-0003")))
    regels = importeer(leeg, data).regels
    assert [(r.nummer, r.was_nummer) for r in regels] == [
        ("V-0004", "V-0001"), ("V-0002", None), ("V-0005", "V-0002"), ("V-0003", None),
    ]  # fmt: skip
    assert leeg.archief.zoek("Jan")[0].nummer == "V-0001"


def test_known_household_gets_what_is_new_and_loses_nothing(zitting: Zitting) -> None:
    [vorm] = exporteer(zitting, ["demo-0003"])["dossiers"]  # type: ignore[misc,union-attr]
    voor = velden(zitting, "demo-0003")
    anders = json.loads(json.dumps(vorm))
    anders["situatie"]["woning"]["kale_huur"] = "690.00"
    del anders["situatie"]["personen"][1], anders["namen"], anders["straat"]
    anders["afspraken"] = []
    anders["situatie"]["samenstelling"].pop("kinderen", None)
    [regel] = importeer(zitting, bestand(anders)).regels
    assert (regel.wat, regel.velden) == ("bij", ("feit.woning.kale_huur",))
    assert velden(zitting, "demo-0003") == {**voor, "feit.woning.kale_huur": "690.00"}
    assert zitting.archief.maak_ongedaan("demo-0003", wie=zitting.typt.id) is not None
    assert velden(zitting, "demo-0003") == voor


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"onbekend": 1}, "onbekend"),
        ({"straat": f"Laan 1, {BSN}"}, "'straat'"),
        ({"doel": f"bsn {BSN[:3]} {BSN[3:6]}.{BSN[6:]}"}, "'doel'"),
        ({"namen": {"Karin": BSN}}, "'namen'"),
        ({"namen": {"niemand": "x"}}, "'namen'"),
        ({"antwoorden": {"nu_een_ding": f"mijn bsn is {BSN}"}}, "nu_een_ding"),
        ({"antwoorden": {"bestaat_niet": "ja"}}, "niet in het gesprek"),
        ({"antwoorden": {"nu_eten": "misschien"}}, "nu_eten"),
        ({"afspraken": [{"tekst": BSN, "wie": "samen", "datum": "2026-12-01"}]}, "afspraken.tekst"),
        ({"afspraken": [{"tekst": "Bellen", "wie": "baas", "datum": "2026-12-01"}]}, "afspraken.wie"),
        ({"afspraken": [{"tekst": "Bellen", "wie": "samen", "datum": "2026-13-01"}]}, "afspraken.datum"),
        ({"afspraken": [{"tekst": "B", "wie": "inwoner", "datum": "2026-12-01"}] * 4}, "inwoner meer dan 3"),
        ({"straat": "NL91ABNA0417164300"}, "rekening"),
        ({"nummer": "3"}, "'nummer'"),
        ({"id": "team"}, "'id'"),
        ({"naam": 7}, "'naam'"),
        ({"naam": "x" * 300}, "te lang"),
        ({"situatie": None}, "'situatie'"),
        ({"situatie": situatie(feiten={"busvoordeel": {"percentage": "130"}})}, "norm, percentage of loon"),
        ({"situatie": situatie(feiten={"mmb": {"referentie": "900"}})}, "norm, percentage of loon"),
        ({"situatie": situatie(feiten={"busvoordeel": {"huur": "900"}})}, "kent een van deze feiten niet"),
        ({"situatie": situatie(extra=1)}, "extra"),
        ({"situatie": situatie(**{BSN: 1})}, "veld dat loket niet kent"),
        ({"situatie": situatie(peildatum="2031-01-01", personen=[
            {"id": "a", "rol": "aanvrager", "geboortedatum": "2030-01-01"}])}, "past niet bij"),
        ({"situatie": situatie(woning={"kale_huur": "650.12345678"})}, "kale_huur"),
    ],
)  # fmt: skip
def test_refusal_names_household_and_field_and_changes_nothing(leeg: Zitting, anders: dict[str, Any], zin: str) -> None:
    voor = leeg.archief.controleer()
    data = bestand(een()["dossiers"][0], {**een()["dossiers"][0], **anders})
    with pytest.raises(InvoerFout) as fout:
        importeer(leeg, data)
    assert zin in fout.value.zin
    assert "Dossier 2" in fout.value.zin
    assert BSN not in fout.value.zin
    assert "niets overgenomen" in fout.value.zin
    assert leeg.archief.controleer() == voor


def test_answers_that_may_not_be_kept_are_dropped(leeg: Zitting) -> None:
    items = [item for domein in leeg.bronnen.gesprek.domeinen for item in domein.items]
    verboden = {item.id: "weet_niet" for item in items if item.bewaren != "ja"}
    verslag = importeer(leeg, een(antwoorden={**verboden, "nu_eten": "ja"}))
    [dossier] = alle(leeg)
    assert [veld for veld in velden(leeg, dossier) if veld.startswith("antwoord.")] == ["antwoord.nu_eten"]
    assert verslag.antwoorden_weg == len(verboden)


def test_steering_characters_do_not_come_in(leeg: Zitting) -> None:
    importeer(leeg, een(naam="Ka\u0000r\u001b]0;x\u0007in\u202e\n\tBos", straat="Laan\r\n1"))
    [regel] = leeg.archief.zoek("")
    assert (regel.naam, regel.straat) == ("Kar]0;xin Bos", "Laan 1")


def test_norms_are_told_from_facts_of_a_household() -> None:
    eigen = {feit.pad: is_norm(feit) for feit in standaard_catalogus().feiten}
    assert eigen["feiten.busvoordeel.percentage"]
    assert not eigen["feiten.bijstand.vrijlating"]
    assert not eigen["feiten.bijstand.giften_jaar"]
    assert not any(norm for pad, norm in eigen.items() if not pad.startswith("feiten."))


def test_ids_of_people_stay_apart() -> None:
    rollen = [
        ("k1", "aanvrager"),
        ("a", "kind"),
        ("k2", "kind"),
        ("x", "kind"),
        ("y", "medebewoner"),
        ("p", "partner"),
    ]
    ids = eigen_ids(tuple(Persoon(id_, rol) for id_, rol in rollen))  # type: ignore[arg-type]
    assert ids == {"k1": "a", "a": "k1", "k2": "k2", "x": "k3", "y": "m1", "p": "p"}


RAAR: list[Any] = [
    None, True, "", [], {}, -1, 0, 10**30, "1e400", "NaN", BSN, "\x00", "\ud800", "x" * 3000, [[[[]]]],
    {"a": {"b": 1}},
    "2026-02-30", {"min": 5, "max": 1}, ["ja"], 3.5, "team", "../../etc",
]  # fmt: skip


def _takken(data: Any, pad: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield pad
    paren = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for sleutel, deel in paren:
        yield from _takken(deel, (*pad, sleutel))


def _vervorm(data: Any, toeval: random.Random) -> bytes:
    """One file with a value replaced, a key renamed, or a piece of its bytes broken."""
    data = copy.deepcopy(data)
    pad = toeval.choice(list(_takken(data))[1:])
    plek = data
    for deel in pad[:-1]:
        plek = plek[deel]
    hoe = toeval.randrange(4)
    if hoe == 0:
        plek[pad[-1]] = toeval.choice(RAAR)
    elif hoe == 1 and isinstance(plek, dict):
        plek[str(toeval.choice(RAAR))[:50]] = plek.pop(pad[-1])
    ruw = bytearray(json.dumps(data).encode())
    if hoe == 2:
        begin = toeval.randrange(len(ruw))
        ruw[begin : begin + toeval.randrange(40)] = b""
    elif hoe == 3:
        ruw[toeval.randrange(len(ruw))] = toeval.randrange(256)
    return bytes(ruw)


def test_five_hundred_mutated_files(zitting: Zitting, tmp_path: Path) -> None:
    goed = exporteer(zitting, ["demo-0003", "demo-0005"])
    toeval, pad, geweigerd = random.Random(11), tmp_path / "in.json", 0
    for _ in range(500):
        pad.write_bytes(_vervorm(goed, toeval))
        try:
            verslag = importeer(zitting, lees_json(pad), proef=True)
        except InvoerFout as fout:
            geweigerd += 1
            zin = fout.zin
            voor = zitting.archief.aantal(), zitting.archief.beeld("demo-0003"), zitting.archief.beeld("demo-0005")
            with pytest.raises(InvoerFout) as nog_eens:
                importeer(zitting, lees_json(pad))
            na = zitting.archief.aantal(), zitting.archief.beeld("demo-0003"), zitting.archief.beeld("demo-0005")
            assert (nog_eens.value.zin, na) == (zin, voor)
            zin.encode()
            assert zin.isprintable()
            assert BSN not in zin
        else:
            importeer(zitting, lees_json(pad))
            for regel in verslag.regels:
                assert regel.naam
            for dossier in alle(zitting):
                zitting.archief.beeld(dossier)
    assert geweigerd > 250
    for dossier in alle(zitting):
        assert ververs(zitting, dossier).situatie.peildatum == date(2026, 11, 23)
    assert zitting.archief.controleer().goed


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "geen goede JSON"),
        (b"[" * 200_000, "te veel lagen"),
        (b'{"a":' * 200_000, "te veel lagen"),
        (b'"\xff\xfe"', "UTF-8"),
        (b'{"versie": 1, "versie": 1}', "twee keer"),
        (b"[NaN]", "getal"),
        (b"[" + b"9" * 5000 + b"]", "getal"),
        (b'{"a": "\x00"}', "geen goede JSON"),
        (b" " * (MAX_BYTES + 1), "te groot"),
    ],
    ids=["leeg", "diep", "diep2", "utf8", "dubbel", "nan", "lang", "nul", "groot"],
)
def test_file_that_cannot_be_json_is_one_sentence(tmp_path: Path, inhoud: bytes, zin: str) -> None:
    (tmp_path / "in.json").write_bytes(inhoud)
    with pytest.raises(InvoerFout, match=zin):
        lees_json(tmp_path / "in.json")


def _gesprek(zitting: Zitting) -> str:
    """A household with every field that only the talk writes."""
    _met_toestemming(zitting)
    dossier = nieuw(zitting, "Wessel")
    beantwoord(zitting, dossier, "feit:personen.a.vermogen", "weet_niet")
    beantwoord(zitting, dossier, "afs_duo_check", "ja")
    beantwoord(zitting, dossier, "nu_een_ding", "Weer zwemmen", mag=True)
    zet_later(zitting, dossier, "zorgtoeslag", "over 2 weken")
    bewaar_plek(zitting, dossier, Plek("inkomen", "feit:personen.a.student", "kort"))
    return dossier


def _met_toestemming(zitting: Zitting) -> None:
    """As if the one thing to solve may only be written down with a yes."""
    lijst = zitting.bronnen.gesprek
    anders = replace(lijst, domeinen=tuple(replace(d, items=_met_een_ja(d.items)) for d in lijst.domeinen))
    zitting.bronnen = replace(zitting.bronnen, gesprek=anders)


def _met_een_ja(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(replace(i, bewaren="alleen_met_toestemming") if i.id == "nu_een_ding" else i for i in items)


def test_what_the_talk_writes_comes_through_both_ways(zitting: Zitting, leeg: Zitting) -> None:
    dossier = _gesprek(zitting)
    leeg.bronnen = zitting.bronnen
    vorm = json.loads(json.dumps(exporteer(zitting, [dossier])))
    verslag = importeer(leeg, vorm)
    hier, daar = velden(zitting, dossier), velden(leeg, dossier)
    van_gesprek = {
        veld for veld in hier if veld.startswith(("antwoord.", "besproken.", "opschrijven.", "later.", "gesprek"))
    }
    assert len(van_gesprek) == 6
    assert {veld: daar.get(veld) for veld in van_gesprek} == {veld: hier[veld] for veld in van_gesprek}
    assert verslag.antwoorden_weg == 0
    assert (
        json.loads(json.dumps(exporteer(leeg, [dossier])))["dossiers"][0]["antwoorden"]
        == vorm["dossiers"][0]["antwoorden"]
    )
    assert not importeer(leeg, vorm).regels[0].velden, "the second time nothing changes"


def test_questions_about_somebody_who_left_stay_behind(zitting: Zitting, leeg: Zitting) -> None:
    dossier = nieuw(zitting, "Wessel")
    zet_feit(zitting, dossier, "samenstelling.partner", "ja")
    beantwoord(zitting, dossier, "feit:personen.p1.vermogen", "weet_niet")
    bewaar_plek(zitting, dossier, Plek("inkomen", "feit:personen.p1.vermogen", "kort"))
    zet_feit(zitting, dossier, "samenstelling.partner", "nee")
    vorm = json.loads(json.dumps(exporteer(zitting, [dossier])))
    assert importeer(leeg, vorm).regels[0].wat == "nieuw"
    assert velden(leeg, dossier)["gesprekplek"] == {"deel": "inkomen", "vraag": "", "omvang": "kort"}
    assert "antwoord.feit:personen.p1.vermogen" not in velden(leeg, dossier)


def test_own_words_without_a_yes_are_left_out(zitting: Zitting, leeg: Zitting) -> None:
    dossier = _gesprek(zitting)
    leeg.bronnen = zitting.bronnen
    vorm = json.loads(json.dumps(exporteer(zitting, [dossier])))
    vorm["dossiers"][0]["opschrijven"] = []
    assert importeer(leeg, vorm).antwoorden_weg == 1
    assert "antwoord.nu_een_ding" not in velden(leeg, dossier)


@pytest.mark.parametrize(
    "kapot",
    [
        {"antwoorden": {"feit:personen.p9.vermogen": "weet_niet"}},
        {"antwoorden": {"feit:personen.a.schoenmaat": "weet_niet"}},
        {"antwoorden": {"feit:personen.a.vermogen": "1234"}},
        {"besproken": ["schoenmaat"]},
        {"besproken": [["nu_eten"]]},
        {"opschrijven": "nu_eten"},
        {"later": {"schoenen": "2027-01-01"}},
        {"later": {"zorgtoeslag": "ooit"}},
        {"gesprekplek": {"deel": "zolder", "vraag": "", "omvang": "kort"}},
        {"gesprekplek": {"deel": "nu", "vraag": "", "omvang": "lang"}},
        {"gesprekplek": {"deel": "nu", "vraag": "111222333", "omvang": "kort"}},
    ],
)
def test_a_talk_that_is_wrong_is_refused_without_repeating_it(leeg: Zitting, kapot: dict[str, Any]) -> None:
    with pytest.raises(InvoerFout) as fout:
        importeer(leeg, een(**kapot))
    assert "Er is niets overgenomen." in fout.value.zin
    assert "111222333" not in fout.value.zin
    assert not alle(leeg)


def test_who_helps_with_an_agreement_goes_there_and_back(zitting: Zitting, leeg: Zitting) -> None:
    dossier = nieuw(zitting, "Wessel")
    id_ = maak_afspraak(zitting, dossier, GoedeTekst("Wij bellen."), wie="samen", datum=zitting.vandaag)
    zet_hulp(zitting, dossier, id_, "wijkcentrum_de_brug")
    importeer(leeg, json.loads(json.dumps(exporteer(zitting, [dossier]))))
    assert [afspraak.hulp for afspraak in ververs(leeg, dossier).afspraken] == ["wijkcentrum_de_brug"]
