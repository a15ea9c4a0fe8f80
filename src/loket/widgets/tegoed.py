"""What is left of a scheme per person, in words."""

from collections.abc import Mapping, Sequence

from loket.domein.tegoed import Tegoed
from loket.nederlands import euro


def tegoed_woorden(tegoed: Tegoed) -> str:
    """What is left: "nog € 60 van € 150"."""
    if tegoed.te_veel:
        return f"er is {euro(tegoed.besteed)} gebruikt van {euro(tegoed.budget)}: vraag dit na"
    return f"nog {euro(tegoed.over)} van {euro(tegoed.budget)}"


def tegoed_regels(tegoeden: Sequence[Tegoed], namen: Mapping[str, str]) -> str:
    """A heading with a line per person; empty where there is no budget."""
    if not tegoeden:
        return ""
    regels = (f"  {namen.get(t.persoon, t.persoon)}: {tegoed_woorden(t)}" for t in tegoeden)
    return "\n".join([f"Tegoed in {tegoeden[0].jaar}", *regels])
