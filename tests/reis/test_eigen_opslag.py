"""The first time on an own laptop: make the store, unlock it, lose the passphrase, come back with the sheet."""

from datetime import UTC, datetime
from pathlib import Path

from textual.widgets import Label

from loket.app import LoketApp
from loket.cli import starten
from loket.screens.begin import BeginScherm
from loket.screens.ontgrendel import OntgrendelScherm
from loket.screens.vensters import Keuzevenster, Vraagvenster
from loket.screens.werklijst import WerklijstScherm
from tests.reis.test_eerste_avond import rust, toetsen, typ

WACHTZIN = "vier gewone woorden hier"


def app_op(map_: Path) -> LoketApp:
    """The app as the command makes it, on an own store."""

    def slot() -> OntgrendelScherm:
        return OntgrendelScherm(lambda zin: starten.open_zitting(map_, zin), herstel=starten._herstel(map_))

    def eerste() -> OntgrendelScherm | BeginScherm:
        if map_.exists():
            return slot()
        return BeginScherm(starten.gemeenten(), lambda *wat: starten._maak(map_, *wat), slot)

    app = LoketApp(eerste, slot=slot, vastleggen=lambda _: datetime.now(UTC).isoformat())
    app.adempauze = 0
    return app


async def test_first_steps_and_recovery(tmp_path: Path) -> None:
    map_ = tmp_path / "eigen"
    app = app_op(map_)
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await toetsen(pilot, "enter")
        await typ(pilot, "Karin")
        await toetsen(pilot, "m", "i")
        await typ(pilot, WACHTZIN)
        await typ(pilot, WACHTZIN)
        code = str(app.screen.query_one("#uitleg", Label).render()).split()[0]
        await toetsen(pilot, "escape")
        assert isinstance(app.screen, Keuzevenster), "never past a code that is shown only once"
        await toetsen(pilot, "j")
        assert isinstance(app.screen, OntgrendelScherm)
        await typ(pilot, "een verkeerde wachtzin")
        assert "klopt niet" in str(app.screen.query_one("#bezig", Label).render())
        await typ(pilot, WACHTZIN)
        assert isinstance(app.screen, WerklijstScherm)
        assert app.open_zitting().gemeente == "nijmegen"
        await toetsen(pilot, "f10")

    app = app_op(map_)
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await toetsen(pilot, "f2")
        await typ(pilot, code.lower())
        await typ(pilot, "een hele nieuwe wachtzin")
        await typ(pilot, "een hele nieuwe wachtzin")
        assert isinstance(app.screen, WerklijstScherm)
        assert app.open_zitting().typt.naam == "Karin"
        await toetsen(pilot, "f10")


async def test_a_short_passphrase_is_refused_in_one_sentence_and_nothing_is_made(tmp_path: Path) -> None:
    map_ = tmp_path / "eigen"
    app = app_op(map_)
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await toetsen(pilot, "enter")
        await typ(pilot, "Karin")
        await toetsen(pilot, "e", "a")
        await typ(pilot, "kort")
        assert isinstance(app.screen, Vraagvenster), "the window stays until it is long enough"
        assert "12" in str(app.screen.query_one("#venster-echo", Label).render())
    assert not (map_ / "sleutels.json").exists()
