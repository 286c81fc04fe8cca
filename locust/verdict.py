"""Judges a run by the thresholds, by its baseline and, of a rising run, where it broke."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from record import summary

# for these, more is better
AT_LEAST = {"requestsPerSecond", "successPercent", "cleanupPercent"}
REGRESSION = "regression"


@dataclass(frozen=True)
class Miss:
    """A figure that is worse than it may be (I-52)."""

    metric: str
    budget: float
    actual: float
    violationPercentage: float
    against: str = "threshold"


def _figures(file):
    return tomllib.loads(Path(file).read_text("utf-8"))


def thresholds(scenario, file=Path(__file__).with_name("thresholds.toml")):
    """The thresholds of a scenario."""
    figures = _figures(file)
    return figures["default"] | figures.get(scenario, {})


def regression(file=Path(__file__).with_name("thresholds.toml")):
    """By how much each figure may be worse than it was."""
    return _figures(file)[REGRESSION]


def judge(figures, budgets):
    """The misses of a run; a run without any request keeps nothing."""
    if not figures.get("requests"):
        return [Miss("requests", 1, 0, 100.0)]
    return [
        _miss(metric, budget, figures[metric], "threshold")
        for metric, budget in budgets.items()
        if metric in figures and not _kept(metric, budget, figures[metric])
    ]


def unmeasured(figures, budgets):
    """The thresholds that the run says nothing about."""
    return sorted(metric for metric in budgets if metric not in figures)


def compare(figures, baseline, allowed):
    """What is worse than in the baseline by more than it may be (I-50)."""
    misses = []
    for metric, threshold in allowed.items():
        if metric in figures and baseline.get(metric):
            factor = 1 - threshold if metric in AT_LEAST else 1 + threshold
            bound = baseline[metric] * factor
            if not _kept(metric, bound, figures[metric]):
                misses.append(_miss(metric, bound, figures[metric], "baseline"))
    return misses


def breaking_point(run, stages, budgets):
    """The first of rising stages that misses anything: users, what was missed, the worst request."""
    begin = 0
    for stage in stages:
        end = begin + stage["seconds"]
        samples = run.between(begin, end)
        misses = judge(summary(samples, stage["seconds"]), budgets)
        if misses:
            failed = run_worst(samples)
            return {"users": stage["users"], "first": misses[0].metric, "actual": misses[0].actual} | failed
        begin = end
    return None


def run_worst(samples):
    """The request that failed most, or else was slowest."""
    if not samples:
        return {"request": None}
    names = {sample.name for sample in samples}
    of = {name: [s for s in samples if s.name == name] for name in names}
    worst = max(names, key=lambda n: (sum(s.end == "failed" for s in of[n]), max(s.millis for s in of[n])))
    return {"request": worst}


def _kept(metric, bound, actual):
    return actual >= bound if metric in AT_LEAST else actual <= bound


def _miss(metric, budget, actual, against):
    over = 100.0 * abs(actual - budget) / budget if budget else 100.0
    return Miss(metric, round(budget, 3), round(actual, 4), round(over, 1), against)
