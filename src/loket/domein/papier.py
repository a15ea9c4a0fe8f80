"""The core questions of the talk on paper: what stands on it, before it is laid out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Papiervraag:
    """One question on paper, with its code.

    `opties` are the words behind a box, `altijd` those of the answers that fit any question. `getypt`: there is a
    line to write on; `meer`: more than one box may be ticked. `ook` is the code with which the same is filled in for
    the partner. `alleen_als` says when it is asked, `eerst` what must be asked before. `bespreken`: the answer may
    not stand on paper.
    """

    code: str
    tekst: str
    opties: tuple[str, ...]
    altijd: tuple[str, ...]
    getypt: bool
    meer: bool = False
    alleen_als: str = ""
    eerst: str = ""
    bespreken: bool = False
    ook: str = ""


@dataclass(frozen=True, slots=True)
class Papierdeel:
    """One part of the talk on paper."""

    naam: str
    opening: str
    vragen: tuple[Papiervraag, ...]
