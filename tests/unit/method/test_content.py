"""The content of the method is complete in both languages, and an organisation can lay its own over it."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from koek.method.content import METHOD, Method, MethodWord, method_content, topic_text, topics


def leaves(words: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    for key, value in words.items():
        if isinstance(value, Mapping):
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key), value


@pytest.mark.parametrize("topic", topics())
def test_every_item_says_the_same_fields_in_dutch_and_english(topic: str) -> None:
    for identifier, fields in method_content(topic).items():
        dutch, english = dict(leaves(fields["nl"])), dict(leaves(fields["en"]))

        assert dutch.keys() == english.keys(), identifier
        assert "name" in {path[-1] for path in dutch}, identifier
        for path, words in (*dutch.items(), *english.items()):
            lines = words if isinstance(words, list) else [words]
            assert lines, (identifier, path)
            assert all(isinstance(line, str) and line.strip() == line and line for line in lines), (
                identifier,
                path,
            )
        for path, words in dutch.items():
            if isinstance(words, list):
                assert len(words) == len(english[path]), (identifier, path)


@pytest.mark.parametrize("topic", topics())
def test_a_topic_opens_with_what_it_is_for(topic: str) -> None:
    assert topic_text(topic).startswith("# ")


def test_an_organisation_changes_words_and_adds_items() -> None:
    own = Method(
        {
            "value_aspects": {
                "cost-reduction": {"nl": {"name": "goedkoper"}},
                "local-jobs": {"nature": "relational", "nl": {"name": "werk"}, "en": {"name": "jobs"}},
            }
        }
    )

    assert own.words(MethodWord("value_aspects", "cost-reduction"), "nl") == "goedkoper"
    assert own.words(MethodWord("value_aspects", "cost-reduction"), "en") == "lower costs"
    assert own.words(MethodWord("value_aspects", "local-jobs"), "en") == "jobs"
    assert own.ids("value_aspects") == (*METHOD.ids("value_aspects"), "local-jobs")
    assert METHOD.words(MethodWord("value_aspects", "cost-reduction"), "nl") == "lagere kosten"


def test_an_item_that_is_not_there_is_shown_by_its_id() -> None:
    assert METHOD.words(MethodWord("value_aspects", "nope"), "nl") == "nope"
