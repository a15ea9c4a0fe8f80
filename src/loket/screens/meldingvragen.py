"""The official report as lines, and the question for its day."""

from loket.diensten.meldingen import zet_melding
from loket.domein.melding import Melding
from loket.nederlands import datum, datum_kort, lees_voorbije_dag
from loket.screens.dossierscherm import DossierScherm
from loket.widgets.langelijst import Regel

TELT_NIET = "De dag van ons gesprek telt niet voor de wet. Alleen de dag van de officiële melding telt."


def melding_regels(meldingen: tuple[Melding, ...]) -> list[Regel]:
    """One line per request; an empty official day is a warning."""
    return [*_kop(meldingen), *map(_regel, meldingen)]


def _kop(meldingen: tuple[Melding, ...]) -> list[Regel]:
    return [Regel("Officiële melding", toon="kop")] if meldingen else []


def _regel(melding: Melding) -> Regel:
    begin = f"{melding.soort.capitalize()}: gesprek {datum_kort(melding.gesprek_datum)}, gemeld"
    if melding.officiele_melding_datum is None or melding.uiterlijk is None:
        return Regel(f"! {begin}: nog leeg", "Enter: vul in", f"melding:{melding.soort}", "spoed")
    woorden = f"{begin} {datum_kort(melding.officiele_melding_datum)}"
    return Regel(woorden, f"wet: uiterlijk {datum_kort(melding.uiterlijk)}", f"melding:{melding.soort}")


def melding_tekst(melding: Melding) -> str:
    """The two days in full, and the last day by law once the official one is known."""
    regels = [TELT_NIET, f"Ons gesprek: {datum(melding.gesprek_datum)}"]
    if melding.officiele_melding_datum is None or melding.uiterlijk is None:
        regels.append("Officiële melding: nog niet ingevuld. Er loopt dus nog geen termijn die wij kennen.")
    else:
        regels.append(f"Officiële melding: {datum(melding.officiele_melding_datum)}")
        regels.append(f"{melding.wat}: uiterlijk {datum(melding.uiterlijk)} (wettelijke termijn)")
    return "\n".join([*regels, *melding.let_op])


def vraag_melding(scherm: DossierScherm, melding: Melding) -> None:
    """Ask the day of the official report."""
    zitting, stand, vandaag = scherm.zitting, scherm.stand, scherm.stand.vandaag
    scherm.vraag_wijziging(
        "Op welke dag is het officieel gemeld?",
        lambda tekst, _: zet_melding(zitting, stand, melding.soort, lees_voorbije_dag(tekst, vandaag)),
        uitleg="De dag van de melding bij de gemeente. Nog niet gemeld? Ga terug met Esc.",
        echo=lambda tekst: f"= {datum(lees_voorbije_dag(tekst, vandaag))}",
    )
