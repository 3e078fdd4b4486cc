"""The four users, each with a case of their own, from an empty start to the A4 that they take along."""

import re
from dataclasses import dataclass
from pathlib import Path

from end_to_end.hands import Hands
from end_to_end.seeding import PASSWORD
from end_to_end.serving import Site


@dataclass(frozen=True)
class Story:
    """Somebody with a case: who they are, with whom they talk, what about, and how they came in."""

    name: str
    language: str
    us: str
    them: str
    title: str
    wants: tuple[str, str]
    issues: tuple[tuple[str, str, str], ...]
    signs_up: bool


STORIES = (
    Story(
        "purchaser",
        "nl",
        "Gemeente Vlierhaven",
        "Liftenbedrijf Noord",
        "Onderhoud van de liften",
        ("Liften die het doen", "Een klant voor jaren"),
        (("Reactietijd", "Binnen twee uur", "Binnen een dag"), ("Looptijd", "Twee jaar", "Vijf jaar")),
        signs_up=True,
    ),
    Story(
        "neighbourhood",
        "nl",
        "Buurthuis De Wilg",
        "De gemeente",
        "Het oude badhuis",
        ("Een plek voor de buurt", "Een pand dat niet leegstaat"),
        (("Huur", "Weinig", "Gewoon"), ("Onderhoud", "Door ons", "Door de gemeente")),
        signs_up=False,
    ),
    Story(
        "researcher",
        "en",
        "Riverside clinic",
        "Northern insurance",
        "Paying for home care",
        ("Care that lasts", "Costs that are known"),
        (("Price per visit", "High", "Low"), ("Period", "One year", "Three years")),
        signs_up=True,
    ),
    Story(
        "volunteers",
        "en",
        "Football club",
        "Scouting group",
        "Sharing a club house",
        ("Room on Saturday", "Room in the holidays"),
        (("Saturdays", "For us", "For them"), ("Cleaning", "Together", "Paid")),
        signs_up=False,
    ),
)


def told(story: Story, hands: Hands, site: Site, folder: Path, email: str) -> Path:
    """Do everything in the order in which somebody new would, and return the A4."""
    arrive(story, hands, site, email)
    begin(story, hands)
    people(hands)
    differences(hands)
    worth(story, hands)
    explore(hands)
    follow_the_next_step(hands)
    return a4(hands, folder)


def arrive(story: Story, hands: Hands, site: Site, email: str) -> None:
    hands.page.goto("/")
    if not story.signs_up:
        hands.press("form[action='/try/'] button", until="main a[href='/cases/begin/']")
        return
    hands.press("main a[href='/accounts/signup/']")
    hands.type("input[name=email]", email)
    hands.type("input[name=password1]", PASSWORD)
    hands.press("main form button:not([type=button])", until="input[name=code]")
    code = re.search(r"^\s*([A-Z0-9]{3,}-?[A-Z0-9]{3,})\s*$", site.mails_to(email), re.MULTILINE)

    assert code, f"no code in the mail, at {hands.page.url}"
    hands.type("input[name=code]", code[1])
    hands.press("main form button:not([type=button])", until="main a[href='/cases/begin/']")


def begin(story: Story, hands: Hands) -> None:
    hands.press("main a[href='/cases/begin/']")
    for name, text in zip(("us", "them", "title"), (story.us, story.them, story.title), strict=True):
        hands.type(f"input[name={name}]", text)
    for name, text in zip(("ours_want", "theirs_want"), story.wants, strict=True):
        hands.type(f"input[name={name}]", text)
    hands.press("main form button", until="main .next")

    assert story.title in hands.page.content()
    assert "/c/" in hands.page.url


def people(hands: Hands) -> None:
    go(hands, "people")
    hands.press("main a[href$='/people/other_side/']")
    hands.choose("select[name='other_side.0.party']", 2)
    hands.choose("select[name='other_side.0.topic']", 1)
    hands.type("textarea[name='other_side.0.what']", "Die kijkt ver vooruit.")
    save(hands)


def differences(hands: Hands) -> None:
    go(hands, "differences")
    hands.press("main a[href*='/differences/scale/']")
    for who, place in (("ours", "2"), ("theirs", "6")):
        hands.mark(f"{who}.intention", place)
    hands.press("#scales .actions button", until="main .notice")


def worth(story: Story, hands: Hands) -> None:
    go(hands, "worth")
    hands.press("main a[href$='/worth/issues/']")
    for number, (name, *options) in enumerate(story.issues):
        if number:
            hands.press("button[value='add:issues']", until=f"input[name='issues.{number}.name']")
        hands.mark(f"issues.{number}.kind", "options")
        hands.type(f"input[name='issues.{number}.name']", name)
        for place, option in enumerate(options):
            field = f"input[name='issues.{number}.options.{place}.name']"
            hands.press(f"button[value='add:issues.{number}.options']", until=field)
            hands.type(field, option)
    save(hands)
    for party in (1, 2):
        hands.page.goto(re.sub(r"(/c/\w+/).*", rf"\1worth/preferences/{party}/", hands.page.url))
        hands.press("#worth-form button[value=save]", until="main .notice")


def explore(hands: Hands) -> None:
    go(hands, "pie")
    hands.press("main a[href*='/pie/explore/']")

    assert hands.page.locator("main svg").count() > 0, "no picture of the packages"


def follow_the_next_step(hands: Hands) -> None:
    hands.page.goto(re.sub(r"(/c/\w+/).*", r"\1", hands.page.url))
    hands.press("main .next a")

    assert hands.page.locator("h1").count() == 1


def a4(hands: Hands, folder: Path) -> Path:
    go(hands, "files")
    with hands.page.expect_download() as coming:
        hands.press("main a[href$='/files/a4.pdf']")
    kept = folder / "a4.pdf"
    coming.value.save_as(kept)

    assert kept.read_bytes().startswith(b"%PDF")
    return kept


def go(hands: Hands, page: str) -> None:
    """Go to a page of the room through its navigation."""
    folded = hands.page.locator("details.menu summary").is_visible()
    if folded:
        hands.press("details.menu summary")
    hands.press(f"{'details.menu' if folded else 'nav'} a[href$='/{page}/']")


def save(hands: Hands) -> None:
    hands.press("#sheet-form button[value=save]:not([aria-hidden])", until="form.notice [role=status]")

    assert hands.page.locator(".wrong:visible").count() == 0
