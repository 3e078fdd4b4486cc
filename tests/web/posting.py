"""What a browser would post of a form: the successful controls of a page, in their order."""

from html.parser import HTMLParser

from django.http import QueryDict


class _Form(HTMLParser):
    def __init__(self, form: str) -> None:
        super().__init__(convert_charrefs=True)
        self.form, self.inside = form, False
        self.posted: list[tuple[str, str]] = []
        self.select: str | None = None
        self.options: list[tuple[str, bool]] = []
        self.area: str | None = None
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {key: value or "" for key, value in attrs}
        if tag == "form":
            self.inside = told.get("id") == self.form
        if not self.inside:
            return
        if tag == "input" and "name" in told:
            if told.get("type") not in ("radio", "checkbox") or "checked" in told:
                self.posted.append((told["name"], told.get("value", "on")))
        elif tag == "select":
            self.select, self.options = told["name"], []
        elif tag == "option" and self.select:
            self.options.append((told["value"], "selected" in told))
        elif tag == "textarea":
            self.area, self.text = told["name"], []

    def handle_data(self, data: str) -> None:
        if self.area is not None:
            self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False
        elif tag == "select" and self.select:
            chosen = [value for value, selected in self.options if selected] or [self.options[0][0]]
            self.posted.append((self.select, chosen[-1]))
            self.select = None
        elif tag == "textarea" and self.area is not None:
            self.posted.append((self.area, "".join(self.text).removeprefix("\n").replace("\n", "\r\n")))
            self.area = None


def posted(page: str, form: str = "sheet-form") -> dict[str, list[str]]:
    """Return what a browser posts of a form as it is shown."""
    parser = _Form(form)
    parser.feed(page)
    found: dict[str, list[str]] = {}
    for name, value in parser.posted:
        found.setdefault(name, []).append(value)
    return found


def as_query(fields: dict[str, list[str]]) -> QueryDict:
    """Return the fields as Django gives them."""
    query = QueryDict(mutable=True)
    for name, values in fields.items():
        query.setlist(name, values)
    return query
