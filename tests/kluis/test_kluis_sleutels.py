import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from loket.domein.fouten import OpslagFout, SleutelFout
from loket.instelling.paden import DATABASE, SLEUTELS
from loket.opslag import kluis
from loket.opslag.openen import (
    controleer_wachtzin,
    herstel_wachtzin,
    maak_opslag,
    nieuwe_herstelcode,
    open_opslag,
    sloten,
    voeg_duolid_toe,
    wijzig_wachtzin,
)
from loket.opslag.sleutelbestand import bewaar, lees
from loket.opslag.wachtzin import Rem
from tests.opslag.hulp import KDF, WACHTZIN, Kast

TWEEDE = "nog vier andere woorden"


def test_default_derivation_is_argon2id_with_64_mib() -> None:
    assert (kluis.STANDAARD_KDF.t, kluis.STANDAARD_KDF.m, kluis.STANDAARD_KDF.p) == (3, 64 * 1024, 4)


def test_each_person_opens_with_their_own_passphrase(kast: Kast) -> None:
    bas = voeg_duolid_toe(kast.archief, "Bas", "ervaringsdeskundige", TWEEDE, wie=kast.lid.id, kdf=KDF)
    assert controleer_wachtzin(kast.archief, TWEEDE) == bas
    assert controleer_wachtzin(kast.archief, WACHTZIN) == kast.lid
    kast.archief.sluit()
    for wachtzin, lid in ((WACHTZIN, kast.lid), (TWEEDE, bas)):
        archief, wie = open_opslag(kast.map, wachtzin, rol="ervaringsdeskundige")
        assert wie == lid
        assert archief.duoleden() == (bas, kast.lid)
        archief.sluit()


def test_what_can_be_read_without_a_key_is_id_and_role(kast: Kast) -> None:
    voeg_duolid_toe(kast.archief, "Bas", "ervaringsdeskundige", TWEEDE, wie=kast.lid.id, kdf=KDF)
    assert [rol for _, rol in sloten(kast.map)] == ["medewerker", "ervaringsdeskundige"]
    assert "Mila" not in (kast.map / SLEUTELS).read_text()


def test_two_people_cannot_have_one_passphrase(kast: Kast) -> None:
    with pytest.raises(SleutelFout, match="Kies een andere"):
        voeg_duolid_toe(kast.archief, "Bas", "ervaringsdeskundige", WACHTZIN, wie=kast.lid.id, kdf=KDF)
    assert kast.archief.duoleden() == (kast.lid,)


@pytest.mark.parametrize("kort", ["", "elf tekens.", "   te kort    "])
def test_short_passphrase_is_refused_before_anything_is_written(tmp_path: Path, kort: str) -> None:
    with pytest.raises(SleutelFout, match="minstens 12 tekens"):
        maak_opslag(tmp_path / "nieuw", "Mila", "medewerker", "nijmegen", kort, kdf=KDF)
    assert not (tmp_path / "nieuw").exists()


def test_composed_and_decomposed_letters_are_one_passphrase(tmp_path: Path) -> None:
    zin = "çok güzel bir yer"
    maak_opslag(tmp_path, "Mila", "medewerker", "nijmegen", unicodedata.normalize("NFD", zin), kdf=KDF)[0].sluit()
    open_opslag(tmp_path, unicodedata.normalize("NFC", zin))[0].sluit()


def test_changed_passphrase_opens_and_the_old_one_does_not(kast: Kast) -> None:
    voor = (kast.map / DATABASE).read_bytes()
    wijzig_wachtzin(kast.archief, kast.lid.id, WACHTZIN, TWEEDE, kdf=KDF)
    assert (kast.map / DATABASE).read_bytes() == voor
    assert controleer_wachtzin(kast.archief, TWEEDE) == kast.lid
    with pytest.raises(SleutelFout):
        controleer_wachtzin(kast.archief, WACHTZIN)


