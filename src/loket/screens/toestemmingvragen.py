"""Ask for one yes, step by step; every step can be left with Escape and then nothing is written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from loket.diensten.brieven import keur_briefdeel
from loket.diensten.delen import GETEKEND_NODIG, deel, geef_toestemming
from loket.domein.fouten import LoketFout
from loket.domein.toestemming import GEGEVENS, TOESTEMMINGSOORTEN, Gegevens, Toestemming
from loket.nederlands import datum, lees_voorbije_dag
from loket.screens.dossierscherm import DossierScherm
from loket.screens.vensters import Keuze

_ONTVANGER = {
    "toestemming": "Met wie mogen we iets delen?",
    "beroepsgeheim": "Wie mag iets aan ons vertellen?",
    "hulp": "Van wie wil de inwoner hulp?",
}
NEE = "Niet opgeschreven. Er verandert niets aan de hulp."


def vraag_toestemming(scherm: DossierScherm) -> None:
    """Begin with the kind: three different things, each asked for by itself."""
    keuzes = [Keuze(toets, naam, soort) for toets, (soort, naam) in zip("wbh", TOESTEMMINGSOORTEN.items(), strict=True)]
    scherm.kies("Waar zegt de inwoner ja op?", keuzes, lambda soort: _ontvanger(scherm, soort))


def _ontvanger(scherm: DossierScherm, soort: str) -> None:
    leeg = Toestemming("", "toestemming", "", "", "overig", "mondeling", scherm.stand.vandaag)
    concept = replace(leeg, soort=next(s for s in TOESTEMMINGSOORTEN if s == soort))
    scherm.vraag(
        _ONTVANGER[soort],
        keur_briefdeel,
        lambda wie: _doel(scherm, replace(concept, ontvanger=wie)),
        uitleg="Eén persoon of team. Voor een ander vraag je het apart.",
    )


def _doel(scherm: DossierScherm, concept: Toestemming) -> None:
    scherm.vraag(
        "Waarvoor?",
        keur_briefdeel,
        lambda doel: _kind(scherm, replace(concept, doel=doel)),
        uitleg="Eén doel. Bijvoorbeeld: de aanvraag schuldhulp.",
    )


def _kind(scherm: DossierScherm, concept: Toestemming) -> None:
    keuzes = (
        Keuze("n", "nee", "nee"),
        Keuze("o", "ja, en een ouder of voogd zegt ja", "ouder"),
        Keuze("k", "ja, maar er is nog geen ja van een ouder", "kind"),
    )

    def gekozen(keuze: str) -> None:
        over_kind = keuze != "nee"
        volgende = replace(concept, over_kind=over_kind, namens="ouder" if keuze == "ouder" else "inwoner")
        if keuze == "kind":
            scherm.meld("Voor een kind onder de 16 zegt een ouder of voogd ja. Vraag het eerst.", "warning")
        elif concept.soort == "hulp":
            _vorm(scherm, volgende)
        else:
            _gegevens(scherm, volgende)

    scherm.kies("Gaat het over een kind onder de 16?", keuzes, gekozen)


def _gegevens(scherm: DossierScherm, concept: Toestemming) -> None:
    kies_gegevens(
        scherm,
        lambda gegevens: (
            _formulier(scherm, replace(concept, gegevens=gegevens))
            if gegevens == "bijstand"
            else _vorm(scherm, replace(concept, gegevens=gegevens))
        ),
    )


def kies_gegevens(scherm: DossierScherm, klaar: Callable[[Gegevens], None]) -> None:
    """Ask whether it is about welfare: for that only a signed form will do."""
    keuzes = [Keuze(soort[0], naam, soort) for soort, naam in GEGEVENS.items()]
    scherm.kies(
        "Wat voor gegevens zijn het?", keuzes, lambda keuze: klaar("bijstand" if keuze == "bijstand" else "overig")
    )


def _vorm(scherm: DossierScherm, concept: Toestemming) -> None:
    keuzes = (Keuze("m", "mondeling, met wie erbij was", "mondeling"), Keuze("f", "getekend formulier", "formulier"))
    scherm.kies(
        "Hoe zegt de inwoner ja?",
        keuzes,
        lambda vorm: _formulier(scherm, concept) if vorm == "formulier" else _erbij(scherm, concept),
    )


def _formulier(scherm: DossierScherm, concept: Toestemming) -> None:
    """The day of the signature; left empty, it is refused with the reason."""
    vandaag = scherm.stand.vandaag

    def lees(tekst: str, _: bool) -> date:
        if not tekst.strip():
            raise LoketFout(GETEKEND_NODIG if concept.gegevens == "bijstand" else "Vul de dag in, of ga terug met Esc.")
        return lees_voorbije_dag(tekst, vandaag)

    scherm.vraag(
        "Formulier getekend op welke dag?",
        lees,
        lambda dag: _bevestig(scherm, replace(concept, vorm="formulier", datum=dag)),
        uitleg="Bijvoorbeeld: vandaag, 12-11. Nog niet getekend? Dan delen we niets.",
        echo=lambda tekst: f"= {datum(lees_voorbije_dag(tekst, vandaag))}",
        leeg_mag=True,
    )


def _erbij(scherm: DossierScherm, concept: Toestemming) -> None:
    scherm.vraag(
        "Wie waren erbij?",
        keur_briefdeel,
        lambda wie: _bevestig(scherm, replace(concept, vorm="mondeling", wie_erbij=wie)),
        uitleg="Voornaam of rol is genoeg.",
    )


def _bevestig(scherm: DossierScherm, concept: Toestemming) -> None:
    """The last question; no is the first answer, and no changes nothing."""
    keuzes = (Keuze("n", "nee", "nee"), Keuze("j", "ja, de inwoner zegt ja", "ja"))
    wat = f"{TOESTEMMINGSOORTEN[concept.soort].capitalize()}: {concept.ontvanger}. Waarvoor: {concept.doel}"
    scherm.kies(
        "Lees het voor. Zegt de inwoner ja?",
        keuzes,
        lambda keuze: _schrijf(scherm, concept) if keuze == "ja" else scherm.meld(NEE),
        uitleg=wat,
    )


def _schrijf(scherm: DossierScherm, concept: Toestemming) -> None:
    zitting, dossier = scherm.zitting, scherm.stand.dossier
    # Each part was held against the guard when it was typed, with the duo's answer about its number.
    scherm.wijzig("toestemming", lambda: geef_toestemming(zitting, dossier, concept, ander_nummer=True))


def vraag_deling(scherm: DossierScherm) -> None:
    """Write down that something is shared: with whom, what, what kind; refused where there is no yes."""
    scherm.vraag(
        "Met wie deel je iets?",
        keur_briefdeel,
        lambda wie: kies_gegevens(scherm, lambda gegevens: _wat(scherm, wie, gegevens)),
        uitleg="Schrijf de naam zoals bij de toestemming.",
    )


def _wat(scherm: DossierScherm, wie: str, gegevens: Gegevens) -> None:
    zitting, dossier = scherm.zitting, scherm.stand.dossier
    scherm.vraag_wijziging(
        "Wat deel je?",
        lambda tekst, ander: deel(zitting, dossier, tekst, wie, gegevens, ander_nummer=ander),
        uitleg="Alleen wat nodig is. Eén korte zin.",
    )
