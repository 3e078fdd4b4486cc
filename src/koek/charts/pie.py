"""The growing pie: its area is exactly the joint gain, its slices are who gets what, before and after."""

from koek.charts.drawing import sheet
from koek.charts.figure import Figure, Table
from koek.charts.pie_drawing import Move, PieDrawing
from koek.charts.reader import Reader
from koek.workbench.pie import GrowingPie, PieUnit


def growing_pie_picture(pie: GrowingPie, reader: Reader, *, move: Move = "proposal") -> Figure:
    """Return the growing pie with its table and text alternative.

    Parameters
    ----------
    pie : GrowingPie
        The pie before, if there was an offer, and after.
    reader : Reader
        For whom.
    move : "trade", "proposal" or "package"
        Whether the second pie is the last offer after a trade, the balanced proposal, or a package that
        somebody is composing.
    """
    drawing = PieDrawing(pie, move, reader)
    return Figure(
        name="pie",
        title=reader.estimate_in(_title(drawing), pie.estimated),
        description=_description(drawing),
        caption=reader.say(f"chart.pie_{pie.unit}_caption"),
        table=_table(drawing),
        language=reader.language,
        spec=sheet(tuple(drawing.layers()), reader.pixels, drawing.height),
    )


def _title(drawing: PieDrawing) -> str:
    pie, reader = drawing.pie, drawing.reader
    if pie.unit is PieUnit.MONEY:
        if pie.before is None:
            return reader.say("chart.pie_money_title", after=reader.money(pie.after.size))
        return reader.say(
            "chart.pie_money_growth", before=reader.money(pie.before.size), after=reader.money(pie.after.size)
        )
    return reader.say("chart.pie_grows_for_all" if pie.everyone_gains else "chart.pie_own_scale_title")


def _description(drawing: PieDrawing) -> str:
    reader, before = drawing.reader, drawing.pie.before
    code = "chart.pie_change" if before else "chart.pie_share"
    told = tuple(reader.say(code, name=name, before=old, after=new) for name, old, new in drawing.changes())
    first = "chart.pie_compared" if before else "chart.pie_alone"
    return reader.say(f"{first}_{drawing.move}", parts=told)


def _table(drawing: PieDrawing) -> Table:
    reader = drawing.reader
    after = reader.say(f"chart.after_{drawing.move}")
    rows = drawing.changes()
    together = reader.say("chart.together")
    sums = [disc.amount for disc in drawing.discs()] if drawing.pie.unit is PieUnit.MONEY else []
    if drawing.pie.before is None:
        return Table(
            (reader.say("chart.party"), after),
            (*((name, new) for name, _, new in rows), *(((together, *sums),) if sums else ())),
            numeric=frozenset({1}),
        )
    return Table(
        (reader.say("chart.party"), reader.say("chart.last_offer"), after),
        (*rows, *(((together, *sums),) if sums else ())),
        numeric=frozenset({1, 2}),
    )
