"""Users that behave like Tabularium's clients; scenarios.toml says how many, thresholds.toml judges."""

import csv
import io
import json
import random
import time
import tomllib
from pathlib import Path

import gevent
from locust import FastHttpUser, LoadTestShape, between, events, task

import documents
import verdict

SCENARIOS = tomllib.loads(Path(__file__).with_name("scenarios.toml").read_text("utf-8"))
WAIT_SECONDS = 20
POLL_EVERY_SECONDS = 0.2
GIVE_UP_AFTER_SECONDS = 60
EXTRACTIONS = "/api/v1/extractions"


@events.init_command_line_parser.add_listener
def options(parser):
    parser.add_argument("--scenario", choices=sorted(SCENARIOS), default="smoke")
    parser.add_argument("--key", env_var="TABULARIUM_API_KEY", is_secret=True, help="a client's key")
    parser.add_argument("--report", default="target/locust", help="folder for the verdict")


@events.quitting.add_listener
def judge(environment, **_):
    chosen = environment.parsed_options
    run = verdict.figures(environment.stats.total)
    misses = verdict.judge(run, verdict.thresholds(chosen.scenario))
    verdict.write(chosen.report, chosen.scenario, run, misses)
    print(verdict.markdown(chosen.scenario, run, misses))
    environment.process_exit_code = 1 if misses else 0


class Scenario(LoadTestShape):
    """Plays the stages of the chosen scenario one after another."""

    def tick(self):
        left = self.get_run_time()
        for stage in SCENARIOS[self.runner.environment.parsed_options.scenario]["stages"]:
            if left < stage["seconds"]:
                return stage["users"], stage["rate"]
            left -= stage["seconds"]
        return None


class Client(FastHttpUser):
    """Sends documents, fetches what was found in them, looks round, tidies up."""

    wait_time = between(0.1, 0.6)

    def on_start(self):
        self.auth = {"Authorization": f"Bearer {self.environment.parsed_options.key}"}

    @task(6)
    def extract_and_wait(self):
        document = documents.ruled()
        headers = self.auth | {"Content-Type": "application/pdf", "Prefer": f"wait={WAIT_SECONDS}"}
        path = f"{EXTRACTIONS}?name={document.name}"
        with self.client.post(
            path, data=document.data, headers=headers, name=f"POST {EXTRACTIONS} wait", catch_response=True
        ) as answer:
            if answer.status_code == 200:
                self.check(answer, documents.difference(document, answer.json()))
            elif answer.status_code != 202:
                answer.failure(f"{answer.status_code} {answer.text[:200]}")

    @task(6)
    def extract_and_poll(self):
        document = random.choice((documents.ruled, lambda: documents.ruled(pages=3), documents.prose))()
        place = self.submit(document)
        if place is None or self.end_of(place) != "succeeded":
            return
        with self.client.get(
            f"{place}/result", headers=self.auth, name="GET result json", catch_response=True
        ) as answer:
            self.check(answer, self.unless_200(answer) or documents.difference(document, answer.json()))
        if len(document.tables) == 1:
            self.fetch_csv(place, document)
        self.erase(place)

    @task(2)
    def extract_what_cannot_be_read(self):
        document = random.choice((documents.locked, documents.broken, documents.text))()
        headers = self.auth | {"Content-Type": "application/pdf", "Prefer": f"wait={WAIT_SECONDS}"}
        with self.client.post(
            EXTRACTIONS, data=document.data, headers=headers, name="POST unreadable", catch_response=True
        ) as answer:
            code = answer.json().get("code") if 400 <= answer.status_code < 500 else answer.status_code
            self.check(answer, None if code == document.code else f"{code} instead of {document.code}")

    @task(1)
    def short_form(self):
        document = documents.ruled()
        files = {"file": (document.name, document.data, "application/pdf")}
        with self.client.post("/extract", files=files, headers=self.auth, catch_response=True) as answer:
            self.check(answer, self.unless_200(answer) or documents.difference(document, answer.json()))

    @task(3)
    def list_own(self):
        self.client.get(EXTRACTIONS, headers=self.auth)

    @task(3)
    def health(self):
        self.client.get("/health")

    @task(1)
    def metrics(self):
        self.client.get("/metrics")

    @task(1)
    def capabilities(self):
        self.client.get("/api/capabilities")

    def submit(self, document):
        headers = self.auth | {"Content-Type": "application/pdf"}
        with self.client.post(
            f"{EXTRACTIONS}?name={document.name}",
            data=document.data,
            headers=headers,
            name=f"POST {EXTRACTIONS}",
            catch_response=True,
        ) as answer:
            if answer.status_code != 202:
                answer.failure(f"{answer.status_code} instead of 202: {answer.text[:200]}")
                return None
            return f"{EXTRACTIONS}/{answer.json()['id']}"

    def end_of(self, place):
        give_up = time.monotonic() + GIVE_UP_AFTER_SECONDS
        while time.monotonic() < give_up:
            with self.client.get(
                place, headers=self.auth, name=f"GET {EXTRACTIONS}/id", catch_response=True
            ) as answer:
                problem = self.unless_200(answer)
                if problem:
                    answer.failure(problem)
                    return None
                status = answer.json()["status"]
                if status in ("failed", "cancelled"):
                    answer.failure(f"{status}: {json.dumps(answer.json().get('error'))}")
                if status not in ("queued", "running"):
                    return status
            gevent.sleep(POLL_EVERY_SECONDS)
        self.environment.events.request.fire(
            request_type="WAIT",
            name="end of extraction",
            response_time=GIVE_UP_AFTER_SECONDS * 1000,
            response_length=0,
            exception=TimeoutError(place),
        )
        return None

    def fetch_csv(self, place, document):
        with self.client.get(
            f"{place}/result?format=csv", headers=self.auth, name="GET result csv", catch_response=True
        ) as answer:
            rows = [tuple(row) for row in csv.reader(io.StringIO(answer.text))]
            wrong = None if rows == list(document.tables[0]) else f"CSV differs: {answer.text[:200]}"
            self.check(answer, self.unless_200(answer) or wrong)

    def erase(self, place):
        with self.client.delete(
            place, headers=self.auth, name=f"DELETE {EXTRACTIONS}/id", catch_response=True
        ) as answer:
            self.check(answer, None if answer.status_code in (200, 204) else f"{answer.status_code}")
        with self.client.get(place, headers=self.auth, name="GET erased", catch_response=True) as answer:
            self.check(answer, None if answer.status_code == 404 else "still there")

    @staticmethod
    def unless_200(answer):
        return None if answer.status_code == 200 else f"{answer.status_code} {answer.text[:200]}"

    @staticmethod
    def check(answer, problem):
        if problem is None:
            answer.success()
        else:
            answer.failure(problem)
