"""Ask how a household may be reached, one line at a time."""

from loket.diensten.contact import Contacttekst, Contactverbod, contact_van, wissel_verbod, zet_contact
from loket.screens.dossierscherm import DossierScherm
from loket.screens.vensters import Keuze

_VRAAG: dict[Contacttekst, tuple[str, str]] = {
    "telefoon": ("Op welk nummer mogen we bellen?", "Alleen het nummer. Leeg mag ook."),
    "tijden": ("Op welke tijden mogen we bellen?", "Bijvoorbeeld: na 17 uur, niet op vrijdag."),
    "wie": ("Met wie mogen we hierover praten?", "Bijvoorbeeld: alleen met Wim. Leeg is: alleen met de inwoner."),
}
_VERBOD: tuple[Contactverbod, ...] = ("geen_voicemail", "geen_post")


def vraag_contact(scherm: DossierScherm) -> None:
    """Ask which line to change."""
    nu = contact_van(scherm.stand.beeld)
    keuzes = (
        Keuze("t", f"telefoon: {nu.telefoon}", "telefoon"),
        Keuze("u", f"uren: {nu.tijden}", "tijden"),
        Keuze("w", f"wie mag het horen: {nu.wie}", "wie"),
        Keuze("v", f"voicemail: {'niet inspreken' if nu.geen_voicemail else 'niets afgesproken'}", "geen_voicemail"),
        Keuze("p", f"post: {'niet sturen' if nu.geen_post else 'niets afgesproken'}", "geen_post"),
    )
    scherm.kies("Hoe mogen we contact opnemen?", keuzes, lambda veld: _vraag(scherm, veld))


def _vraag(scherm: DossierScherm, veld: str) -> None:
    zitting, dossier = scherm.zitting, scherm.stand.dossier
    verbod = next((v for v in _VERBOD if v == veld), None)
    if verbod is not None:
        scherm.wijzig("contact", lambda: wissel_verbod(zitting, dossier, verbod))
        return
    regel = next(t for t in _VRAAG if t == veld)
    vraag, uitleg = _VRAAG[regel]
    scherm.vraag_wijziging(
        vraag,
        lambda tekst, ander: zet_contact(zitting, dossier, regel, tekst, ander_nummer=ander),
        uitleg=uitleg,
        waarde=str(getattr(contact_van(scherm.stand.beeld), regel)),
        leeg_mag=True,
    )
