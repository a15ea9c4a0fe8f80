"""Load the legal terms, the days off and the service agreements from `termijnen.toml`."""

from datetime import date
from importlib.resources import files
from typing import cast, get_args

from loket.catalogus.vak import Bron, Vak, lees_toml
from loket.domein.termijn import Eenheid, Termijnregel, Termijnregels, Termijnsoort

__all__ = ["Termijnregel", "Termijnregels", "laad_termijnen"]

# Atw art. 4: the act does not hold for terms in hours, nor for longer ones than these.
_ATW_HOOGSTENS = {"dagen": 90, "weken": 12, "maanden": 3}
_VELDEN = (
    "code", "naam", "artikel", "duur", "eenheid", "soort", "atw", "verlengt", "start", "startveld",
    "nagelezen", "let_op",
)  # fmt: skip


def laad_termijnen(bestand: Bron | None = None) -> Termijnregels:
    """All terms; without an argument those of loket itself. InvoerFout says what is wrong and where."""
    vak = lees_toml(bestand or files("loket.catalogus") / "termijnen.toml")
    vak.sluit("feestdagen_tot", "feestdagen", "termijn")
    regels: dict[str, Termijnregel] = {}
    for deel in vak.vakken("termijn"):
        regel = _regel(deel)
        if regel.code in regels:
            raise deel.fout("deze code staat er twee keer. Haal er één weg.")
        regels[regel.code] = regel
    return Termijnregels(regels, _feestdagen(vak), vak.dag("feestdagen_tot"))


def _regel(vak: Vak) -> Termijnregel:
    vak.sluit(*_VELDEN)
    regel = Termijnregel(
        code=vak.tekst("code"),
        naam=vak.tekst("naam"),
        artikel=vak.tekst("artikel"),
        duur=vak.getal("duur"),
        eenheid=cast(Eenheid, vak.keuze("eenheid", get_args(Eenheid))),
        start=vak.tekst("start"),
        startveld=vak.tekst("startveld"),
        soort=cast(Termijnsoort, vak.keuze("soort", get_args(Termijnsoort), "uiterste")),
        atw=vak.waar("atw", False),
        verlengt=vak.waar("verlengt", False),
        nagelezen=vak.waar("nagelezen", True),
        let_op=vak.teksten("let_op"),
    )
    _keur(vak, regel)
    return regel


def _keur(vak: Vak, regel: Termijnregel) -> None:
    """Refuse what contradicts the Algemene termijnenwet or the kind of term."""
    if regel.atw and regel.duur > _ATW_HOOGSTENS.get(regel.eenheid, 0):
        raise vak.fout("de Algemene termijnenwet geldt niet voor deze duur (art. 4). Zet atw op false.")
    if regel.atw and not regel.verlengt:
        raise vak.fout("met atw = true hoort verlengt = true (Atw art. 1). Verbeter één van de twee.")
    if regel.verlengt and (regel.soort != "uiterste" or regel.eenheid in ("uren", "werkdagen")):
        raise vak.fout("een wachttijd, afspraak, uren of werkdagen schuiven niet op. Zet verlengt op false.")


def _feestdagen(vak: Vak) -> dict[int, frozenset[date]]:
    tabel = vak.inhoud.get("feestdagen")
    if not isinstance(tabel, dict) or not tabel:
        raise vak.fout("'feestdagen' ontbreekt. Zet per jaar de dagen neer, bijvoorbeeld jaar_2026 = [...].")
    per_jaar: dict[int, frozenset[date]] = {}
    for sleutel, dagen in tabel.items():
        jaar = sleutel.removeprefix("jaar_")
        if not jaar.isdecimal() or not isinstance(dagen, list):
            raise vak.fout(f"'feestdagen.{sleutel}' moet een lijst van dagen zijn, zoals jaar_2026 = [2026-01-01].")
        if not all(type(dag) is date and dag.year == int(jaar) for dag in dagen):
            raise vak.fout(f"'feestdagen.{sleutel}' bevat iets anders dan een dag uit {jaar}. Haal dat weg.")
        per_jaar[int(jaar)] = frozenset(dagen)
    return per_jaar
