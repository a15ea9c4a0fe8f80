"""What work leaves in hand, in words: never advice to work less, and what helps always beside what falls."""

from decimal import Decimal

from loket.domein.werken import Grenzen, Klif, Kromme, Punt
from loket.nederlands import euro, euro_bereik, opsomming
from loket.widgets.grafiek import klif_namen

MEESTE_NAMEN = 3
HELFT = Decimal("0.5")


def eerste_zin(kromme: Kromme) -> str:
    """The most important thing first: that it is open, where it falls, where it stays flat, or that it rises."""
    if kromme.punten[0].in_hand[0] != kromme.punten[0].in_hand[1]:
        return "Wat meer werken oplevert, is nog niet goed te zeggen. Vraag eerst wat nog open is (v)."
    if kromme.dal is not None:
        return _dal_zin(kromme)
    vlak = _vlak_tot(kromme)
    if vlak:
        daarna = f"Vanaf {euro(vlak)} extra houdt dit huishouden meer over dan nu."
        return f"Bij de eerste euro's erbij gaan regelingen even hard omlaag. {daarna}"
    return f"Meer werken levert meer op in de hand. {_minst_zin(kromme)}".rstrip()


def _minst_zin(kromme: Kromme) -> str:
    """Where least of a step is left, when that is less than half."""
    nummer = max(range(1, len(kromme.punten)), key=lambda nr: kromme.druk(nr) or Decimal(0))
    druk = kromme.druk(nummer)
    if druk is None or druk <= HELFT:
        return ""
    voor, na = kromme.punten[nummer - 1].extra, kromme.punten[nummer].extra
    over = ((na - voor) * (1 - druk)).quantize(Decimal(1))
    return f"Het minst rond {euro(na)} extra: van {euro(na - voor)} blijft daar minstens {euro(over)} over."


def _dal_zin(kromme: Kromme) -> str:
    dal = kromme.dal
    assert dal is not None
    wie = opsomming(_oorzaken(kromme, dal.van, dal.diepste)[:MEESTE_NAMEN])
    zeker = any(klif.zeker for klif in kromme.kliffen if dal.van <= klif.van < dal.diepste)
    hoeveel = f"eerst {euro(dal.minder)}" if zeker and kromme.precies else f"eerst hoogstens {euro(dal.minder)}"
    begin = f"Vanaf {euro(dal.van)} meer werken levert" if dal.van else "Meer werken levert"
    zin = f"{begin} {hoeveel} minder op: {wie} {'wordt' if ' en ' not in wie else 'worden'} dan lager."
    if dal.weer_meer is not None:
        return f"{zin} Vanaf {euro(dal.weer_meer)} extra houdt dit huishouden meer over dan daarvoor."
    return zin


def _oorzaken(kromme: Kromme, van: Decimal, tot: Decimal) -> list[str]:
    """The schemes that give less somewhere in a stretch, the one that loses most first."""
    verlies: dict[str, Decimal] = {}
    for klif in kromme.kliffen:
        for oorzaak in klif.oorzaken if van <= klif.van < tot else ():
            if oorzaak.verlies:
                verlies[oorzaak.naam] = verlies.get(oorzaak.naam, Decimal(0)) + oorzaak.verlies
    return sorted(verlies, key=lambda naam: -verlies[naam])


def _vlak_tot(kromme: Kromme) -> Decimal | None:
    """From where there is more in hand than now; None when the first step already does that."""
    nu = kromme.punten[0].in_hand[0]
    meer = next((punt.extra for punt in kromme.punten if punt.in_hand[0] > nu), None)
    return meer if meer is not None and meer > kromme.punten[1].extra else None


def helpt_kort(kromme: Kromme) -> str:
    """What softens the step, by name."""
    return f"Dit helpt (Tab): {opsomming(v.naam for v in kromme.verzachters)}."


