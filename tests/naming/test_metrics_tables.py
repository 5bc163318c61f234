"""The catalogue's tables: whole, consistent and free of what could never be used."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files

from seeds.naming.metric_catalogue import groups, metrics, rows
from seeds.naming.metric_facets import lexicon, plain
from seeds.naming.metric_forms import forms


def test_every_metric_has_a_form_and_a_measure() -> None:
    assert set(forms().values()) == set(metrics())
    measures = {row["measure"] for row in rows("metric_units.csv")}
    assert {metric.measure for metric in metrics().values()} == measures


def test_ids_are_made_of_their_facets() -> None:
    for metric in metrics().values():
        assert metric.id == ".".join(part for part in (metric.act, metric.thing, metric.topic) if part)
        assert metric.group in groups()


def test_a_word_has_one_meaning_and_is_written_as_it_is_looked_up() -> None:
    words = Counter(word for row in rows("metric_words.csv") for word in row["words"].split())
    assert [word for word, times in words.items() if times > 1] == []
    assert [word for word in words if plain(word) != word] == []


def test_words_and_forms_use_the_same_terms() -> None:
    meant = frozenset[str]().union(*lexicon().terms.values())
    assert frozenset[str]().union(*forms()) == meant


def test_rows_of_forms_are_of_metrics() -> None:
    families = {metric_id.rpartition(".")[0] + ".*" for metric_id in metrics()}
    targets = {row["metric"] for row in rows("metric_forms.csv")}
    assert {target for target in targets if not target.startswith("@")} <= families | set(metrics())


def test_labels_by_hand_are_of_metrics() -> None:
    assert {row["id"] for row in rows("metric_labels.csv")} <= {"", *metrics()}


def test_every_table_is_in_the_data_dictionary() -> None:
    page = (files("seeds") / "data" / "METRICS.md").read_text(encoding="utf-8")
    for name in ("metrics", "metric_groups", "metric_units", "metric_labels", "metric_words", "metric_forms"):
        section = re.search(rf"^## {name}\.csv.*?(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
        assert section is not None
        for column in next(iter(rows(f"{name}.csv"))):
            assert f"`{column}`" in section[0]
