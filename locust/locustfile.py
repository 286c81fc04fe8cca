"""Users that behave like Tabularium's clients: scenarios.toml says how many, mixes.toml what they do."""

import csv
import io
import itertools
import json
import random
import time
import tomllib
from datetime import datetime, timezone
from pathlib import Path

import gevent
import requests
from locust import FastHttpUser, LoadTestShape, events

import documents
import report
import verdict
from record import FAILED, LIMITED, OK, Run, Sample

HERE = Path(__file__).parent
SCENARIOS = tomllib.loads((HERE / "scenarios.toml").read_text("utf-8"))
MIXES = tomllib.loads((HERE / "mixes.toml").read_text("utf-8"))
THINK_SECONDS = 0.1, 0.6
WAIT_SECONDS = 20
POLL_EVERY_SECONDS = 0.2
GIVE_UP_AFTER_SECONDS = 60
LOOK_EVERY_SECONDS = 5
LONG_PAGES, LONG_SHARES = (20, 100, 1000), (75, 22, 3)
CLIENTS = "/api/v1/admin/clients"
EXTRACTIONS = "/api/v1/extractions"
INVOICES = "/api/v1/invoices/"
RESOURCES = {
    # the server's own share of all cores: who makes the load may share the machine
    "cpuPercent": "tabularium_process_cpu_percent",
    "memoryPercent": "tabularium_memory_percent",
    "diskIoPercent": "tabularium_disk_io_percent",
}

run = Run()
keys = {}
made = []
begun = time.monotonic()


def stages(chosen):
    """The stages of the chosen scenario, shortened if that was asked."""
    return [
        stage | {"seconds": max(1, stage["seconds"] * chosen.scale)}
        for stage in SCENARIOS[chosen.scenario]["stages"]
    ]


@events.init_command_line_parser.add_listener
def options(parser):
    parser.add_argument("--scenario", choices=sorted(SCENARIOS), default="smoke")
    parser.add_argument("--scale", type=float, default=1.0, help="shortens the stages: 0.1 is a tenth")
    parser.add_argument("--key", env_var="TABULARIUM_API_KEY", is_secret=True, help="a client's key")
    parser.add_argument(
        "--tier-keys", env_var="TABULARIUM_TIER_KEYS", is_secret=True, default="", help="free=KEY,business=KEY"
    )
    parser.add_argument("--tiers", default="", help="free,starter: makes a client of each, and gives the users their keys")
    parser.add_argument("--report", default="target/locust", help="folder for the report")
    parser.add_argument("--baseline", default="", help="performance_results.json of an earlier run")


@events.test_start.add_listener
def keys_of_tiers(environment, **_):
    """Makes a client of each tier that was asked for, if the run's key may."""
    chosen = environment.parsed_options
    for tier in filter(None, chosen.tiers.split(",")):
        client = _admin(environment, CLIENTS, {"name": f"load test, {tier}", "tier": tier})["id"]
        key = _admin(environment, f"{CLIENTS}/{client}/keys", {"name": "load test"})
        made.append(f"{CLIENTS}/{client}/keys/{key['id']}")
        keys[tier] = key["key"]
    keys.update(pair.split("=", 1) for pair in chosen.tier_keys.split(",") if pair)


@events.test_stop.add_listener
def revoke(environment, **_):
    for key in made:
        _admin(environment, key, None)


def _admin(environment, path, body):
    """Sends a body, or removes what is there without one."""
    answer = requests.request(
        "DELETE" if body is None else "POST",
        environment.host + path,
        json=body,
        headers={"Authorization": f"Bearer {environment.parsed_options.key}"},
        timeout=20,
    )
    answer.raise_for_status()
    return answer.json() if body else None


@events.test_start.add_listener
def watch(environment, **_):
    """Looks at the server's resources as long as the run lasts."""

    def look():
        while True:
            try:
                answer = requests.get(
                    f"{environment.host}/metrics", headers={"Accept": "application/json"}, timeout=5
                ).json()
                seen = {name: answer[metric][0]["value"] for name, metric in RESOURCES.items() if metric in answer}
                run.resources.append({"second": time.monotonic() - begun} | seen)
            except (requests.RequestException, ValueError, KeyError, IndexError):
                pass  # a server that does not answer is what the requests tell of
            gevent.sleep(LOOK_EVERY_SECONDS)

    gevent.spawn(look)


