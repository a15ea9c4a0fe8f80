"""Text from people made harmless for a screen or a page: no control characters, nothing invisible."""

import unicodedata

_REGELEINDEN = str.maketrans({"\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\t": " "})


def schone_tekst(tekst: str) -> str:
    """The same visible characters, line ends kept as newlines.

    ESC and other control characters become their visible sign (␛), so that nobody is fooled and no terminal
    obeys them. Directions overrides and zero-width characters (Unicode Cf) go; lone surrogates become �.
    """
    regels = tekst.replace("\r\n", "\n").replace("\r", "\n").translate(_REGELEINDEN)
    if regels.isprintable():
        return regels
    return "".join(_teken(teken) for teken in regels)


def schone_regel(tekst: str) -> str:
    """As `schone_tekst`, on one line: line ends become spaces."""
    return schone_tekst(tekst).replace("\n", " ")


def _teken(teken: str) -> str:
    """What one character becomes."""
    if teken == "\n" or teken.isprintable():
        return teken
    soort = unicodedata.category(teken)
    if soort == "Cf":
        return ""
    if soort == "Zs":
        return " "
    if soort == "Cc" and ord(teken) <= 0x1F:
        return chr(0x2400 + ord(teken))
    return "\u2421" if teken == "\x7f" else "\ufffd"
