"""Each threshold can fail, and nothing else does."""

import tempfile
import unittest
from pathlib import Path

import documents
import verdict

GOOD = {
    "requests": 100,
    "average_ms": 100.0,
    "p50_ms": 90,
    "p95_ms": 200,
    "p99_ms": 300,
    "failures": 0.0,
    "requests_per_second": 50.0,
}
BUDGETS = verdict.thresholds("smoke")


class VerdictTest(unittest.TestCase):
    def test_a_good_run_misses_nothing(self):
        self.assertEqual([], verdict.judge(GOOD, BUDGETS))

    def test_each_threshold_is_missed_alone(self):
        for metric, budget in BUDGETS.items():
            worse = budget / 2 if metric in verdict.AT_LEAST else budget * 2 + 0.01
            with self.subTest(metric):
                misses = verdict.judge(GOOD | {metric: worse}, BUDGETS)
                self.assertEqual([metric], [miss.metric for miss in misses])

    def test_a_miss_says_by_how_much(self):
        [miss] = verdict.judge(GOOD | {"p95_ms": 7500}, BUDGETS)
        self.assertEqual((5000, 7500, 50.0), (miss.budget, miss.actual, miss.violation_percentage))

    def test_a_run_without_requests_is_a_miss(self):
        self.assertEqual(1, len(verdict.judge(GOOD | {"requests": 0}, BUDGETS)))

    def test_the_report_names_the_miss(self):
        run = GOOD | {"p95_ms": 7500}
        with tempfile.TemporaryDirectory() as folder:
            verdict.write(folder, "smoke", run, verdict.judge(run, BUDGETS))
            self.assertIn('"passed": false', Path(folder, "verdict.json").read_text("utf-8"))
            self.assertIn("p95_ms | 5000 | 7500 | 50.0 %", Path(folder, "verdict.md").read_text("utf-8"))


class DocumentsTest(unittest.TestCase):
    def setUp(self):
        self.document = documents.ruled(pages=2)

    def result(self):
        tables = [
            {
                "rowCount": len(rows),
                "columnCount": len(rows[0]),
                "cells": [
                    {"row": r, "column": c, "text": text}
                    for r, row in enumerate(rows)
                    for c, text in enumerate(row)
                ],
            }
            for rows in self.document.tables
        ]
        return {"document": {"pageCount": 2}, "tables": tables}

    def test_the_right_result_is_accepted(self):
        self.assertIsNone(documents.difference(self.document, self.result()))

    def test_a_foreign_result_is_noticed(self):
        self.assertIn("differs", documents.difference(documents.ruled(pages=2), self.result()))

    def test_a_missing_table_is_noticed(self):
        result = self.result()
        result["tables"].pop()
        self.assertIn("1 tables instead of 2", documents.difference(self.document, result))

    def test_a_changed_cell_is_noticed(self):
        result = self.result()
        result["tables"][0]["cells"][5]["text"] += "!"
        self.assertIn("differs", documents.difference(self.document, result))


if __name__ == "__main__":
    unittest.main()
