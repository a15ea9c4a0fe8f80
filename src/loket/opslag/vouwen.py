"""From operations to a picture: per field its newest operation. Pure, in any order, as often as you like."""

from collections.abc import Iterable

from loket.domein.dossier import Beeld, Operatie, Veldwaarde


def vouw(dossier: str, operaties: Iterable[Operatie]) -> Beeld:
    """The picture of a dossier from its operations, in whatever order and however often they come."""
    nieuwste: dict[str, Operatie] = {}
    for operatie in operaties:
        staand = nieuwste.get(operatie.veld)
        if staand is None or (operatie.tijd, operatie.id) > (staand.tijd, staand.id):
            nieuwste[operatie.veld] = operatie
    velden = {veld: _waarde(op) for veld, op in sorted(nieuwste.items()) if op.soort == "zet"}
    return Beeld(dossier, velden)


def vouw_bij(beeld: Beeld, nieuwer: Iterable[Operatie]) -> Beeld:
    """The picture with operations that are newer than everything in it, oldest first."""
    velden = dict(beeld.velden)
    for operatie in nieuwer:
        velden.pop(operatie.veld, None)
        if operatie.soort == "zet":
            velden[operatie.veld] = _waarde(operatie)
    return Beeld(beeld.dossier, dict(sorted(velden.items())))


def _waarde(operatie: Operatie) -> Veldwaarde:
    return Veldwaarde(operatie.waarde, operatie.wie, operatie.moment, operatie.id)
