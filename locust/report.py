"""Tells of a run: JSON for programs, Markdown and HTML for people, and the server's own records."""

import html
import json
import sys
import urllib.error
import urllib.request
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from record import percentile

CHART_WIDTH, CHART_HEIGHT = 640, 140
TIMEOUT_SECONDS = 20


def body(scenario, scale, figures, misses, **more):
    """The report as data; figures and misses have the names that the server's load-test route knows."""
    return {
        "scenario": scenario,
        "scale": scale,
        "passed": not misses,
        "figures": figures,
        "misses": [asdict(miss) for miss in misses],
    } | more


def write(folder, report, run):
    """Keeps it as performance_results.json (I-49), report.md and report.html."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "performance_results.json").write_text(json.dumps(report, indent=2) + "\n", "utf-8")
    (folder / "report.md").write_text(markdown(report), "utf-8")
    (folder / "report.html").write_text(page(report, run), "utf-8")


def post(url, key, report):
    """Sends it to the server's records; a server that refuses does not change the verdict."""
    request = urllib.request.Request(
        f"{url}/api/v1/performance/load-test",
        json.dumps(report).encode(),
        {"Content-Type": "application/json", "Authorization": f"Bearer {key}"},
    )
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
            return json.load(answer)["id"]
    except (urllib.error.URLError, TimeoutError, ValueError) as problem:
        print(f"The server did not take the report: {problem}", file=sys.stderr)
        return None


def markdown(report):
    """The report for people who read text."""
    verdict = "passed" if report["passed"] else "missed"
    lines = [f"# {report['scenario']}: {verdict}", ""]
    if report["scale"] != 1:
        lines += [f"Shortened: its stages last {report['scale']:g} of their time.", ""]
    lines += ["| figure | value |", "|---|---|"]
    lines += [f"| {name} | {value:,.4g} |" for name, value in report["figures"].items()]
    if report["misses"]:
        lines += ["", "| missed | budget | actual | over by | against |", "|---|---|---|---|---|"]
        lines += [
            f"| {m['metric']} | {m['budget']:g} | {m['actual']:g} | {m['violationPercentage']} % | {m['against']} |"
            for m in report["misses"]
        ]
    if report.get("unmeasured"):
        lines += ["", "Not measured: " + ", ".join(report["unmeasured"]) + "."]
    if report.get("breakingPoint"):
        point = report["breakingPoint"]
        lines += ["", f"Breaks at {point['users']} users: {point['first']} = {point['actual']:g}, {point['request']}."]
    for title, part in (("request", "requests"), ("tier", "tiers")):
        if report.get(part):
            lines += ["", f"| {title} | count | success | average | P95 | 429 |", "|---|---|---|---|---|---|"]
            lines += [
                f"| {name} | {f['requests']} | {f.get('successPercent', 0):g} % | {f.get('averageMillis', 0):g} ms"
                f" | {f.get('p95Millis', 0):g} ms | {f['limitedPercent']:g} % |"
                for name, f in report[part].items()
            ]
    if report.get("problems"):
        lines += ["", "| times | problem |", "|---|---|"]
        lines += [f"| {p['count']} | {p['problem'].replace('|', '/')} |" for p in report["problems"]]
    return "\n".join(lines) + "\n"


def page(report, run):
    """The report with charts, in one file that asks for nothing from outside."""
    by_second = {}
    for sample in run.samples:
        by_second.setdefault(int(sample.second), []).append(sample.millis)
    rate = [(second, len(times)) for second, times in sorted(by_second.items())]
    p95 = [(second, percentile(sorted(times), 95)) for second, times in sorted(by_second.items())]
    failed = sorted(Counter(int(s.second) for s in run.samples if s.end == "failed").items())
    charts = [("requests a second", rate), ("P95 in ms", p95), ("failures a second", failed)]
    for name in ("cpuPercent", "memoryPercent", "diskIoPercent"):
        charts.append((name, [(look["second"], look[name]) for look in run.resources if name in look]))
    drawn = "".join(_chart(title, points) for title, points in charts)
    return (
        f"<!DOCTYPE html><html lang=en><meta charset=utf-8><title>{html.escape(report['scenario'])}</title>"
        "<style>body{font:14px sans-serif;margin:2em}pre{background:#f4f4f4;padding:1em}"
        "polyline{fill:none;stroke:#1565c0;stroke-width:1.5}</style>"
        f"<h1>{html.escape(report['scenario'])}: {'passed' if report['passed'] else 'missed'}</h1>"
        f"{drawn}<pre>{html.escape(markdown(report))}</pre></html>\n"
    )


def _chart(title, points):
    if not points:
        return ""
    last = max(second for second, _ in points) or 1
    top = max(value for _, value in points) or 1
    line = " ".join(
        f"{CHART_WIDTH * second / last:.1f},{CHART_HEIGHT * (1 - value / top):.1f}" for second, value in points
    )
    return (
        f"<h2>{title}, up to {top:,.4g}</h2><svg width={CHART_WIDTH} height={CHART_HEIGHT}"
        f' role=img aria-label="{title}"><polyline points="{line}"/></svg>'
    )
