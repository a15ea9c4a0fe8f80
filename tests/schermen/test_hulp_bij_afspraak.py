"""On the screen of agreements `h` names who helps, out of the sociale kaart."""

from loket.app import LoketApp
from loket.diensten.afspraken import GoedeTekst, maak_afspraak
from loket.diensten.dossier import ververs
from loket.screens.afspraken import AfsprakenScherm
from loket.screens.vensters import Keuzevenster
from tests.schermen.hulp import rust, schermtekst, stand_van


async def test_a_key_names_who_helps(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        stand = stand_van(zitting)
        id_ = maak_afspraak(zitting, stand.dossier, GoedeTekst("Wij bellen."), wie="samen", datum=zitting.vandaag)
        await app.push_screen(AfsprakenScherm(ververs(zitting, stand.dossier), id_))
        await rust(pilot)
        await pilot.press("h")
        await rust(pilot)
        assert isinstance(app.screen, Keuzevenster)
        assert "Wijkcentrum De Brug" in schermtekst(pilot)
        await pilot.press("a")
        await rust(pilot)
        assert "Wie helpt: Wijkcentrum De Brug" in schermtekst(pilot)
        await pilot.press("h", "n")
        await rust(pilot)
        assert "Wie helpt:" not in schermtekst(pilot)


async def test_a_proposal_has_no_helper_yet(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        scherm = AfsprakenScherm(stand_van(app.open_zitting()))
        await app.push_screen(scherm)
        await rust(pilot)
        assert scherm.voorstel() is not None
        await pilot.press("h")
        await rust(pilot)
        assert app.screen is scherm
