"""The command line: the Typer app with its commands, and every refusal as one Dutch sentence."""

import os
import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from loket import __version__
from loket.cli.opdrachten import Opdrachten
from loket.cli.opties import Map
from loket.domein.fouten import LoketFout

app = typer.Typer(
    name="loket",
    cls=Opdrachten,
    help="loket: samen met een huishouden uitzoeken wat het kan krijgen. Werkt zonder internet.",
    add_completion=False,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)

# Typer keeps the class of every wrong use to itself; it is the parent of the one that it shows.
GEBRUIKSFOUT: type[Exception] = typer.BadParameter.__bases__[0]
ZINNEN = {
    "NoSuchOption": "Deze optie bestaat niet.",
    "NoSuchCommand": "Deze opdracht bestaat niet.",
    "MissingParameter": "Er ontbreekt iets bij deze opdracht.",
    "BadParameter": "Een waarde bij deze opdracht klopt niet.",
}


@app.callback(invoke_without_command=True)
def _hoofd(
    ctx: typer.Context,
    map_: Map = None,
    versie: Annotated[bool, typer.Option("--versie", help="Toon de versie en stop.")] = False,
) -> int:
    """Without a command: open the app on the user's own store."""
    if versie:
        typer.echo(__version__)
        raise typer.Exit
    if ctx.invoked_subcommand is not None:
        return 0
    from loket.cli.starten import eigen_opslag

    return eigen_opslag(map_)


def main(argumenten: list[str] | None = None) -> None:
    """Run the command line; exit 0 done, 1 refused or wrong data, 2 wrong use."""
    for stroom in (sys.stdout, sys.stderr):
        if isinstance(stroom, TextIOWrapper):
            # A terminal that lacks a sign gets a question mark, never a traceback.
            stroom.reconfigure(errors="replace")
    sys.exit(_draai(argumenten))


def _draai(argumenten: list[str] | None) -> int:
    try:
        uit = app(argumenten, standalone_mode=False)
        sys.stdout.flush()
    except LoketFout as fout:
        from loket.nederlands import schone_regel

        sys.stderr.write(f"{schone_regel(fout.zin)}\n")
        return 1
    except GEBRUIKSFOUT as fout:
        sys.stderr.write(f"{_zin(fout)} Kijk met 'loket --help' wat er kan.\n")
        return 2
    except (typer.Abort, KeyboardInterrupt):
        return 1
    except BrokenPipeError:
        # Who reads has gone; the interpreter must not complain about that while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as fout:
        sys.stderr.write(f"{_onverwacht(fout)}\n")
        return 1
    return uit if isinstance(uit, int) else 0


def _onverwacht(fout: Exception) -> str:
    """One sentence for what should never happen: a code, no traceback, no value."""
    from datetime import UTC, datetime

    from loket.instelling.noodlog import noteer_fout
    from loket.instelling.paden import logmap, opslagmap

    try:
        code = noteer_fout(fout, logmap(opslagmap()), datetime.now(UTC))
    except (OSError, LoketFout):
        code = "onbekend"
    return f"loket is gestopt door een fout (code {code}). Er is niets half gedaan. Geef de code aan je beheerder."


def _zin(fout: Exception) -> str:
    """What is wrong with the use, in Dutch, with the name of the option or argument when it is known."""
    param = getattr(fout, "param", None)
    naam = getattr(fout, "option_name", None) or (param.opts[-1] if param is not None and param.opts else None)
    zin = ZINNEN.get(type(fout).__name__, "Deze opdracht bestaat niet of is niet volledig.")
    return f"{zin.removesuffix('.')}: {naam}." if naam else zin
