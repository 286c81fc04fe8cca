"""Judges a run by the thresholds and says so in JSON and Markdown."""

import json
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path

# for these, more is better
AT_LEAST = {"requests_per_second"}


@dataclass(frozen=True)
class Miss:
    """A threshold that was not kept."""

    metric: str
    budget: float
    actual: float
    violation_percentage: float


def thresholds(scenario, file=Path(__file__).with_name("thresholds.toml")):
    """The thresholds of a scenario."""
    figures = tomllib.loads(Path(file).read_text("utf-8"))
    return figures["default"] | figures.get(scenario, {})


def figures(total):
    """The figures of a run, from Locust's statistics of all requests together."""
    return {
        "requests": total.num_requests,
        "average_ms": total.avg_response_time,
        "p50_ms": total.get_response_time_percentile(0.50),
        "p95_ms": total.get_response_time_percentile(0.95),
        "p99_ms": total.get_response_time_percentile(0.99),
        "failures": total.fail_ratio,
        "requests_per_second": total.total_rps,
    }


def judge(run, budgets):
    """The misses of a run; a run without any request keeps nothing."""
    if run["requests"] == 0:
        return [Miss("requests", 1, 0, 100.0)]
    return [
        miss
        for metric, budget in budgets.items()
        if (miss := _compare(metric, budget, run[metric])) is not None
    ]


def _compare(metric, budget, actual):
    kept = actual >= budget if metric in AT_LEAST else actual <= budget
    if kept:
        return None
    over = 100.0 * abs(actual - budget) / budget if budget else 100.0
    return Miss(metric, budget, round(actual, 4), round(over, 1))


def write(folder, scenario, run, misses):
    """Keeps the verdict as verdict.json and verdict.md in a folder."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    report = {"scenario": scenario, "passed": not misses, "figures": run}
    report["misses"] = [asdict(miss) for miss in misses]
    (folder / "verdict.json").write_text(json.dumps(report, indent=2) + "\n", "utf-8")
    (folder / "verdict.md").write_text(markdown(scenario, run, misses), "utf-8")


def markdown(scenario, run, misses):
    """The verdict for people."""
    lines = [f"# {scenario}: {'missed' if misses else 'passed'}", "", "| figure | value |", "|---|---|"]
    lines += [f"| {name} | {value:,.4g} |" for name, value in run.items()]
    if misses:
        lines += ["", "| missed | budget | actual | over by |", "|---|---|---|---|"]
        lines += [
            f"| {miss.metric} | {miss.budget:g} | {miss.actual:g} | {miss.violation_percentage} % |"
            for miss in misses
        ]
    return "\n".join(lines) + "\n"
