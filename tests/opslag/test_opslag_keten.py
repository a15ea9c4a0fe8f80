import pytest

from loket.domein.fouten import OpslagFout
from loket.opslag.logboek import BEGIN
from tests.opslag.hulp import Kast

KNOEI = {
    "wie in operatie": "UPDATE operatie SET wie = 'ander' WHERE volgnummer = 5",
    "veld in operatie": "UPDATE operatie SET veld = 'straat' WHERE volgnummer = 5",
    "moment in operatie": "UPDATE operatie SET moment = tijd WHERE volgnummer = 5",
    "tijd in operatie": "UPDATE operatie SET tijd = '1' || tijd WHERE volgnummer = 5",
    "basis in operatie": "UPDATE operatie SET basis = NULL WHERE volgnummer = 5",
    "zegel in operatie": "UPDATE operatie SET zegel = hash WHERE volgnummer = 5",
    "operatie weg": "DELETE FROM operatie WHERE volgnummer = 5",
    "eerste operatie weg": "DELETE FROM operatie WHERE volgnummer = 1",
    "laatste operatie weg": "DELETE FROM operatie WHERE volgnummer = (SELECT max(volgnummer) FROM operatie)",
    "operaties omgewisseld": (
        "UPDATE operatie SET volgnummer = CASE volgnummer WHEN 5 THEN -6 ELSE -5 END WHERE volgnummer IN (5, 6);"
        "UPDATE operatie SET volgnummer = -volgnummer WHERE volgnummer < 0"
    ),
    "inhoud": "UPDATE inhoud SET inhoud = replace(inhoud, 'Naam', 'Faam')",
    "inhoud onleesbaar": "UPDATE inhoud SET inhoud = 'x'",
    "zout": "UPDATE inhoud SET zout = 'geen hex'",
    "inhoud weg": "DELETE FROM inhoud WHERE operatie = (SELECT id FROM operatie WHERE volgnummer = 5)",
    "weergave anders": "UPDATE weergave SET dossier = 'd3' WHERE volgnummer = 2",
    "weergave weg": "DELETE FROM weergave WHERE volgnummer = 2",
    "laatste weergave weg": "DELETE FROM weergave WHERE volgnummer = 3",
    "alle weergaven weg": "DELETE FROM weergave",
    "beeld": "UPDATE beeld SET inhoud = '{}' WHERE dossier = 'd2'",
    "beeld weg": "DELETE FROM beeld WHERE dossier = 'd2'",
    "lijst": "UPDATE lijst SET open_afspraken = 3 WHERE dossier = 'd2'",
    "lijst weg": "DELETE FROM lijst WHERE dossier = 'd2'",
    "beeld teveel": "INSERT INTO beeld VALUES ('x', '{}')",
    "lijst verwisseld": "UPDATE lijst SET dossier = 'x' WHERE dossier = 'd2'",
}


@pytest.fixture
def gevuld(kast: Kast) -> Kast:
    for nummer in range(4):
        kast.zet(f"d{nummer}", naam=f"Naam {nummer}")
        kast.zet(f"d{nummer}", naam=f"Andere Naam {nummer}")
    for nummer in range(3):
        kast.archief.open_beeld(f"d{nummer}", "bas")
    return kast


def _knoei(kast: Kast, opdrachten: str) -> None:
    rauw = kast.rauw()
    for tabel in ("operatie", "weergave"):
        for daad in ("update", "delete"):
            rauw.execute(f"DROP TRIGGER {tabel}_geen_{daad}")
    rauw.executescript(opdrachten)
    rauw.close()


def test_untouched_store_has_no_problems(gevuld: Kast) -> None:
    controle = gevuld.archief.controleer()
    assert controle.problemen == ()
    assert (controle.operaties, controle.weergaven, controle.dossiers) == (11, 3, 4)
    [kop] = controle.koppen.values()
    assert kop != BEGIN
    gevuld.zet("d1", x=1)
    assert list(gevuld.archief.controleer().koppen.values()) != [kop]