def helpt_lang(kromme: Kromme) -> str:
    """What softens the step and how, a line each."""
    return "\n".join(f"Dit helpt: {v.naam}. {v.hoe}" for v in kromme.verzachters)


def legenda(kromme: Kromme) -> str:
    """What the lines are; bounds say that they are bounds."""
    if kromme.precies:
        return "Lijn: wat er per maand in de hand is, met alle regelingen."
    return "Lijn: minstens in de hand. Stippen: hoogstens. Dit zijn grenzen."


def niet_mee_zin(kromme: Kromme) -> str:
    """The rights without an amount that are not in the chart."""
    if not kromme.niet_mee:
        return ""
    return f"Zit er niet in (bedrag navragen): {opsomming(kromme.niet_mee)}."


def punt_regel(kromme: Kromme, nummer: int) -> tuple[str, str]:
    """One line of the table: the earnings, and what is in hand with what of the last step is lost again."""
    punt = kromme.punten[nummer]
    links = f"+ {euro(punt.extra)}" if punt.extra else "nu"
    if klif := next((k for k in kromme.kliffen if k.van == punt.extra), None):
        links = f"{links:<9} ▼ {klif_namen(klif)}"
    return links, f"{_druk_woorden(kromme, nummer)}{grenzen_woorden(punt.in_hand):>16}"


def _druk_woorden(kromme: Kromme, nummer: int) -> str:
    druk = kromme.druk(nummer)
    if druk is None:
        return ""
    stap = kromme.punten[nummer].extra - kromme.punten[nummer - 1].extra
    over = stap * (1 - druk)
    return f"{'+' if over >= 0 else '-'} {euro(abs(over))} van {euro(stap)}   "


def grenzen_woorden(grenzen: Grenzen) -> str:
    """One amount, or its bounds."""
    laag, hoog = (bedrag.quantize(Decimal(1)) for bedrag in grenzen)
    return euro(laag) if laag == hoog else euro_bereik(laag, hoog)


def punt_uitleg(kromme: Kromme, punt: Punt) -> str:
    """What one step is made of: every scheme with its amount, the months of a premium, what an MMB would add."""
    delen = [f"{kromme.namen[id_]} {grenzen_woorden(g)}" for id_, g in punt.delen.items() if g[1]]
    regels = [f"Daarvan komt van regelingen: {opsomming(delen)}." if delen else "Hier komt niets van regelingen."]
    if kromme.premie is not None and punt.premie:
        eerst, later = kromme.per_maand(punt, kromme.premie.maanden + 1)[:: kromme.premie.maanden]
        regels.append(
            f"{kromme.premie.naam}: maand 1 tot en met {kromme.premie.maanden} {grenzen_woorden(eerst)}, "
            f"vanaf maand {kromme.premie.maanden + 1} {grenzen_woorden(later)}."
        )
    if punt.mmb is not None and punt.mmb[1]:
        regels.append(f"Met een MMB zou er {grenzen_woorden(punt.mmb)} bij komen. Vraag dat na bij de gemeente.")
    return "\n".join(regels)


def klif_regels(kromme: Kromme) -> list[str]:
    """Every cliff in words."""
    return [_klif_regel(klif) for klif in kromme.kliffen]


def _klif_regel(klif: Klif) -> str:
    stopt = [oorzaak.naam for oorzaak in klif.oorzaken if oorzaak.verlies is None]
    lager = [oorzaak.naam for oorzaak in klif.oorzaken if oorzaak.verlies is not None]
    delen = []
    if klif.verlies:
        hoeveel = euro(klif.verlies) if klif.zeker else f"hoogstens {euro(klif.verlies)}"
        delen.append(f"{hoeveel} minder: {opsomming(lager)}")
    if stopt:
        delen.append(f"{opsomming(stopt)} {'stopt' if len(stopt) == 1 else 'stoppen'} (bedrag navragen)")
    return f"Van {euro(klif.van)} naar {euro(klif.tot)} extra: {'; '.join(delen)}."
