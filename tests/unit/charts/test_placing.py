"""Labels stand beside what they name, inside the picture and on top of nothing."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from koek.charts.placing import Label, PlacedLabel, Room

POINTS = st.tuples(st.floats(20, 480), st.floats(20, 380))


def _box(placed: PlacedLabel) -> tuple[float, float, float, float]:
    (x, y), half, tall = placed.middle, placed.label.width / 2, placed.label.height / 2
    return x - half, y - tall, x + half, y + tall


def _room() -> Room:
    return Room(0, 0, 500, 400)


def test_a_label_stands_to_the_right_when_nothing_is_in_the_way() -> None:
    (placed,) = _room().place([Label(("naam",), (200, 200))])

    assert _box(placed)[0] > 200
    assert placed.middle[1] == 200
    assert placed.leader is None


def test_a_label_at_the_right_edge_stands_to_the_left() -> None:
    (placed,) = _room().place([Label(("een lange naam",), (495, 200))])

    assert _box(placed)[2] < 495


def test_a_label_keeps_clear_of_a_line() -> None:
    room = _room()
    room.keep_clear([(200, 200), (500, 200)], joined=True)
    (placed,) = room.place([Label(("naam",), (200, 200))])
    left, top, right, bottom = _box(placed)

    assert not (top <= 200 <= bottom and right > 200)
    assert left >= 0


def test_a_label_far_away_has_a_line_to_what_it_names() -> None:
    room = _room()
    room.keep_clear([(x, y) for x in range(150, 260, 4) for y in range(170, 232, 4)])
    (placed,) = room.place([Label(("naam",), (200, 200))])
    left, top, right, bottom = _box(placed)

    assert placed.leader is not None
    assert left - 3 <= placed.leader[0] <= right + 3
    assert top - 1 <= placed.leader[1] <= bottom + 1


def test_lines_of_a_label_stand_below_each_other() -> None:
    (placed,) = _room().place([Label(("een", "twee"), (200, 200))])
    (x, first, one), (same, second, two) = placed.rows

    assert (one, two) == ("een", "twee")
    assert x == same
    assert second - first > placed.label.size


@settings(max_examples=40)
@given(st.lists(POINTS, min_size=1, max_size=6, unique=True))
def test_labels_stay_inside_and_do_not_overlap(points: list[tuple[float, float]]) -> None:
    room = _room()
    room.keep_clear(points)
    boxes = [_box(placed) for placed in room.place([Label(("voorstel",), point) for point in points])]

    assert all(x1 >= 0 and x2 <= 500 and y1 >= 0 and y2 <= 400 for x1, y1, x2, y2 in boxes)
    assert not any(
        a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in combinations(boxes, 2)
    )