def test_passphrase_is_not_changed_without_the_old_one(kast: Kast) -> None:
    voor = (kast.map / SLEUTELS).read_bytes()
    with pytest.raises(SleutelFout, match="oude wachtzin"):
        wijzig_wachtzin(kast.archief, kast.lid.id, "niet de oude wachtzin", TWEEDE, kdf=KDF)
    with pytest.raises(SleutelFout, match="te kort"):
        wijzig_wachtzin(kast.archief, kast.lid.id, WACHTZIN, "kort", kdf=KDF)
    assert (kast.map / SLEUTELS).read_bytes() == voor


def test_recovery_code_gives_a_new_passphrase(kast: Kast) -> None:
    kast.zet("d1", naam="Noor")
    kast.archief.sluit()
    code = kast.code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    archief, lid = herstel_wachtzin(kast.map, code, kast.lid.id, TWEEDE, kdf=KDF)
    assert lid == kast.lid
    assert archief.beeld("d1").tekst("naam") == "Noor"
    archief.sluit()
    open_opslag(kast.map, TWEEDE)[0].sluit()


def test_new_recovery_code_replaces_the_old_sheet(kast: Kast) -> None:
    nieuw = nieuwe_herstelcode(kast.archief)
    bestand = lees(kast.map)
    assert kluis.open_met_herstelcode(bestand, nieuw) == kast.archief.ring.sleutel()
    with pytest.raises(SleutelFout, match="herstelcode klopt niet"):
        kluis.open_met_herstelcode(bestand, kast.code)


@pytest.mark.parametrize("code", ["", "ABCD", "U" * 32, "0" * 31])
def test_half_recovery_code_is_refused(kast: Kast, code: str) -> None:
    with pytest.raises(SleutelFout, match="hele herstelcode"):
        kluis.open_met_herstelcode(lees(kast.map), code)


def test_wrong_passphrase_is_one_sentence_and_silent(kast: Kast, capfd: pytest.CaptureFixture[str]) -> None:
    kast.archief.sluit()
    with pytest.raises(SleutelFout) as fout:
        open_opslag(kast.map, "dit is hem echt niet", rem=Rem())
    assert fout.value.zin == kluis.KLOPT_NIET
    assert capfd.readouterr() == ("", "")


