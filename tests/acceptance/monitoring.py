"""Prometheus and Alertmanager as processes, with the committed files in shorter windows, and a receiver of messages.

What ``rendered_rules`` and its siblings change, and nothing else: windows are a second for each minute, but at most
three, and messages wait two; the numbers that mean thirty centers mean the stand-in's six; three and eight seconds
are slow and very slow; addresses are local, PagerDuty's and Slack's too; each receiver is a webhook besides; warnings
are told at any hour.
"""

from __future__ import annotations

import contextlib
import json
import re
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import yaml
from program import REPOSITORY
from service import until

MONITORING = REPOSITORY / "monitoring"
RULES = sorted((MONITORING / "prometheus" / "rules").glob("*.yml"))
OF_SIX = {
    ("ExtractionCompleteFailure", "critical"): ("< 25", "< 4"),
    ("ExtractionPartialFailure", "warning"): ("< 28", "< 6"),
    ("ExtractionErrors", "critical"): ("total > 10", "total > 3"),
    ("ExtractionErrors", "warning"): ("total > 3", "total > 1"),
    ("ExtractionRegionFailing", "warning"): ("centers > 2 ", "centers > 1 "),
    ("ExtractionSlow", "warning"): ("> 10", "> 3"),
    ("ExtractionVerySlow", "critical"): ("> 30", "> 8"),
}
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}

Alert = tuple[str, str, str]
"""Name, severity, region ("" for none): what a message is about."""


def shorter(window: str) -> str:
    seconds = int(window[:-1]) * _UNITS[window[-1]] / 60
    return f"{int(1000 * min(seconds, 3))}ms"


def rendered_rules(path: Path) -> dict[str, Any]:
    """A committed file of rules, in shorter windows and for six centers."""
    rules = yaml.safe_load(path.read_text(encoding="utf-8"))
    for rule in (rule for group in rules["groups"] for rule in group["rules"]):
        rule["expr"] = rule["expr"].replace("[5m]", "[4s]")
        if "alert" not in rule:
            continue
        for window in {"for", "keep_firing_for"} & set(rule):
            rule[window] = shorter(rule[window])
        if change := OF_SIX.get((rule["alert"], rule["labels"]["severity"])):
            assert change[0] in rule["expr"], rule["alert"]
            rule["expr"] = rule["expr"].replace(*change)
    return rules


def rendered_prometheus(rules: str, targets: list[str], alertmanager: str) -> dict[str, Any]:
    settings = yaml.safe_load((MONITORING / "prometheus" / "prometheus.yml").read_text(encoding="utf-8"))
    settings["global"] = {"scrape_interval": "1s", "evaluation_interval": "500ms"}
    settings["rule_files"] = [rules]
    settings["alerting"]["alertmanagers"][0]["static_configs"] = [{"targets": [alertmanager]}]
    [job] = settings["scrape_configs"]
    job["static_configs"] = [{"targets": targets}]
    return settings


def rendered_alertmanager(receiver: str, secrets: Path) -> dict[str, Any]:
    """The committed file; PagerDuty, Slack and a webhook for each receiver are all at ``receiver``."""
    folder = MONITORING / "alertmanager"
    settings = yaml.safe_load((folder / "alertmanager.yml").read_text(encoding="utf-8"))
    settings["templates"] = [str(folder / pattern) for pattern in settings["templates"]]
    for name, secret in {"pagerduty": "the-key", "slack": f"{receiver}/slack"}.items():
        (secrets / name).write_text(secret, encoding="utf-8")
    for one in settings["receivers"]:
        one["webhook_configs"] = [{"url": f"{receiver}/{one['name']}", "send_resolved": True}]
        for pager in one.get("pagerduty_configs", ()):
            pager |= {"url": f"{receiver}/pagerduty", "routing_key_file": str(secrets / "pagerduty")}
        for chat in one.get("slack_configs", ()):
            chat["api_url_file"] = str(secrets / "slack")
    settings["time_intervals"][0]["time_intervals"] = [{"weekdays": ["sunday:saturday"]}]
    for route in (settings["route"], *settings["route"]["routes"]):
        if "group_wait" in route:
            route["group_wait"] = "2s"
    settings["route"]["group_interval"] = "1s"
    return settings


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return listening.getsockname()[1]


