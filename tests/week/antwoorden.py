"""What people say and type in a week, per kind of question."""

from random import Random

from loket.catalogus.soorten import Catalogus
from loket.domein.feit import Feit
from loket.domein.vraag import Vraag

NAMEN = ("Wessel", "Ümit", "Noëlle", "Ada", "Joris", "Sanaa", "Thijmen", "Xiu", "O'Neill", "Jan Peter")
TEKSTEN = (
    "bij jullie thuis",
    "Hulp met de post.",
    "Een brief begrijpen; die ligt op tafel [rood].",
    "Iemand die met mij belt",
    "Weer slapen 💤",
)
ACTIES = (
    "Wij bellen samen.",
    "Wij lezen de brief samen.",
    "Zoek de papieren van de huur op.",
    "Leg de post op één stapel.",
    "Wij vragen het na bij het loket.",
)
# A number that passes the check of a BSN: loket must refuse it.
KENT_LOKET_NIET = "Het gaat over nummer 111222333"
BEDRAGEN = ("0", "650", "1.250", "612,40", "tussen 600 en 800", "ongeveer 900", "15000")
INKOMSTEN = ("geen", "loon 1.250", "loon 600, ww 300", "bijstand 1.401,50", "aow", "zzp tussen 400 en 1900")


def gok_vraag(catalogus: Catalogus, vraag: Vraag, rng: Random) -> object:
    """An answer that fits a question of the talk; sometimes none wants to be given."""
    if rng.random() < 0.12:
        return rng.choice([toets.antwoord for toets in vraag.toetsen if toets not in vraag.keuzes])
    return gok_feit(catalogus.feit_bij(vraag.pad), vraag.pad, rng) if vraag.is_feit else gok_antwoord(vraag, rng)


def gok_antwoord(vraag: Vraag, rng: Random) -> object:
    """An answer that fits an item of the list."""
    opties = [code for code, _ in vraag.opties]
    if vraag.type == "ja_nee":
        return rng.choice(("ja", "nee", "nee"))
    if vraag.type == "keuze":
        return rng.choice(opties)
    if vraag.type == "meerkeuze":
        return rng.sample(opties, rng.randint(1, 2))
    if vraag.type == "aantal":
        return str(rng.choice((0, 0, 1, 2, 3)))
    if vraag.type == "jaar":
        return str(rng.randint(1945, 2006))
    if vraag.type == "bedrag":
        return rng.choice(("0", "45", "1640"))
    return "31-12-2026" if vraag.type == "datum" else rng.choice(TEKSTEN)


def gok_feit(feit: Feit, pad: str, rng: Random) -> str:
    """What is typed for a fact."""
    if feit.soort == "keuze":
        return rng.choice(feit.opties)
    if feit.soort == "ja_nee":
        return rng.choice(("ja", "nee"))
    if feit.soort == "aantal":
        return rng.choice(("0", "1", "2"))
    if feit.soort == "datum":
        kind = pad.split(".")[1].startswith("k")
        jaar = rng.randint(2009, 2024) if kind else rng.randint(1950, 2006)
        return rng.choice((str(jaar), f"12-5-{jaar}", f"31-12-{jaar}"))
    return rng.choice(INKOMSTEN if feit.soort == "inkomsten" else BEDRAGEN)
