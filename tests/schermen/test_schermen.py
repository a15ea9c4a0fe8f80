"""What holds for every screen: room for its keys, help in plain Dutch, text that is never markup, a safe crash."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from textual.widgets import Footer, Static
from textual.widgets._footer import FooterKey

from loket.app import LoketApp
from loket.diensten.afspraken import GoedeTekst, maak_afspraak
from loket.diensten.dossier import ververs
from loket.diensten.huishoudens import nieuw, zet_gegeven
from loket.diensten.namen import LANGSTE_NAAM
from loket.diensten.personen import noem
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Wijziging
from loket.screens.hulp import HulpScherm
from loket.screens.leeg import LeegScherm
from loket.screens.vensters import Vraagvenster
from loket.screens.werklijst import WerklijstScherm
from loket.uitvoer.taal import keur_b1
from tests.schermen.hulp import DOSSIERSCHERMEN, rust, schermtekst, stand_van

STEUREND = [
    "[/]",
    "[/schuld]",
    "[b]",
    "[verhuisd]",
    "[",
    "]",
    "[[",
    "\\[",
    "[link=x]",
    "[@click=app.stoppen]",
    "\x1b[2J",
]
lastig = st.lists(st.sampled_from([*STEUREND, "Jan", "é", "漢", " "]), min_size=1, max_size=8).map("".join)


@pytest.mark.parametrize("klasse", DOSSIERSCHERMEN, ids=lambda k: k.__name__)
async def test_keys_fit_at_eighty_columns_and_are_at_most_seven(app: LoketApp, klasse: type) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await app.push_screen(klasse(stand_van(app.open_zitting())))
        await rust(pilot)
        toetsen = list(app.screen.query_one(Footer).query(FooterKey))
        assert 1 <= len(toetsen) <= 7
        assert max(toets.region.right for toets in toetsen) <= 80
        assert [toets.description for toets in toetsen][-1] == "hulp"


@pytest.mark.parametrize("klasse", [*DOSSIERSCHERMEN, None], ids=lambda k: k.__name__ if k else "Werklijst")
async def test_f1_says_in_plain_dutch_what_can_be_done(app: LoketApp, klasse: type | None) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        if klasse is not None:
            await app.push_screen(klasse(stand_van(app.open_zitting())))
            await rust(pilot)
        uitleg = app.screen.HULP  # type: ignore[attr-defined]
        assert len(uitleg) > 40
        assert not keur_b1(uitleg)
        await pilot.press("f1")
        await rust(pilot)
        assert isinstance(app.screen, HulpScherm)
        getoond = " ".join(str(label.render()) for label in app.screen.query(Static))
        for woord in ("112", "F9", "Esc"):
            assert woord in getoond
        assert "Scroll" not in getoond
        await pilot.press("escape")


# No shrinking: every try opens the app, and the text is short enough to read as it is.
@settings(
    max_examples=6,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(tekst=lastig)
@example(tekst="[@click=app.stoppen]" * 8)
async def test_text_of_people_is_never_markup_on_any_screen(app: LoketApp, tekst: str) -> None:
    fris = LoketApp(app._eerste, slot=app._slot, vastleggen=app._vastleggen)
    fris.adempauze = 0
    async with fris.run_test(size=(120, 40)) as pilot:
        await rust(pilot)
        zitting = fris.open_zitting()
        try:
            dossier = _vul_met(zitting, tekst)
            stand = ververs(zitting, dossier)
            for klasse in DOSSIERSCHERMEN:
                await fris.push_screen(klasse(stand))
                await rust(pilot)
                assert f"{stand.nummer} · {klasse.TITEL}" in schermtekst(pilot)  # type: ignore[attr-defined]
                assert stand.naam[:12] in schermtekst(pilot)
                await fris.pop_screen()
            await rust(pilot)
            assert isinstance(fris.screen, WerklijstScherm)
        finally:
            await rust(pilot)
            zitting.archief.sluit()


def _vul_met(zitting: Zitting, tekst: str) -> str:
    """A household with this text in every place where a person can type."""
    dossier = nieuw(zitting, f"Naam {tekst}"[:LANGSTE_NAAM].strip())
    for veld in ("straat", "wijk"):
        zet_gegeven(zitting, dossier, veld, tekst)
    noem(zitting, dossier, "a", tekst)
    maak_afspraak(zitting, dossier, GoedeTekst(f"Doe {tekst}"), wie="samen", datum=zitting.vandaag)
    moment = {"datum": "2026-12-01", "tijd": tekst, "plek": tekst}
    extra = (
        Wijziging("doel", tekst),
        Wijziging("antwoord.nu_een_ding", tekst),
        Wijziging("afspraakmoment", moment),
    )
    zitting.archief.schrijf(dossier, extra, wie=zitting.typt.id)
    return dossier


async def test_a_crash_shows_a_code_and_no_value(
    app: LoketApp, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A marker in a local variable and in the message stays out of screen and log."""

    def stuk() -> None:
        merk = "Zwaluwstraat-Merkteken"
        raise RuntimeError(f"mis met {merk}")

    async def draai() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await rust(pilot)
            app.call_later(stuk)
            await pilot.pause()

    # The test driver gives the error back after the app has handled it.
    with pytest.raises(RuntimeError):
        await draai()
    (log,) = (tmp_path / "log").iterdir()
    inhoud = log.read_text("utf-8")
    assert "Merkteken" not in inhoud
    assert "RuntimeError" in inhoud
    assert "stuk" in inhoud
    melding = " ".join(capsys.readouterr().err.split())
    assert log.stem.removeprefix("fout-") in melding
    assert "Merkteken" not in melding
    assert app.return_code == 1


async def test_blank_screen_shows_nothing_at_all(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        assert "Familie De Boom" in schermtekst(pilot)
        await pilot.press("f9")
        await rust(pilot)
        assert isinstance(app.screen, LeegScherm)
        assert not schermtekst(pilot).strip()


async def test_a_window_that_asks_swallows_the_letters_of_the_screen_behind(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await pilot.press("n")
        await rust(pilot)
        await pilot.press("n", "d", "u")
        assert isinstance(app.screen, Vraagvenster)
        await pilot.press("escape")
        await rust(pilot)
        assert isinstance(app.screen, WerklijstScherm)


async def test_small_and_wide_terminals_show_the_outcome(app: LoketApp) -> None:
    from loket.screens.gesprek import GesprekScherm

    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await app.push_screen(GesprekScherm(stand_van(app.open_zitting(), "Miranda"), "nu"))
        await rust(pilot)
        assert "waarschijnlijk wel" in schermtekst(pilot)
        assert "Kindgebonden budget" not in schermtekst(pilot)
        await pilot.press("tab")
        await rust(pilot)
        assert "Kindgebonden budget" in schermtekst(pilot)
        await pilot.resize_terminal(120, 40)
        await rust(pilot)
        assert "Kindgebonden budget" in schermtekst(pilot)
        assert "Wat speelt er nu?" in schermtekst(pilot)
