"""Each threshold can fail, and nothing else does."""

import json
import tempfile
import tomllib
import unittest
from pathlib import Path

import documents
import report
import verdict
from record import FAILED, LIMITED, OK, Run, Sample, percentile, summary

GOOD = {
    "users": 100,
    "requests": 1000,
    "averageMillis": 100.0,
    "p50Millis": 90,
    "p95Millis": 200,
    "p99Millis": 300,
    "apiP95Millis": 90,
    "successPercent": 100.0,
    "limitedPercent": 1.0,
    "requestsPerSecond": 50.0,
    "wrongResults": 0,
    "dishonestLimits": 0,
    "cpuPercent": 50,
    "memoryPercent": 50,
    "diskIoPercent": 50,
    "cleanupPercent": 100,
}
HERE = Path(__file__).parent
SCENARIOS = tomllib.loads((HERE / "scenarios.toml").read_text("utf-8"))
MIXES = tomllib.loads((HERE / "mixes.toml").read_text("utf-8"))


def sample(second=0.0, name="list", millis=10.0, end=OK, held=False, tier=""):
    return Sample(second, name, millis, end, held, tier)


class VerdictTest(unittest.TestCase):
    def test_a_good_run_misses_nothing_in_any_scenario(self):
        for scenario in SCENARIOS:
            with self.subTest(scenario):
                self.assertEqual([], verdict.judge(GOOD, verdict.thresholds(scenario)))

    def test_each_threshold_of_each_scenario_is_missed_alone(self):
        for scenario in SCENARIOS:
            for metric, budget in verdict.thresholds(scenario).items():
                worse = budget / 2 if metric in verdict.AT_LEAST else budget * 2 + 0.01
                with self.subTest(scenario=scenario, metric=metric):
                    misses = verdict.judge(GOOD | {metric: worse}, verdict.thresholds(scenario))
                    self.assertEqual([metric], [miss.metric for miss in misses])

    def test_a_miss_says_by_how_much(self):
        [miss] = verdict.judge(GOOD | {"p95Millis": 7500}, verdict.thresholds("heavy"))
        self.assertEqual((5000, 7500, 50.0), (miss.budget, miss.actual, miss.violationPercentage))

    def test_a_run_without_requests_is_a_miss(self):
        self.assertEqual(1, len(verdict.judge(GOOD | {"requests": 0}, verdict.thresholds("smoke"))))

    def test_what_was_not_measured_is_named(self):
        figures = {key: value for key, value in GOOD.items() if key != "cpuPercent"}
        budgets = verdict.thresholds("heavy")
        self.assertEqual([], verdict.judge(figures, budgets))
        self.assertEqual(["cpuPercent"], verdict.unmeasured(figures, budgets))

    def test_each_regression_is_found_alone(self):
        allowed = verdict.regression()
        self.assertEqual([], verdict.compare(GOOD, GOOD, allowed))
        for metric, threshold in allowed.items():
            factor = 1 - threshold * 1.1 if metric in verdict.AT_LEAST else 1 + threshold * 1.1
            misses = verdict.compare(GOOD | {metric: GOOD[metric] * factor}, GOOD, allowed)
            self.assertEqual([(metric, "baseline")], [(m.metric, m.against) for m in misses])

    def test_the_breaking_point_is_the_first_stage_that_misses(self):
        stages = [{"users": 10, "seconds": 10}, {"users": 20, "seconds": 10}, {"users": 40, "seconds": 10}]
        budgets = {"successPercent": 70, "p95Millis": 5000}
        run = Run(samples=[sample(second) for second in range(30)])
        self.assertIsNone(verdict.breaking_point(run, stages, budgets))
        run.samples += [sample(15, "extract", end=FAILED) for _ in range(10)]
        point = verdict.breaking_point(run, stages, budgets)
        self.assertEqual((20, "successPercent", "extract"), (point["users"], point["first"], point["request"]))

    def test_every_scenario_has_its_users(self):
        for name, scenario in SCENARIOS.items():
            self.assertIn(scenario["mix"], MIXES, name)
            for stage in scenario["stages"]:
                self.assertEqual({"users", "rate", "seconds"}, set(stage))
        self.assertLessEqual(
            {"baseline", "smoke", "light", "medium", "heavy", "stress", "volume", "spike", "cleanup"}
            | {"stage10", "stage25", "stage50", "stage100", "stage150"},
            set(SCENARIOS),
        )