@events.quitting.add_listener
def judge(environment, **_):
    chosen = environment.parsed_options
    plan = stages(chosen)
    seconds = sum(stage["seconds"] for stage in plan)
    figures = run.figures(seconds, max(stage["users"] for stage in plan))
    budgets = verdict.thresholds(chosen.scenario)
    misses = verdict.judge(figures, budgets)
    if chosen.baseline:
        before = json.loads(Path(chosen.baseline).read_text("utf-8"))
        misses += verdict.compare(figures, before["figures"], verdict.regression())
    told = report.body(
        chosen.scenario,
        chosen.scale,
        figures,
        misses,
        endedAt=datetime.now(timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z"),
        unmeasured=verdict.unmeasured(figures, budgets),
        breakingPoint=verdict.breaking_point(run, plan, verdict.thresholds("default")) if len(plan) > 3 else None,
        stages=plan,
        requests=run.by(lambda sample: sample.name, seconds),
        tiers=run.by(lambda sample: sample.tier, seconds),
        problems=[{"count": n, "problem": text} for text, n in run.problems.most_common(50)],
    )
    report.write(chosen.report, told, run)
    print(report.markdown(told))
    print("kept by the server as", report.post(environment.host, chosen.key, told))
    environment.process_exit_code = 1 if misses else 0


class Scenario(LoadTestShape):
    """Plays the stages of the chosen scenario one after another."""

    def tick(self):
        left = self.get_run_time()
        for stage in stages(self.runner.environment.parsed_options):
            if left < stage["seconds"]:
                return stage["users"], stage["rate"]
            left -= stage["seconds"]
        return None


class Client(FastHttpUser):
    """Does what the scenario's mix says, with a key of its tier."""

    numbers = itertools.count()

    def on_start(self):
        chosen = self.environment.parsed_options
        mine = keys or {"": chosen.key}
        self.tier, key = list(mine.items())[next(self.numbers) % len(mine)]
        # no-cache: the work is to be measured, not known results of the same documents
        self.auth = {"Authorization": f"Bearer {key}", "Cache-Control": "no-cache"}
        me = self.call("GET", "/api/v1/me", "me")
        self.most_pages = me.json()["limits"]["maxPages"] if me else min(LONG_PAGES)
        mix = MIXES[SCENARIOS[chosen.scenario]["mix"]]
        self.tasks = [getattr(type(self), name) for name, weight in mix.items() for _ in range(weight)]

    def wait_time(self):
        chosen = SCENARIOS[self.environment.parsed_options.scenario]
        return random.uniform(*chosen.get("think", THINK_SECONDS))

    # what users do

    def extract_and_wait(self):
        document = documents.ruled()
        self.call("POST", f"{EXTRACTIONS}?name={document.name}", "extract and wait", self.result_of(document),
                  data=document.data, headers=self.pdf(wait=True), statuses=(200, 202), held=True)

    def extract_and_poll(self):
        document = random.choice(
            (documents.ruled, lambda: documents.ruled(pages=3), documents.unruled, documents.prose)
        )()
        place = self.submit(document)
        if place and self.end_of(place):
            self.call("GET", f"{place}/result", "result json", self.result_of(document))
            self.erase(place)

    def extract_long_and_listen(self):
        document = documents.long(min(random.choices(LONG_PAGES, LONG_SHARES)[0], self.most_pages))
        place = self.submit(document)
        if place:
            # held: it lasts as long as the work
            self.call("GET", f"{place}/events", "events", lambda answer: documents.told_differs(document, answer.text), held=True)
            self.erase(place)

    def extract_and_erase(self):
        place = self.submit(documents.ruled())
        if place and self.end_of(place):
            self.erase(place)

    def fetch_formats(self):
        document = documents.ruled()
        place = self.submit(document)
        if not place or not self.end_of(place):
            return
        self.call("GET", f"{place}/result?format=csv", "result csv", lambda answer: _csv(answer, document))
        for kind in ("xlsx", "html", "md", "ndjson"):
            self.call("GET", f"{place}/result?format={kind}", f"result {kind}")
        self.erase(place)

    def extract_what_cannot_be_read(self):
        document = random.choice((documents.locked, documents.broken, documents.text))()
        self.call("POST", EXTRACTIONS, "extract unreadable", lambda answer: _code(answer, document),
                  data=document.data, headers=self.pdf(wait=True), statuses=(415, 422), held=True)

    def short_form(self):
        document = documents.ruled()
        files = {"file": (document.name, document.data, "application/pdf")}
        self.call("POST", "/extract", "short form", self.result_of(document), files=files, statuses=(200, 202), held=True)

    def invoice(self):
        document = documents.ruled()
        self.call("POST", INVOICES, "invoice", data=document.data, headers=self.pdf(wait=True),
                  statuses=(200, 201, 202), held=True)

    def list_own(self):
        self.call("GET", EXTRACTIONS, "list")

    def health(self):
        self.call("GET", "/health", "health")

    def metrics(self):
        self.call("GET", "/metrics", "metrics")

    def capabilities(self):
        self.call("GET", "/api/capabilities", "capabilities")

    def dev_token(self):
        # outside of the profile dev there is none, and that is the right answer
        self.call("POST", "/api/v1/auth/dev-token", "dev token", data='{"tier":"free","scopes":["read"]}',
                  headers={"Content-Type": "application/json"}, statuses=(200, 201, 404))

    # how they do it

    def submit(self, document):
        answer = self.call("POST", f"{EXTRACTIONS}?name={document.name}", "extract", data=document.data,
                           headers=self.pdf(), statuses=(202,))
        return answer and f"{EXTRACTIONS}/{answer.json()['id']}"

    def end_of(self, place):
        """Whether the extraction succeeded."""
        asked = time.monotonic()
        while time.monotonic() < asked + GIVE_UP_AFTER_SECONDS:
            answer = self.call("GET", place, "status")
            if answer is None:
                return False
            status = answer.json()["status"]
            if status not in ("queued", "running"):
                problem = None if status == "succeeded" else f"{status}: {json.dumps(answer.json().get('error'))}"
                self.take("end of extraction", (time.monotonic() - asked) * 1000, problem, held=True)
                return problem is None
            gevent.sleep(POLL_EVERY_SECONDS)
        self.take("end of extraction", GIVE_UP_AFTER_SECONDS * 1000, "did not end", held=True)
        return False

    def erase(self, place):
        self.call("DELETE", place, "erase", statuses=(200, 204))
        gone = self.call("GET", place, "erased", statuses=(404,))
        run.erased += gone is not None
        run.not_erased += gone is None

    def pdf(self, wait=False):
        return {"Content-Type": "application/pdf"} | ({"Prefer": f"wait={WAIT_SECONDS}"} if wait else {})

    @staticmethod
    def result_of(document):
        return lambda answer: documents.difference(document, answer.json()) if answer.status_code == 200 else None

    def call(self, method, path, name, check=None, headers=None, statuses=(200,), held=False, **body):
        """Sends a request, measures and checks it; gives the answer if all was well."""
        with self.client.request(
            method, path, name=name, headers=self.auth | (headers or {}), catch_response=True, **body
        ) as answer:
            millis = answer.request_meta["response_time"]
            if answer.status_code == 429:
                answer.success()
                run.dishonest_limits += not _honest(answer)
                run.samples.append(Sample(time.monotonic() - begun, name, millis, LIMITED, held, self.tier))
                gevent.sleep(min(float(answer.headers.get("Retry-After", 1)), 5))
                return None
            problem = None
            if answer.status_code not in statuses:
                problem = f"{answer.status_code} {(answer.text or str(answer.error))[:160]}"
            elif check:
                problem = check(answer)
                run.wrong_results += problem is not None
            if problem:
                answer.failure(problem)
            else:
                answer.success()
            self.take(name, millis, problem, held)
            return None if problem else answer

    def take(self, name, millis, problem, held):
        end = OK if problem is None else FAILED
        run.samples.append(Sample(time.monotonic() - begun, name, millis, end, held, self.tier))
        if problem:
            run.problems[f"{name}: {problem}"] += 1


def _csv(answer, document):
    rows = [tuple(row) for row in csv.reader(io.StringIO(answer.text))]
    return None if rows == list(document.tables[0]) else f"CSV differs: {answer.text[:160]}"


def _code(answer, document):
    code = answer.json().get("code")
    return None if code == document.code else f"{code} instead of {document.code}"


def _honest(answer):
    """Whether a 429 says which limit, what is left, and when to come again."""
    try:
        problem = answer.json()
    except ValueError:
        return False
    return (
        problem.get("code") == "limit-exceeded"
        and int(problem.get("remaining", 1)) <= 0 < int(problem.get("limit", 0))
        and float(answer.headers.get("Retry-After", 0)) > 0
        and "RateLimit" in answer.headers
    )
