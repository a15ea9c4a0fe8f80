"""The command line: the Typer app with its commands, and every refusal as one Dutch sentence."""

import sys

import click
import typer

from loket import __version__
from loket.cli import catalogus, reken
from loket.domein.fouten import LoketFout

app = typer.Typer(
    name="loket",
    help="loket: samen met een huishouden uitzoeken wat het kan krijgen. Werkt zonder internet.",
    add_completion=False,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)

# One line per command; the module does the work, with its imports inside the function.
app.command("reken")(reken.reken)
app.add_typer(catalogus.app, name="catalogus")


@app.callback(invoke_without_command=True)
def _hoofd(versie: bool = typer.Option(False, "--versie", help="Toon de versie en stop.")) -> None:
    """Without a command: what there is to do."""
    if versie:
        typer.echo(__version__)
        raise typer.Exit


def main(argumenten: list[str] | None = None) -> None:
    """Run the command line; exit 0 done, 1 refused or wrong data, 2 wrong use."""
    sys.exit(_draai(argumenten))


def _draai(argumenten: list[str] | None) -> int:
    try:
        uit = app(argumenten, standalone_mode=False)
    except LoketFout as fout:
        sys.stderr.write(f"{fout.zin}\n")
        return 1
    except click.exceptions.ClickException as fout:
        sys.stderr.write(f"{fout.format_message()} Kijk met 'loket --help' wat er kan.\n")
        return 2
    except (click.exceptions.Abort, KeyboardInterrupt):
        return 1
    except BrokenPipeError:
        return 0
    return uit if isinstance(uit, int) else 0
