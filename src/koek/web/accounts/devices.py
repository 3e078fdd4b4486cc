"""With which browser, on what, somebody is signed in: two words, as the browser itself tells them."""

from koek.texts.catalogue import say
from koek.texts.language import Language

BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrome", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari", "Safari"),
)
"""What stands in the line of a browser, and its name; many also name one that stands further on."""

SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("X11; Cr", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)
"""What stands in the line of a browser, and on what it runs; idem."""


def device_of(line: str) -> tuple[str, str]:
    """Return the browser and the system that a line of a browser tells; empty for what is not known.

    Neither a version nor the line itself is kept: two words are enough to know one's own device by.
    """
    browser, system = (
        next((name for mark, name in known if mark in line), "") for known in (BROWSERS, SYSTEMS)
    )
    return browser, system


def device_words(device: tuple[str, str], language: Language) -> str:
    """Return the words for a device."""
    browser, system = device
    if not browser and not system:
        return say("web_safety.device.unknown", language)
    facts = {
        "browser": browser or say("web_safety.device.some_browser", language),
        "system": system or say("web_safety.device.some_system", language),
    }
    return say("web_safety.device", language, facts)
