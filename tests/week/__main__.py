"""Play a week in a folder and leave it there to look at: python -m tests.week FOLDER, then loket --map FOLDER."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from loket.diensten.zitting import laad_bronnen
from tests.week.week import WACHTZINNEN, speel


def main() -> int:
    """Play the week that ends today; exit 2 without a folder."""
    if len(sys.argv) != 2:
        sys.stderr.write("Geef één map waarin de week komt: python -m tests.week MAP\n")
        return 2
    map_ = Path(sys.argv[1]).absolute()
    verslag = speel(map_, laad_bronnen(), begin=datetime.now(UTC) - timedelta(days=5))
    for wat, aantal in sorted((verslag.gedaan + verslag.geweigerd).items()):
        print(f"{wat:20} {aantal:5}  waarvan geweigerd {verslag.geweigerd[wat]}")
    print(f"De week staat in {map_}. Kijk met: loket --map {map_}")
    for naam, wachtzin in WACHTZINNEN.items():
        print(f"{naam}: {wachtzin}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