@contextlib.contextmanager
def answering(answer: Callable[[str, bytes], str]) -> Iterator[int]:
    """An HTTP server that answers any request by what ``answer`` makes of path and body; yields its port."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            words = answer(self.path, body).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; version=0.0.4")
            self.end_headers()
            self.wfile.write(words)

        do_GET = do_POST = _answer  # noqa: N815  the names that the server calls

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@contextlib.contextmanager
def started(*words: str, log: Path, ready: str) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("wb") as stream:
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=stream, stderr=stream)
    try:
        until(lambda: process.poll() is not None or _answers(ready))
        assert process.poll() is None, log.read_text("utf-8")
        yield process
    finally:
        process.kill()
        process.wait()


def _answers(url: str) -> bool:
    with contextlib.suppress(httpx.HTTPError):
        return httpx.get(url).status_code == 200
    return False


class Forwarder:
    """A port that leads to another while it is open: the line to a server of its own."""

    def __init__(self, port: int) -> None:
        self._to = port
        self.port = free_port()
        self._listening: socket.socket | None = None
        self._sockets: list[socket.socket] = []

    def open(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._accept, args=(self._listening,), daemon=True).start()

    def close(self) -> None:
        """Accept nothing more and break what there is."""
        for one in (self._listening, *self._sockets):
            if one is not None:
                _end(one)
        self._sockets.clear()

    def _accept(self, listening: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = listening.accept()
                self._lead(near)

    def _lead(self, near: socket.socket) -> None:
        try:
            far = socket.create_connection(("127.0.0.1", self._to))
        except OSError:
            _end(near)
            return
        self._sockets += [near, far]
        for pair in ((near, far), (far, near)):
            threading.Thread(target=_pump, args=pair, daemon=True).start()


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65_536):
            sink.sendall(data)
    for one in (source, sink):
        _end(one)


def _end(one: socket.socket) -> None:
    """Wake whoever waits for it, and close it."""
    with contextlib.suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()


@dataclass
class Replica:
    """A second replica that tells only of itself: what no test can fill up for real, its machine, is said by it."""

    values: dict[str, float] = field(default_factory=dict)
    cpus: float = 0.1
    restarts: bool = False
    _busy: float = 0.0
    _at: float = field(default_factory=time.monotonic)

    def metrics(self, *_: Any) -> str:
        now = time.monotonic()
        self._busy += self.cpus * (now - self._at)
        self._at = now
        told = {
            "ivoris_process_cpus": 2,
            "ivoris_process_memory_limit_bytes": 100,
            "ivoris_disk_size_bytes": 100,
            'ivoris_database_connections_limit{region="germany"}': 100,
            "process_cpu_seconds_total": self._busy,
            "process_start_time_seconds": now if self.restarts else 0,
            "process_resident_memory_bytes": 10,
            "ivoris_disk_free_bytes": 90,
            "ivoris_ledger_read_timestamp_seconds": time.time(),
            'ivoris_database_connections_active{region="germany"}': 1,
        }
        return "".join(f"{name} {value}\n" for name, value in (told | self.values).items())


@dataclass
class Watch:
    """What Prometheus sees and what people were told."""

    prometheus: httpx.Client
    config: Path
    targets: list[str]
    alertmanager: str
    began: float = field(default_factory=time.time)
    messages: list[dict[str, Any]] = field(default_factory=list)
    pages: list[dict[str, Any]] = field(default_factory=list)
    chats: list[dict[str, Any]] = field(default_factory=list)

    def receive(self, path: str, body: bytes) -> str:
        to, document = path.strip("/"), json.loads(body)
        if to == "pagerduty":
            self.pages.append(document)
        elif to == "slack":
            self.chats.append(document)
        else:
            self.messages.append({"to": to, **document})
        return "ok"

    def scrape(self, *targets: str) -> None:
        """Have Prometheus scrape these targets; it takes five seconds to find them."""
        settings = rendered_prometheus(str(self.config.parent / "rules" / "*.yml"), list(targets), self.alertmanager)
        self.config.write_text(yaml.safe_dump(settings), encoding="utf-8")
        assert self.prometheus.post("/-/reload").status_code == 200

    def firing(self) -> set[Alert]:
        alerts = self.prometheus.get("/api/v1/alerts").json()["data"]["alerts"]
        return {_about(one["labels"]) for one in alerts if one["state"] == "firing"}

    def last(self, alert: Alert) -> dict[str, Any] | None:
        """The newest message about an alert."""
        name, severity, region = alert
        about = {"alertname": name, **({"region": region} if region else {})}
        found = [one for one in self.messages if one["groupLabels"] == about and one["to"] == f"ivoris-{severity}"]
        return found[-1] if found else None

    def centers(self, words: str) -> set[str]:
        """The centers that the newest message about an alert names as not over."""
        message = self.last(_alert(words)) or {"alerts": []}
        return {one["labels"]["center"] for one in message["alerts"] if one["status"] == "firing"}

    def told(self) -> set[Alert]:
        """What people hold to be going on: the newest message does not say that it is over."""
        return {
            alert
            for one in list(self.messages)
            if (alert := _about(one["groupLabels"] | {"severity": one["to"].removeprefix("ivoris-")}))
            and self.last(alert)["status"] == "firing"
        }

    def ever_told(self, since: int = 0) -> set[Alert]:
        """What people were told of, by all messages but the first ``since`` ones, over by now or not."""
        messages = self.messages[since:]
        return {_about(one["groupLabels"] | {"severity": one["to"].removeprefix("ivoris-")}) for one in messages}

    def expect(self, *words: str) -> None:
        """Wait until people are told of all these, each ``name severity region``."""
        expected = {_alert(one) for one in words}
        until_equal(lambda: expected & self.told(), expected)

    def expect_over(self, *words: str) -> None:
        """Wait until people are told that these are over."""
        expected = {_alert(one) for one in words}
        until_equal(
            lambda: {alert for alert in expected if (self.last(alert) or {}).get("status") == "resolved"}, expected
        )

    def expect_firing(self, *words: str) -> None:
        """Wait until Prometheus has these firing, whether or not anybody is told."""
        expected = {_alert(one) for one in words}
        until_equal(lambda: expected & self.firing(), expected)

    def expect_silenced(self, *words: str) -> None:
        """Wait until Alertmanager holds these back because of others."""
        expected = {_alert(one) for one in words}
        until_equal(lambda: expected & self._silenced(), expected)

    def _silenced(self) -> set[Alert]:
        alerts = httpx.get(f"http://{self.alertmanager}/api/v2/alerts").json()
        return {_about(one["labels"]) for one in alerts if one["status"]["inhibitedBy"]}

    def history(self, query: str) -> list[dict[str, Any]]:
        """All series that a query has had since Prometheus was started."""
        span = {"query": query, "start": self.began, "end": time.time(), "step": 0.5}
        answer = self.prometheus.get("/api/v1/query_range", params=span).json()
        assert answer["status"] == "success", answer
        return answer["data"]["result"]


def until_equal(look: Callable[[], set[Alert]], expected: set[Alert]) -> None:
    try:
        until(lambda: look() == expected)
    except AssertionError:
        raise AssertionError(f"waited in vain for {sorted(expected - look())}") from None


def _alert(words: str) -> Alert:
    name, severity, region = (*words.split(), "")[:3]
    return name, severity, region


def _about(labels: dict[str, str]) -> Alert:
    return labels["alertname"], labels["severity"], labels.get("region", "")


@contextlib.contextmanager
def watching(folder: Path, service: str, replica: Replica) -> Iterator[Watch]:
    """Prometheus and Alertmanager; the addresses of service and replica are its ``targets``, not yet scraped."""
    (folder / "rules").mkdir(parents=True)
    for path in RULES:
        (folder / "rules" / path.name).write_text(yaml.safe_dump(rendered_rules(path)), encoding="utf-8")
    addresses = [f"127.0.0.1:{free_port()}" for _ in range(2)]
    prometheus, alertmanager = (f"http://{address}" for address in addresses)
    with contextlib.ExitStack() as stack:
        client = stack.enter_context(httpx.Client(base_url=prometheus, timeout=30))
        target = f"127.0.0.1:{stack.enter_context(answering(replica.metrics))}"
        watch = Watch(client, folder / "prometheus.yml", [service, target], addresses[1])
        port = stack.enter_context(answering(watch.receive))
        settings = rendered_alertmanager(f"http://127.0.0.1:{port}", folder)
        (folder / "alertmanager.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
        rendered = rendered_prometheus(str(folder / "rules" / "*.yml"), [], watch.alertmanager)
        watch.config.write_text(yaml.safe_dump(rendered), encoding="utf-8")
        stack.enter_context(
            started(
                "prometheus-alertmanager",
                f"--config.file={folder / 'alertmanager.yml'}",
                f"--storage.path={folder / 'alertmanager'}",
                f"--web.listen-address={addresses[1]}",
                "--cluster.listen-address=",
                log=folder / "alertmanager.log",
                ready=f"{alertmanager}/-/ready",
            )
        )
        stack.enter_context(
            started(
                "prometheus",
                f"--config.file={watch.config}",
                f"--storage.tsdb.path={folder / 'prometheus'}",
                f"--web.listen-address={addresses[0]}",
                "--web.enable-lifecycle",
                "--rules.alert.resend-delay=1s",
                log=folder / "prometheus.log",
                ready=f"{prometheus}/-/ready",
            )
        )
        yield watch


def panel_queries() -> Iterator[tuple[str, str]]:
    """Title and query of each panel of the dashboards."""
    for path in sorted((MONITORING / "grafana" / "dashboards").glob("*.json")):
        dashboard = json.loads(path.read_text(encoding="utf-8"))
        for panel in dashboard["panels"]:
            for target in panel.get("targets", ()):
                yield f"{dashboard['title']}: {panel['title']} {target['refId']}", target["expr"]


def severities() -> set[tuple[str, str]]:
    """Every alert with its severity."""
    return {
        (rule["alert"], rule["labels"]["severity"])
        for path in RULES
        for group in yaml.safe_load(path.read_text(encoding="utf-8"))["groups"]
        for rule in group["rules"]
        if "alert" in rule
    }


def with_port(config: str, center: str, port: int) -> str:
    """A configuration in which a center has a server of its own."""
    changed, number = re.subn(rf"(\{{id: {center}, )", rf"\1port: {port}, ", config)
    assert number == 1
    return changed
