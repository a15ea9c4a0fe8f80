"""What is written when loket crashes: which code failed and where, never a value."""

import os
import traceback
from datetime import datetime
from pathlib import Path

from loket.instelling.paden import maak_map


def noteer_fout(fout: BaseException, map_: Path, moment: datetime) -> str:
    """Write the frames of a crash to the log folder and give its code.

    Messages of exceptions and local variables are left out: they may hold what a household told.
    """
    code = f"{moment:%m%d-%H%M%S}"
    regels = [f"loket {code}"]
    huidig: BaseException | None = fout
    while huidig is not None:
        regels.append(f"{type(huidig).__module__}.{type(huidig).__name__}")
        regels += [
            f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(huidig.__traceback__)
        ]
        huidig = huidig.__cause__ or huidig.__context__
    maak_map(maak_map(map_.parent) / map_.name)
    plek = os.open(map_ / f"fout-{code}.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(plek, "a", encoding="utf-8") as log:
        log.write("\n".join(regels) + "\n")
    return code
