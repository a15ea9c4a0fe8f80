"""The way in: `loket` and `python -m loket`."""


def main() -> None:
    """Run the command line."""
    from loket.cli.hoofd import main as hoofd

    hoofd()


if __name__ == "__main__":
    main()