class RecordTest(unittest.TestCase):
    def test_limited_requests_are_no_failures_and_no_times(self):
        figures = summary([sample(millis=100), sample(millis=1, end=LIMITED)], 10)
        self.assertEqual((100.0, 50.0), (figures["successPercent"], figures["limitedPercent"]))
        self.assertEqual(100, figures["averageMillis"])

    def test_failures_are_failures(self):
        figures = summary([sample(), sample(end=FAILED), sample(end=LIMITED)], 1)
        self.assertEqual(50.0, figures["successPercent"])

    def test_held_calls_are_not_in_the_latency_of_the_api(self):
        figures = summary([sample(millis=10), sample(millis=9000, held=True)], 1)
        self.assertEqual(10, figures["apiP95Millis"])
        self.assertEqual(9000, figures["p95Millis"])

    def test_percentiles(self):
        self.assertEqual(95, percentile(list(range(1, 101)), 95))
        self.assertEqual(7, percentile([7], 99))

    def test_figures_of_a_run(self):
        run = Run(samples=[sample(tier="free"), sample(tier="business")], erased=19, not_erased=1)
        run.resources = [{"second": 1, "cpuPercent": 40}, {"second": 2, "cpuPercent": 60}]
        figures = run.figures(10, 5)
        self.assertEqual((95.0, 50.0, 5), (figures["cleanupPercent"], figures["cpuPercent"], figures["users"]))
        self.assertNotIn("memoryPercent", figures)
        self.assertEqual({"free", "business"}, set(run.by(lambda s: s.tier, 10)))


class ReportTest(unittest.TestCase):
    def test_the_report_names_the_miss_and_the_scale(self):
        figures = GOOD | {"p95Millis": 7500}
        run = Run(samples=[sample(), sample(2, end=FAILED)], resources=[{"second": 1, "cpuPercent": 40}])
        told = report.body("heavy", 0.1, figures, verdict.judge(figures, verdict.thresholds("heavy")))
        with tempfile.TemporaryDirectory() as folder:
            report.write(folder, told, run)
            kept = json.loads(Path(folder, "performance_results.json").read_text("utf-8"))
            text = Path(folder, "report.md").read_text("utf-8")
            page = Path(folder, "report.html").read_text("utf-8")
        self.assertEqual((False, 0.1), (kept["passed"], kept["scale"]))
        self.assertEqual("p95Millis", kept["misses"][0]["metric"])
        self.assertIn("p95Millis | 5000 | 7500 | 50.0 %", text)
        self.assertIn("0.1 of their time", text)
        self.assertEqual(4, page.count("<svg"))


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

    def test_each_kind_is_a_whole_pdf_of_its_own(self):
        for make in (documents.ruled, documents.unruled, documents.prose, lambda: documents.long(1000)):
            one, other = make(), make()
            self.assertTrue(one.data.startswith(b"%PDF-") and one.data.rstrip().endswith(b"%%EOF"))
            self.assertNotEqual(one.data, other.data)
            self.assertIn(len(one.tables), (0, one.pages))

    def test_a_stream_of_events_is_read(self):
        text = 'event: status\ndata: {"status":"running"}\n\n: still there\n\nevent: page\ndata: {"page":1,"tables":[]}\n\n'
        self.assertEqual(
            [("status", {"status": "running"}), ("page", {"page": 1, "tables": []})], list(documents.events(text))
        )

    def told(self, pages, status="succeeded"):
        one = lambda name, data: f"event: {name}\ndata: {json.dumps(data)}\n\n"
        tables = self.result()["tables"]
        return "".join(one("page", {"page": page, "tables": [tables[page - 1]]}) for page in pages) + one(
            "end", {"status": status}
        )

    def test_pages_told_are_compared(self):
        self.assertIsNone(documents.told_differs(self.document, self.told([1, 2])))
        for pages in ([1], [2, 1], [1, 1, 2]):
            self.assertIn("pages told", documents.told_differs(self.document, self.told(pages)))
        self.assertIn("ended with", documents.told_differs(self.document, self.told([1, 2], "failed")))
        self.assertIn("ended with", documents.told_differs(self.document, ""))
        self.assertIn("differs", documents.told_differs(documents.ruled(pages=2), self.told([1, 2])))

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