def test_right_slot_with_the_wrong_database_is_damage_and_silent(
    kast: Kast, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    kast.archief.sluit()
    maak_opslag(tmp_path / "ander", "Bas", "medewerker", "nijmegen", TWEEDE, kdf=KDF)[0].sluit()
    (kast.map / DATABASE).write_bytes((tmp_path / "ander" / DATABASE).read_bytes())
    with pytest.raises(OpslagFout, match=r"beschadigd.*reservekopie"):
        open_opslag(kast.map, WACHTZIN)
    assert capfd.readouterr() == ("", "")


def _ander_zout(slot: dict[str, Any]) -> None:
    slot["zout"] = slot["zout"][::-1].lstrip("=") + "=="


def _andere_rol(slot: dict[str, Any]) -> None:
    slot["rol"] = "ervaringsdeskundige"


def _ander_id(slot: dict[str, Any]) -> None:
    slot["id"] = "iemand"


def _lichter(slot: dict[str, Any]) -> None:
    slot["kdf"]["m"] = 4096


@pytest.mark.parametrize("knoei", [_ander_zout, _andere_rol, _ander_id, _lichter])
def test_changed_slot_does_not_open(kast: Kast, knoei: Callable[[dict[str, Any]], None]) -> None:
    kast.archief.sluit()
    vorm = json.loads((kast.map / SLEUTELS).read_text())
    knoei(vorm["sloten"][0])
    (kast.map / SLEUTELS).write_text(json.dumps(vorm))
    with pytest.raises(SleutelFout):
        open_opslag(kast.map, WACHTZIN, rem=Rem())


@pytest.mark.parametrize(("veld", "waarde"), [("opslag", "een andere"), ("generatie", 2)])
def test_slot_of_another_store_or_key_does_not_open(kast: Kast, veld: str, waarde: object) -> None:
    kast.archief.sluit()
    vorm = json.loads((kast.map / SLEUTELS).read_text())
    (kast.map / SLEUTELS).write_text(json.dumps({**vorm, veld: waarde}))
    with pytest.raises(SleutelFout):
        open_opslag(kast.map, WACHTZIN, rem=Rem())


@pytest.mark.parametrize(
    "inhoud",
    [
        "",
        "{",
        "[]",
        '{"versie": 1}',
        '{"versie": 1, "opslag": "a", "generatie": 1, "toestel": "b", "sloten": [{}]}',
    ],
)
def test_broken_key_file_is_one_sentence(kast: Kast, inhoud: str) -> None:
    kast.archief.sluit()
    (kast.map / SLEUTELS).write_text(inhoud)
    with pytest.raises(OpslagFout, match=r"sleutelbestand.*beschadigd"):
        open_opslag(kast.map, WACHTZIN)


def test_key_file_cannot_ask_for_impossible_work(kast: Kast) -> None:
    kast.archief.sluit()
    vorm = json.loads((kast.map / SLEUTELS).read_text())
    vorm["sloten"][0]["kdf"]["m"] = 2**31
    (kast.map / SLEUTELS).write_text(json.dumps(vorm))
    with pytest.raises(OpslagFout, match="beschadigd"):
        open_opslag(kast.map, WACHTZIN)


def test_key_file_of_a_newer_loket_is_refused(kast: Kast) -> None:
    kast.archief.sluit()
    vorm = json.loads((kast.map / SLEUTELS).read_text())
    (kast.map / SLEUTELS).write_text(json.dumps({**vorm, "versie": 2}))
    with pytest.raises(OpslagFout, match="nieuwere loket"):
        open_opslag(kast.map, WACHTZIN)


def test_key_file_survives_a_write_that_fails(kast: Kast, monkeypatch: pytest.MonkeyPatch) -> None:
    voor = (kast.map / SLEUTELS).read_bytes()

    def vol(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("loket.instelling.paden.os.fsync", vol)
    with pytest.raises(OpslagFout, match="niets veranderd"):
        bewaar(kast.map, lees(kast.map))
    assert (kast.map / SLEUTELS).read_bytes() == voor


def test_thousand_wrong_passphrases_never_open_and_the_wait_grows(kast: Kast) -> None:
    seconden = [0.0]
    rem = Rem(lambda: seconden[0])
    wachttijden = []
    bestand = lees(kast.map)
    for poging in range(1000):
        with pytest.raises(SleutelFout):
            kluis.open_met_wachtzin(bestand, f"verkeerde wachtzin {poging}", rem=rem)
        wachttijden.append(rem.wacht())
        seconden[0] += rem.wacht()
    assert wachttijden[:10] == [0, 0, 0, 1, 2, 4, 8, 16, 32, 60]
    assert max(wachttijden) == 60
    assert kluis.open_met_wachtzin(bestand, WACHTZIN, rem=rem)[0] == kast.lid.id
    assert rem.wacht() == 0


def test_during_the_wait_even_the_right_passphrase_waits_and_says_how_long(kast: Kast) -> None:
    seconden = [0.0]
    rem = Rem(lambda: seconden[0])
    for _ in range(5):
        rem.mis()
    with pytest.raises(SleutelFout, match="over 2 seconden"):
        kluis.open_met_wachtzin(lees(kast.map), WACHTZIN, rem=rem)
    seconden[0] = 1.5
    with pytest.raises(SleutelFout, match="over 1 seconde"):
        kluis.open_met_wachtzin(lees(kast.map), WACHTZIN, rem=rem)
    seconden[0] = 2
    kluis.open_met_wachtzin(lees(kast.map), WACHTZIN, rem=rem)
