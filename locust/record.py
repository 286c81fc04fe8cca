"""What a run has measured, request by request."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from statistics import fmean

OK, FAILED, LIMITED = "ok", "failed", "limited"


@dataclass(frozen=True)
class Sample:
    """One request: when it ended in seconds from the start, how long it took, how it went."""

    second: float
    name: str
    millis: float
    end: str
    held: bool
    tier: str = ""


@dataclass
class Run:
    """All samples of a run, and what was counted beside them."""

    samples: list = field(default_factory=list)
    problems: Counter = field(default_factory=Counter)
    wrong_results: int = 0
    dishonest_limits: int = 0
    erased: int = 0
    not_erased: int = 0
    resources: list = field(default_factory=list)

    def figures(self, seconds, users):
        """The figures of the verdict; one that was not measured is not there."""
        figures = {"users": users, "seconds": round(seconds, 1)} | summary(self.samples, seconds)
        if self.samples:
            figures["wrongResults"] = self.wrong_results
            figures["dishonestLimits"] = self.dishonest_limits
        if self.erased + self.not_erased:
            figures["cleanupPercent"] = 100.0 * self.erased / (self.erased + self.not_erased)
        for name in ("cpuPercent", "memoryPercent", "diskIoPercent"):
            seen = [look[name] for look in self.resources if name in look]
            if seen:
                figures[name] = round(fmean(seen), 2)
        return figures

    def by(self, key, seconds):
        """The figures of each group of samples."""
        groups = defaultdict(list)
        for sample in self.samples:
            groups[key(sample)].append(sample)
        return {name: summary(group, seconds) for name, group in sorted(groups.items()) if name}

    def between(self, begin, end):
        """The samples that ended in that time."""
        return [sample for sample in self.samples if begin <= sample.second < end]


def summary(samples, seconds):
    """Figures of some samples: times are of those that were served, limited ones are counted apart."""
    served = sorted(sample.millis for sample in samples if sample.end != LIMITED)
    at_once = sorted(s.millis for s in samples if s.end != LIMITED and not s.held)
    limited = sum(sample.end == LIMITED for sample in samples)
    good = sum(sample.end == OK for sample in samples)
    figures = {"requests": len(samples), "requestsPerSecond": round(len(samples) / seconds, 3)}
    if samples:
        figures["limitedPercent"] = round(100.0 * limited / len(samples), 3)
    if served:
        figures["successPercent"] = round(100.0 * good / len(served), 3)
        figures["averageMillis"] = round(fmean(served), 2)
        for percent in (50, 95, 99):
            figures[f"p{percent}Millis"] = round(percentile(served, percent), 2)
    if at_once:
        figures["apiP95Millis"] = round(percentile(at_once, 95), 2)
    return figures


def percentile(ordered, percent):
    """The smallest value that so many per cent of them do not exceed."""
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]