@pytest.mark.parametrize("naam", KNOEI)
def test_one_changed_row_is_found_and_named_without_personal_data(gevuld: Kast, naam: str) -> None:
    _knoei(gevuld, KNOEI[naam])
    controle = gevuld.archief.controleer()
    assert not controle.goed
    assert "Naam" not in " ".join(controle.problemen)


def test_break_in_the_chain_is_named_at_its_row(gevuld: Kast) -> None:
    _knoei(gevuld, KNOEI["wie in operatie"])
    assert "operatie 5 van laptop" in gevuld.archief.controleer().problemen[0]


@pytest.mark.parametrize("tabel", ["operatie", "weergave"])
@pytest.mark.parametrize(
    "opdracht", ["UPDATE {} SET wie = 'x'", "DELETE FROM {}", "INSERT OR REPLACE INTO {} SELECT * FROM {} LIMIT 1"]
)
def test_log_refuses_to_be_changed(gevuld: Kast, tabel: str, opdracht: str) -> None:
    rauw = gevuld.rauw()
    with pytest.raises(Exception, match="append-only"):
        rauw.execute(opdracht.replace("{}", tabel))
    rauw.close()
    assert gevuld.archief.controleer().goed


@pytest.mark.parametrize("naam", ["beeld", "beeld weg", "lijst", "lijst weg", "lijst verwisseld"])
def test_what_was_derived_can_be_made_anew(gevuld: Kast, naam: str) -> None:
    voor = gevuld.archief.zoek(""), gevuld.archief.beelden(), gevuld.archief.duoleden()
    rauw = gevuld.rauw()
    rauw.execute(KNOEI[naam])
    rauw.close()
    gevuld.archief.herbouw()
    assert (gevuld.archief.zoek(""), gevuld.archief.beelden(), gevuld.archief.duoleden()) == voor
    assert gevuld.archief.controleer().goed


def test_erased_content_leaves_the_chain_whole(gevuld: Kast) -> None:
    rauw = gevuld.rauw()
    rauw.execute("DELETE FROM inhoud WHERE operatie IN (SELECT id FROM operatie WHERE dossier = 'd2')")
    rauw.close()
    problemen = gevuld.archief.controleer().problemen
    assert not any("logboek klopt niet" in zin for zin in problemen)
    gevuld.archief.herbouw()
    assert "d2" not in {regel.dossier for regel in gevuld.archief.zoek("")}
    assert gevuld.archief.geschiedenis("d2") == ()


def test_same_content_has_another_seal_each_time(gevuld: Kast) -> None:
    gevuld.zet("d1", x="ja")
    gevuld.zet("d2", x="ja")
    rauw = gevuld.rauw()
    zegels = [rij[0] for rij in rauw.execute("SELECT zegel FROM operatie").fetchall()]
    kolommen = [rij[1] for rij in rauw.execute("PRAGMA table_info(operatie)").fetchall()]
    rauw.close()
    assert len(set(zegels)) == len(zegels)
    assert not {"waarde", "inhoud", "zout"} & set(kolommen)


def test_error_of_the_database_never_shows_a_value(gevuld: Kast) -> None:
    def stuk() -> None:
        assert gevuld.archief._bron is not None
        with gevuld.archief._bron.schrijven() as verbinding:
            verbinding.execute("INSERT INTO beeld VALUES (?, ?, ?)", ("d1", "Noor", "x"))

    with pytest.raises(OpslagFout) as fout:
        stuk()
    assert "Noor" not in str(fout.value)
    assert "INSERT" not in str(fout.value)


def test_write_that_fails_in_the_database_is_one_sentence(gevuld: Kast) -> None:
    def dubbel() -> None:
        assert gevuld.archief._bron is not None
        with gevuld.archief._bron.schrijven() as verbinding:
            verbinding.execute("INSERT INTO beeld SELECT * FROM beeld")

    with pytest.raises(OpslagFout, match="niet bewaard") as fout:
        dubbel()
    assert fout.value.__cause__ is None
