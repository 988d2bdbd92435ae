"""Manifests, image, Compose and workflow hold what they promise: each other, the runbook, and the program."""

from __future__ import annotations

import copy
import functools
import json
import operator
import re
import runpy
import shlex
import shutil
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from urllib.parse import urlsplit

import jsonschema
import kubernetes_validate
import pytest
import yaml

import ivoris
from ivoris import config
from ivoris.backup import places
from ivoris.backup.sealing import seal
from ivoris.errors import UsageError
from ivoris.storage import opened
from ivoris.zones import Zones

REPOSITORY = Path(__file__).resolve().parents[2]
DEPLOY = REPOSITORY / "deploy"
OVERLAYS = ["production", "staging", "zones/eu", "zones/switzerland"]
# Of objects that are not Kubernetes's own
SCHEMAS = {
    kind: json.loads((Path(__file__).parent / "schemas" / f"{kind.lower()}.json").read_text(encoding="utf-8"))
    for kind in ("ServiceMonitor", "PrometheusRule")
}
VERSIONS = ["1.35", "1.36", "1.37"]
SECRETS = "/run/secrets/ivoris"
kubectl = pytest.mark.skipif(shutil.which("kubectl") is None, reason="kubectl is missing: install Kubernetes's client")

# Every line of the operations team's runbook that calls kubectl.
RUNBOOK = """
kubectl get pods -n ivoris
kubectl logs -n ivoris -l app=extractor --tail=100
kubectl exec -n ivoris deploy/extractor -- python -m src.cli extract --date $(date -d yesterday +%Y-%m-%d)
kubectl scale -n ivoris deploy/extractor --replicas=10
kubectl logs -n ivoris -l app=extractor --tail=200
kubectl get events -n ivoris --sort-by='.lastTimestamp'
kubectl rollout restart -n ivoris deploy/extractor
kubectl describe configmap -n ivoris ivoris-config
kubectl get secret -n ivoris ivoris-secrets -o yaml
kubectl logs -n ivoris -l app=extractor | grep "Error"
kubectl exec -n ivoris deploy/extractor -- python -m src.cli discover-raw -c center_XX
kubectl exec -n ivoris deploy/extractor -- python -c "import time"
kubectl apply -f kubernetes/configmap.yaml
kubectl set env -n ivoris deploy/extractor MAX_WORKERS=50
kubectl top pods -n ivoris
kubectl scale -n ivoris deploy/extractor --replicas=2
kubectl logs -n ivoris -l app=extractor | grep "Extracting"
kubectl get nodes
kubectl apply -f kubernetes/
kubectl rollout history -n ivoris deploy/extractor
kubectl rollout undo -n ivoris deploy/extractor
kubectl logs -n ivoris -l app=extractor -f
""".strip().splitlines()

# What would be wrong, so that a check of the lines above is seen to check something.
WRONG = """
kubectl get pods -n ivory
kubectl logs -n ivoris -l app=worker
kubectl exec -n ivoris deploy/ivoris -- python -m src.cli extract
kubectl exec -n ivoris deploy/extractor -- python -m src.client extract
kubectl scale -n default deploy/extractor --replicas=10
kubectl describe configmap -n ivoris ivoris
kubectl get secret -n ivoris ivoris -o yaml
kubectl apply -f kubernetes/config.yaml
kubectl set env -n ivoris deploy/extractor WORKERS=50
kubectl create job -n ivoris --from=cronjob/extract by-hand
kubectl apply -k deploy/zones/us
""".strip().splitlines()


@functools.cache
def text(name):
    return (REPOSITORY / name).read_text(encoding="utf-8")


def read(name):
    return yaml.safe_load(text(name))


MANIFESTS = {path.name: path.read_text(encoding="utf-8") for path in (REPOSITORY / "kubernetes").iterdir()}
OBJECTS = [one for name in sorted(MANIFESTS) for one in yaml.safe_load_all(MANIFESTS[name])]


def named(one):
    return f"{one['kind']}-{one['metadata']['name']}"


def of_kind(kind, objects=OBJECTS):
    return {one["metadata"]["name"]: one for one in objects if one["kind"] == kind}


def template(one):
    """The pod template of a Deployment or CronJob."""
    spec = one["spec"]
    return spec["jobTemplate"]["spec"]["template"] if one["kind"] == "CronJob" else spec["template"]


def containers(one):
    spec = template(one)["spec"]
    return [*spec.get("initContainers", ()), *spec["containers"]]


def selects(selector, labels):
    """Only matchLabels are used; an empty selector takes everything."""
    assert set(selector) <= {"matchLabels"}
    return selector.get("matchLabels", {}).items() <= labels.items()


WORKLOADS = [one for one in OBJECTS if one["kind"] in {"Deployment", "CronJob"}]
WORKER = of_kind("Deployment")["extractor"]
CONTAINERS = [
    pytest.param(one, id=f"{named(workload)}-{one['name']}") for workload in WORKLOADS for one in containers(workload)
]
SETTINGS = of_kind("ConfigMap")["ivoris-settings"]["data"]
each_workload = pytest.mark.parametrize("workload", WORKLOADS, ids=named)
each_container = pytest.mark.parametrize("container", CONTAINERS)


@functools.cache
def script():
    return runpy.run_path(str(REPOSITORY / "scripts" / "render-manifests"))


@functools.cache
def rendering(overlay):
    return script()["rendered"](DEPLOY / overlay)


def overlaid(overlay):
    return [one for part in rendering(overlay).values() for one in yaml.safe_load_all(part)]


def validated(one, version):
    if one["kind"] in SCHEMAS:
        jsonschema.Draft202012Validator(SCHEMAS[one["kind"]]).validate(one)
    else:
        assert kubernetes_validate.validate(one, version, strict=True) == version


@kubectl
def test_the_manifests_are_what_kustomize_makes_of_their_source():
    assert rendering("production") == MANIFESTS, "run `make render`"


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("one", OBJECTS, ids=named)
def test_kubernetes_knows_every_field_of_the_manifests(one, version):
    validated(one, version)


@kubectl
@pytest.mark.parametrize("overlay", OVERLAYS)
def test_kubernetes_knows_every_field_of_every_overlay(overlay):
    for one in overlaid(overlay):
        validated(one, VERSIONS[-1])


def test_a_field_that_nobody_knows_is_found():
    monitor, rule = of_kind("ServiceMonitor")["ivoris"], of_kind("PrometheusRule")["ivoris-runbook"]
    strict = (
        (WORKER, ("spec", "template", "spec")),
        (monitor, ("spec",)),
        (rule, ("spec", "groups", 0)),
        (rule, ("spec", "groups", 0, "rules", 0)),
    )
    for one, path in strict:
        wrong = copy.deepcopy(one)
        functools.reduce(operator.getitem, path, wrong)["replica"] = 1
        with pytest.raises(jsonschema.ValidationError):
            validated(wrong, VERSIONS[-1])


def options(words):
    """Positional words and options of a kubectl line; all its options that take a value are named here."""
    plain, given = [], {}
    words = iter(words)
    for word in words:
        if word in {"-n", "-l", "-f", "-k", "-o"} and not (word == "-f" and "logs" in plain):
            given[word] = next(words)
        elif word.startswith("-"):
            given[word.partition("=")[0]] = word.partition("=")[2]
        else:
            plain.append(word)
    return plain, given


def resolve(line):
    """Find what a kubectl line speaks of, or AssertionError."""
    line, _, inside = line.removeprefix("kubectl ").partition(" | ")[0].partition(" -- ")
    plain, given = options(shlex.split(line))
    namespaces = of_kind("Namespace")
    assert "-n" not in given or given["-n"] in namespaces
    if "-l" in given:
        wanted = dict([given["-l"].split("=")])
        assert any(wanted.items() <= template(one)["metadata"]["labels"].items() for one in WORKLOADS)
    if plain == ["apply"] and "-k" in given:
        assert (REPOSITORY / given["-k"] / "kustomization.yaml").is_file()
    elif plain == ["apply"]:
        path = REPOSITORY / given["-f"]
        assert path.is_file() or (path.is_dir() and any(path.glob("*.yaml")))
    elif match := re.search(r"\bdeploy/(\S+)", line):
        found = of_kind("Deployment").get(match[1])
        assert found is not None
        assert found["metadata"]["namespace"] == given["-n"]
        [container] = containers(found)
        if plain[:2] == ["set", "env"]:
            name = plain[-1].partition("=")[0]
            assert name in {one["name"] for one in container["env"]}
        if inside.startswith("python -m "):
            module = shlex.split(inside)[2]
            assert (REPOSITORY / module.replace(".", "/")).with_suffix(".py").is_file()
    elif plain[:2] == ["create", "job"]:
        assert given["--from"].removeprefix("cronjob/") in of_kind("CronJob")
    elif plain[:2] == ["describe", "configmap"]:
        assert plain[2] in of_kind("ConfigMap")
    elif plain[:2] == ["get", "secret"]:
        volumes = [volume for one in WORKLOADS for volume in template(one)["spec"]["volumes"]]
        assert plain[2] in {volume["secret"]["secretName"] for volume in volumes if "secret" in volume}
    else:
        known = ["get pods", "get nodes", "get events", "get jobs", "get cronjobs", "describe pods", "top pods", "logs"]
        assert " ".join(plain) in known


@pytest.mark.parametrize("line", RUNBOOK)
def test_a_line_of_the_runbook_speaks_of_what_is_there(line):
    resolve(line)


@pytest.mark.parametrize("line", WRONG)
def test_a_line_that_speaks_of_nothing_is_found(line):
    with pytest.raises(AssertionError):
        resolve(line)


def test_our_own_runbook_speaks_of_what_is_there():
    for block in re.findall(r"```(?:bash|text)\n(.*?)```", text("docs/OPERATIONS.md"), re.DOTALL):
        for line in block.replace("\\\n", " ").splitlines():
            if line.startswith("kubectl ") and "secrets.yaml" not in line:  # lies outside the repository
                resolve(re.split(" {3,}", line)[0])


def test_logs_can_be_followed_by_label():
    """Kubectl follows five streams at most, and the pods of ended jobs count."""
    kept = sum(one["spec"]["successfulJobsHistoryLimit"] for one in of_kind("CronJob").values())
    assert WORKER["spec"]["replicas"] + kept + 1 <= 5
    assert {one["spec"]["failedJobsHistoryLimit"] for one in of_kind("CronJob").values()} == {1}


def test_the_namespace_comes_first_and_everything_is_in_it():
    assert min(MANIFESTS) == "00-namespace.yaml"
    [namespace] = of_kind("Namespace")
    assert OBJECTS[0]["metadata"]["labels"]["pod-security.kubernetes.io/enforce"] == "restricted"
    assert {one["metadata"]["namespace"] for one in OBJECTS[1:]} == {namespace} == {"ivoris"}


def test_applying_the_manifests_overwrites_no_secret():
    assert not of_kind("Secret")
    example = read("deploy/secrets.example.yaml")
    assert (example["metadata"]["name"], example["metadata"]["namespace"]) == ("ivoris-secrets", "ivoris")
    named_files = re.findall(rf"{SECRETS}/(\w+)", MANIFESTS["configmap.yaml"])
    assert set(named_files) == set(example["stringData"])


@each_workload
def test_every_pod_mounts_what_its_settings_name(workload):
    assert template(workload)["metadata"]["labels"]["app"] == "extractor"
    volumes = {volume["name"]: volume for volume in template(workload)["spec"]["volumes"]}
    assert volumes["config"]["configMap"]["name"] in of_kind("ConfigMap")
    for container in containers(workload):
        mounts = {mount["mountPath"]: mount for mount in container["volumeMounts"]}
        assert volumes[mounts[SECRETS]["name"]]["secret"]["secretName"] == "ivoris-secrets"
        assert volumes[mounts[str(Path(SETTINGS["IVORIS_CONFIG"]).parent)]["name"]] == volumes["config"]
        assert Path(SETTINGS["IVORIS_CONFIG"]).name in of_kind("ConfigMap")["ivoris-config"]["data"]
        assert "sizeLimit" in volumes[mounts[SETTINGS["TMPDIR"]]["name"]]["emptyDir"]
        # a subPath would not follow a secret that rotates
        assert all(mount.get("readOnly", path == SETTINGS["TMPDIR"]) for path, mount in mounts.items())
        assert not any("subPath" in mount for mount in mounts.values())
        assert container["envFrom"] == [{"configMapRef": {"name": "ivoris-settings"}}]


@each_workload
def test_no_pod_may_more_than_it_needs(workload):
    spec = template(workload)["spec"]
    assert spec["automountServiceAccountToken"] is False
    assert not {"hostNetwork", "hostPID", "hostIPC", "nodeSelector", "affinity"} & set(spec)
    context = spec["securityContext"]
    assert context["runAsNonRoot"] is True
    assert {context["runAsUser"], context["runAsGroup"], context["fsGroup"]} == {10001}
    assert context["seccompProfile"] == {"type": "RuntimeDefault"}
    assert 30 < spec["terminationGracePeriodSeconds"] <= 60


@each_container
def test_no_container_may_more_than_it_needs(container):
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    for amounts in (container["resources"]["requests"], container["resources"]["limits"]):
        assert set(amounts) == {"cpu", "memory", "ephemeral-storage"}
    assert container["image"] == f"ghcr.io/example/ivoris-pipeline:{ivoris.__version__}"
    assert "command" not in container


def test_the_worker_is_probed_where_the_program_answers():
    [container] = containers(WORKER)
    assert (container["name"], container["args"]) == ("extractor", ["worker"])
    plain = {one["name"]: one.get("value") for one in container["env"]}
    assert plain == {"MAX_WORKERS": "10", "IVORIS_HOST": "0.0.0.0", "IVORIS_PORT": "8000"}  # noqa: S104
    assert container["ports"] == [{"name": "http", "containerPort": int(plain["IVORIS_PORT"])}]
    answers = re.findall(r'@app\.api_route\("([^"]+)"', text("src/ivoris/service/app.py"))
    for probe, path in (("startup", "/health/live"), ("liveness", "/health/live"), ("readiness", "/health/ready")):
        assert container[f"{probe}Probe"]["httpGet"] == {"path": path, "port": "http"}
        assert path in answers


def test_a_rollout_and_a_dead_node_leave_enough_workers():
    spec = WORKER["spec"]
    assert spec["strategy"] == {"type": "RollingUpdate", "rollingUpdate": {"maxUnavailable": 0, "maxSurge": 1}}
    assert spec["revisionHistoryLimit"] >= 5
    assert spec["replicas"] >= 2
    labels = spec["template"]["metadata"]["labels"]
    by_key = {one["topologyKey"]: one for one in spec["template"]["spec"]["topologySpreadConstraints"]}
    assert by_key["kubernetes.io/hostname"]["maxSkew"] == 1
    assert all(selects(one["labelSelector"], labels) for one in by_key.values())
    # the runbook promises five minutes; a minute passes before a node counts as dead
    waits = [one["tolerationSeconds"] for one in spec["template"]["spec"]["tolerations"]]
    assert len(waits) == 2
    assert max(waits) <= 120
    assert "HorizontalPodAutoscaler" not in {one["kind"] for one in OBJECTS}


def test_what_selects_workers_selects_no_job():
    selectors = [
        WORKER["spec"]["selector"],
        of_kind("PodDisruptionBudget")["extractor"]["spec"]["selector"],
        {"matchLabels": of_kind("Service")["ivoris"]["spec"]["selector"]},
        of_kind("NetworkPolicy")["service"]["spec"]["podSelector"],
    ]
    for selector in selectors:
        assert [named(one) for one in WORKLOADS if selects(selector, template(one)["metadata"]["labels"])] == [
            "Deployment-extractor"
        ]
    assert of_kind("PodDisruptionBudget")["extractor"]["spec"]["maxUnavailable"] == 1


@pytest.mark.parametrize(
    ("name", "schedule", "commands"),
    [
        ("extraction", "0 2 * * *", [["extract"]]),
        ("backup", "0 4 * * *", [["backup"], ["prune"]]),
        ("mapping-validation", "0 6 * * *", [["validate-mappings"]]),
    ],
)
def test_the_timetable_is_the_runbooks(name, schedule, commands):
    assert set(of_kind("CronJob")) == {"extraction", "backup", "mapping-validation"}
    job = of_kind("CronJob")[name]
    spec = job["spec"]
    assert (spec["schedule"], spec["timeZone"], spec["concurrencyPolicy"]) == (schedule, "Etc/UTC", "Forbid")
    assert [one["args"] for one in containers(job)] == commands
    assert 0 < spec["startingDeadlineSeconds"] < 86_400
    assert 0 < spec["jobTemplate"]["spec"]["activeDeadlineSeconds"] < 86_400


@pytest.mark.parametrize("job", of_kind("CronJob").values(), ids=named)
def test_a_killed_job_is_tried_again_and_a_partial_one_is_not(job):
    spec = job["spec"]["jobTemplate"]["spec"]
    assert spec["template"]["spec"]["restartPolicy"] == "Never"
    # from three failed runs in a row on, centers are left alone
    assert spec["backoffLimit"] == 1
    first, second = spec["podFailurePolicy"]["rules"]
    assert (first["action"], [one["type"] for one in first["onPodConditions"]]) == ("Ignore", ["DisruptionTarget"])
    assert second == {"action": "FailJob", "onExitCodes": {"operator": "In", "values": [2, 3]}}


def test_prometheus_finds_the_service_under_the_job_of_the_alerts():
    [monitor] = of_kind("ServiceMonitor").values()
    [(name, service)] = of_kind("Service").items()
    [job] = read("monitoring/prometheus/prometheus.yml")["scrape_configs"]
    assert "jobLabel" not in monitor["spec"], "without one the Service's name is the job"
    assert name == job["job_name"] == "ivoris"
    assert selects(monitor["spec"]["selector"], service["metadata"]["labels"])
    [endpoint] = monitor["spec"]["endpoints"]
    [port] = service["spec"]["ports"]
    assert (endpoint["port"], endpoint["path"]) == (port["name"], "/metrics")
    assert port["targetPort"] == containers(WORKER)[0]["ports"][0]["name"]
    assert endpoint["interval"] == read("monitoring/prometheus/prometheus.yml")["global"]["scrape_interval"]


def test_the_clusters_rules_are_prometheuss():
    assert script()["rules"]() == text("deploy/base/rules.yaml"), "run `make render`"
    [pattern] = read("monitoring/prometheus/prometheus.yml")["rule_files"]
    files = sorted((REPOSITORY / "monitoring" / "prometheus").glob(pattern))
    assert len(files) >= 6
    assert {name: one["spec"] for name, one in of_kind("PrometheusRule").items()} == {
        f"ivoris-{path.stem}": read(path.relative_to(REPOSITORY)) for path in files
    }
    rules = [
        rule for one in of_kind("PrometheusRule").values() for group in one["spec"]["groups"] for rule in group["rules"]
    ]
    jobs = {job for rule in rules for job in re.findall(r'job="([^"]*)"', rule["expr"])}
    assert jobs == set(of_kind("Service")), "what the ServiceMonitor finds has the Service's name as job"


def reached(url):
    """Whether the Ingress takes a URL to the service."""
    parts = urlsplit(url)
    for rule in of_kind("Ingress")["ivoris"]["spec"]["rules"]:
        for path in rule["http"]["paths"]:
            backend = path["backend"]["service"]
            assert backend["port"]["name"] in [
                one["name"] for one in of_kind("Service")[backend["name"]]["spec"]["ports"]
            ]
            exact = (parts.path or "/") == path["path"]
            below = path["pathType"] == "Prefix" and parts.path.startswith(path["path"].rstrip("/") + "/")
            if rule["host"] == parts.hostname and (exact or below):
                return True
    return False


def test_the_ingress_takes_people_to_the_page_and_nobody_to_the_metrics():
    spec = of_kind("Ingress")["ivoris"]["spec"]
    assert [one["host"] for one in spec["rules"]] == spec["tls"][0]["hosts"]
    assert reached("https://ivoris.example.com/health")
    assert reached("https://ivoris.example.com")
    assert not reached("https://ivoris.example.com/metrics")
    assert not reached("https://other.example.com/health")


def allowed(pod, direction):
    """Ports that the policies open to a pod, with whom they open them to."""
    peers = {"Ingress": "from", "Egress": "to"}[direction]
    policies = [one["spec"] for one in of_kind("NetworkPolicy").values()]
    mine = [one for one in policies if direction in one["policyTypes"] and selects(one["podSelector"], pod)]
    rules = [rule for one in mine for rule in one.get(direction.lower(), ())]
    assert all(rule[peers] and rule["ports"] for rule in rules), "a rule without peers or ports opens everything"
    return mine, {(port["port"], port["protocol"]): rule[peers] for rule in rules for port in rule["ports"]}


def test_nothing_is_open_but_what_is_named():
    deny = of_kind("NetworkPolicy")["default-deny"]["spec"]
    assert deny == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}
    for one in WORKLOADS:
        labels = template(one)["metadata"]["labels"]
        _, outward = allowed(labels, "Egress")
        assert set(outward) == {(53, "UDP"), (53, "TCP"), (5432, "TCP"), (1433, "TCP"), (443, "TCP")}
        _, inward = allowed(labels, "Ingress")
        assert set(inward) == ({(8000, "TCP")} if one["kind"] == "Deployment" else set())
    _, inward = allowed(template(WORKER)["metadata"]["labels"], "Ingress")
    spaces = [one["namespaceSelector"]["matchLabels"]["kubernetes.io/metadata.name"] for one in inward[8000, "TCP"]]
    assert sorted(spaces) == ["ingress-nginx", "monitoring"]


@pytest.fixture
def load(tmp_path):
    def loaded(content):
        (tmp_path / "centers.yml").write_text(content, encoding="utf-8")
        return config.load(tmp_path / "centers.yml")

    return loaded


def test_production_has_the_repositorys_centers(load):
    deployed = load(of_kind("ConfigMap")["ivoris-config"]["data"]["centers.yml"])
    ours = config.load(REPOSITORY / "config" / "centers.yml")
    assert deployed.centers == ours.centers
    assert len(deployed.centers) == 30
    for name, region in ours.regions.items():
        # passwords are files here; where a region's data lie is a matter of the environment
        differing = {"password", "storage", "backup"}
        assert deployed.regions[name].model_dump(exclude=differing) == region.model_dump(exclude=differing)
        assert deployed.regions[name].password.source == f"file:{SECRETS}/{name}_password"


def bucket(address):
    parts = urlsplit(address)
    assert parts.scheme == "s3"
    return parts.netloc


def test_entries_of_a_country_outside_the_union_stay_there_and_so_do_their_backups(load):
    deployed = load(of_kind("ConfigMap")["ivoris-config"]["data"]["centers.yml"])
    shared = [bucket(SETTINGS[name]) for name in ("IVORIS_DATA_DIR", "IVORIS_BACKUP")]
    apart = {one.region for one in deployed.centers if one.subdivision[:2] not in {"DE", "AT"}}
    assert apart == {"switzerland"}
    for name, region in deployed.regions.items():
        own = [bucket(one) for one in (region.storage, region.backup) if one]
        assert len(own) == (2 if name in apart else 0)
        assert len({*shared, *own}) == len(shared) + len(own)
        shared += own


def test_every_regions_servers_have_a_policy_of_their_own(load):
    deployed = load(of_kind("ConfigMap")["ivoris-config"]["data"]["centers.yml"])
    policies = of_kind("NetworkPolicy")
    assert {name for name in policies if name.startswith("sqlserver-")} == {
        f"sqlserver-{one}" for one in deployed.regions
    }
    for center in deployed.centers:
        [rule] = policies[f"sqlserver-{center.region}"]["spec"]["egress"]
        assert deployed.server(center).port in [one["port"] for one in rule["ports"]]


def test_settings_are_known_to_the_program():
    documented = set(re.findall(r"^\| `(\w+)` \|", text("docs/OPERATIONS.md"), re.MULTILINE))
    ours = {name for name in SETTINGS if name.startswith("IVORIS_")}
    assert ours <= documented
    assert {"IVORIS_CONFIG", "IVORIS_DATA_DIR", "IVORIS_DATABASE_URL"} <= ours


@kubectl
def test_staging_is_small_and_apart(load):
    objects = overlaid("staging")
    assert {one["metadata"].get("namespace", one["metadata"]["name"]) for one in objects} == {"ivoris-staging"}
    # nobody is called for test practices
    assert {named(one).replace("-staging", "") for one in objects} == {
        named(one) for one in OBJECTS if one["kind"] != "PrometheusRule"
    }
    [rule] = of_kind("Ingress", objects)["ivoris"]["spec"]["rules"]
    assert rule["host"] == "ivoris-staging.example.com"
    settings = settings_of(objects)
    assert {name for name in settings if settings[name] == SETTINGS[name] and "s3://" in settings[name]} == set()
    ours = {(one.region, one.database) for one in config.load(REPOSITORY / "config" / "centers.yml").centers}
    staged = load(of_kind("ConfigMap", objects)["ivoris-config"]["data"]["centers.yml"])
    assert not ours & {(one.region, one.database) for one in staged.centers}


def zones():
    return {path.name: overlaid(f"zones/{path.name}") for path in sorted((DEPLOY / "zones").iterdir())}


def settings_of(objects):
    return of_kind("ConfigMap", objects)["ivoris-settings"]["data"]


@kubectl
def test_every_region_is_in_exactly_one_zone_which_reaches_only_its_servers():
    served = []
    for objects in zones().values():
        regions = settings_of(objects)["IVORIS_REGIONS"].split(",")
        served += regions
        assert {name for name in of_kind("NetworkPolicy", objects) if name.startswith("sqlserver-")} == {
            f"sqlserver-{region}" for region in regions
        }
        assert of_kind("ConfigMap", objects)["ivoris-config"] == of_kind("ConfigMap")["ivoris-config"]
        assert of_kind("PrometheusRule", objects) == of_kind("PrometheusRule")
        assert of_kind("Deployment", objects)["extractor"]["spec"]["template"] == WORKER["spec"]["template"]
    assert sorted(served) == sorted(config.load(REPOSITORY / "config" / "centers.yml").regions)
    # one timetable for all but backups
    assert of_kind("CronJob", zones()["eu"]) == of_kind("CronJob")
    assert set(of_kind("CronJob", zones()["switzerland"])) == {"backup"}


def backed_up(objects, content, tmp_path):
    """Storage and place of each part that `backup` and `prune` of a zone are about, as the program finds them."""
    (tmp_path / "centers.yml").write_text(content, encoding="utf-8")
    known = config.load(tmp_path / "centers.yml")
    settings = settings_of(objects)
    place = opened(settings["IVORIS_BACKUP"]) if "IVORIS_BACKUP" in settings else None
    regions = settings["IVORIS_REGIONS"].split(",") if "IVORIS_REGIONS" in settings else ()
    found = places.parts(known, Zones(known, opened(settings["IVORIS_DATA_DIR"])), place, regions)
    return {part.dataset.storage.where(): part.place.where() for part in found}


@kubectl
def test_every_zone_backs_up_its_own_storages_and_all_together_what_production_does(tmp_path):
    content = of_kind("ConfigMap")["ivoris-config"]["data"]["centers.yml"]
    found = {name: backed_up(objects, content, tmp_path) for name, objects in zones().items()}
    region = yaml.safe_load(content)["regions"]["switzerland"]
    assert found["eu"] == {SETTINGS["IVORIS_DATA_DIR"]: SETTINGS["IVORIS_BACKUP"]}
    assert found["switzerland"] == {region["storage"]: region["backup"]}
    assert backed_up(OBJECTS, content, tmp_path) == {**found["eu"], **found["switzerland"]}
    # were the field lost, nothing of the EU's would be backed up from Switzerland, nor to the EU
    for field in ("backup", "storage"):
        content = content.replace(f"    {field}: {region[field]}\n", "")
    with pytest.raises(UsageError, match="say where backups are"):
        backed_up(zones()["switzerland"], content, tmp_path)


@kubectl
def test_without_a_key_of_the_operators_there_are_no_backups_of_patients():
    with pytest.raises(UsageError, match="is no recipient") as refused:
        seal(["age1replace-with-your-public-key"])
    before = text("deploy/production/kustomization.yaml").partition("- IVORIS_BACKUP_RECIPIENTS=age1")[0]
    assert f"exit code {refused.value.exit_code}" in "".join(before.splitlines()[-3:]), "said where it is set"
    assert all(settings_of(one)["IVORIS_BACKUP_RECIPIENTS"] for one in (OBJECTS, *zones().values()))
    assert "IVORIS_BACKUP_RECIPIENTS" not in settings_of(overlaid("staging")), "test practices have no patients"


@kubectl
def test_backups_of_the_zones_do_the_same():
    jobs = [of_kind("CronJob", objects)["backup"] for objects in zones().values()]
    assert all(one == jobs[0] for one in jobs)


def instructions():
    """The Dockerfile's instructions as pairs, one list for each stage."""
    joined = re.sub(r"\\\n", " ", re.sub(r"(?m)^#.*\n", "", text("Dockerfile")))
    stages = []
    for line in filter(None, map(str.strip, joined.splitlines())):
        word, rest = line.split(None, 1)
        if word == "FROM":
            stages.append([])
        stages[-1].append((word, rest))
    return stages


def test_the_image_is_built_in_stages_and_runs_as_nobody():
    build, final = instructions()
    assert build[0] == ("FROM", "python:3.11-slim-bookworm AS build")
    assert final[0] == ("FROM", "python:3.11-slim-bookworm")
    words = [word for word, _ in build + final]
    assert "ADD" not in words
    assert "HEALTHCHECK" not in words
    assert "No HEALTHCHECK" in text("Dockerfile")
    assert [rest for word, rest in final if word == "USER"] == ["10001:10001"]
    assert words.index("USER") < words.index("ENTRYPOINT")
    assert dict(final)["WORKDIR"] == "/app"
    assert (dict(final)["ENTRYPOINT"], dict(final)["CMD"]) == ('["ivoris"]', '["worker"]')
    assert "PATH=/opt/ivoris/bin:$PATH" in dict(final)["ENV"]
    assert "--platform" not in text("Dockerfile")
    for _, rest in (one for one in build if one[0] == "RUN" and "pip " in one[1]):
        assert "--require-hashes" in rest or "--no-deps" in rest
    assert "scripts/system-packages" in " ".join(rest for word, rest in final if word == "COPY")


def test_what_the_image_takes_is_there_and_nothing_else_is_sent():
    kept = [line[1:] for line in text(".dockerignore").splitlines() if line.startswith("!")]
    assert "*" in text(".dockerignore").splitlines()
    assert not any(fnmatch("data/output", one) or one.startswith(("data", ".git")) for one in kept)
    for word, rest in (one for stage in instructions() for one in stage):
        if word == "COPY" and "--from" not in rest:
            for source in rest.split()[:-1]:
                assert (REPOSITORY / source).exists(), source
                assert source in kept, source


def pins(name):
    """The packages of a lock as pairs of name and version, each with its hashes."""
    parts = [part for part in re.split(r"(?m)^(?=[a-z])", text(name)) if "==" in part]
    return {tuple(re.match(r"([^=]+)==(\S+)", part).groups()): set(re.findall(r"sha256:\w+", part)) for part in parts}


def test_the_image_has_the_locked_packages_and_no_test_tools():
    image, everything = pins("deploy/requirements.lock"), pins("requirements.lock")
    assert all(image.values())
    assert {one: hashes for one, hashes in image.items() if everything.get(one) != hashes} == {}, "run `make lock`"
    packages = {package for package, _ in image}
    project = tomllib.loads(text("pyproject.toml"))
    wanted = {re.split(r"[\[><=]", one)[0].lower() for one in project["project"]["dependencies"]}
    tools = {re.split(r"[\[><=]", one)[0].lower() for one in project["dependency-groups"]["dev"]} - wanted
    assert wanted <= packages
    assert packages & tools == {"setuptools"}, "it builds the package in the image"
    assert not packages & {"duckdb", "sqlglot"}, "no stand-in in production"


COMPOSE = read("compose.yaml")
SERVICES = COMPOSE["services"]
each_service = pytest.mark.parametrize("name", SERVICES)


def mounts(name):
    """Where a service sees what: its bind mounts, target to source; volumes are not among them."""
    pairs = [volume.split(":")[:2] for volume in SERVICES[name].get("volumes", ())]
    return {target: REPOSITORY / source for source, target in pairs if source not in COMPOSE["volumes"]}


def inside(name, path):
    """The repository's file that a service sees at a path."""
    for target, source in mounts(name).items():
        if path == target or path.startswith(target + "/"):
            return source / path[len(target) :].lstrip("/") if path != target else source
    raise AssertionError(f"{name} does not see {path}")


def test_compose_has_all_that_production_has_around_it():
    images = {name: service["image"] for name, service in SERVICES.items()}
    assert images["sqlserver"].startswith("mcr.microsoft.com/mssql/server:2022")
    for name in ("postgres", "prometheus", "alertmanager", "grafana"):
        assert name in images[name]
    assert SERVICES["s3"]["image"].startswith("minio/minio:")
    assert (SERVICES["ivoris"]["build"], images["ivoris"]) == (".", "ivoris-pipeline:development")
    for image in images.values():
        assert re.fullmatch(r"[\w./-]+:[\w.-]+", image)
        assert not image.endswith(":latest")
    assert "platform" not in text("compose.yaml")


@each_service
def test_a_service_of_compose_is_checked_and_closed_to_the_network(name):
    service = SERVICES[name]
    assert ("healthcheck" in service) == (name != "practice")
    assert all(re.fullmatch(r"127\.0\.0\.1:\d+:\d+", port) for port in service.get("ports", ()))
    assert all(source.exists() for source in mounts(name).values())
    for other, wanted in service.get("depends_on", {}).items():
        ends = wanted["condition"] == "service_completed_successfully"
        assert ends or (wanted["condition"] == "service_healthy" and "healthcheck" in SERVICES[other])


def test_compose_closes_the_program_as_kubernetes_does(load):
    service = SERVICES["ivoris"]
    assert (service["read_only"], service["cap_drop"], service["tmpfs"]) == (True, ["ALL"], ["/tmp"])  # noqa: S108
    assert service["security_opt"] == ["no-new-privileges:true"]
    environment = {key: value.replace("$$", "$") for key, value in service["environment"].items()}
    assert "$$" in service["environment"]["IVORIS_DATABASE_URL"], "Compose would take ${file for a variable"
    # the same settings, beside the storage's address and the backup's recipients
    given = {one["name"] for one in containers(WORKER)[0]["env"]} | set(SETTINGS)
    assert set(environment) ^ given == {"AWS_ENDPOINT_URL", "IVORIS_BACKUP_RECIPIENTS"}
    for key in ("IVORIS_CONFIG", "AWS_SHARED_CREDENTIALS_FILE"):
        assert environment[key] in (SETTINGS[key], "/etc/ivoris/centers.yml")
        assert inside("ivoris", environment[key]).is_file()
    centers = inside("ivoris", environment["IVORIS_CONFIG"]).read_text(encoding="utf-8")
    for path in re.findall(r"\$\{file:([^}]+)\}", centers + environment["IVORIS_DATABASE_URL"]):
        assert inside("ivoris", path).is_file()
    assert {region.host for region in load(centers).regions.values()} <= set(SERVICES)
    url = urlsplit(inside("ivoris", f"{SECRETS}/database_url").read_text(encoding="utf-8").strip())
    postgres = SERVICES[url.hostname]["environment"]
    assert (url.username, url.password, url.path) == (
        postgres["POSTGRES_USER"],
        postgres["POSTGRES_PASSWORD"],
        f"/{postgres['POSTGRES_DB']}",
    )
    store = urlsplit(environment["AWS_ENDPOINT_URL"]).hostname
    for key in ("IVORIS_DATA_DIR", "IVORIS_BACKUP"):
        assert f"/data/{urlsplit(environment[key]).hostname}" in SERVICES[store]["command"][0]


def test_compose_watches_with_the_repositorys_monitoring():
    prometheus = yaml.safe_load(inside("prometheus", "/etc/prometheus/prometheus.yml").read_text(encoding="utf-8"))
    targets = [
        one for job in prometheus["scrape_configs"] for entry in job["static_configs"] for one in entry["targets"]
    ]
    targets += [
        one
        for entry in prometheus["alerting"]["alertmanagers"]
        for static in entry["static_configs"]
        for one in static["targets"]
    ]
    for target in targets:
        host, port = target.split(":")
        assert f"127.0.0.1:{port}:{port}" in SERVICES[host]["ports"]
    assert all(
        any(inside("prometheus", "/etc/prometheus/rules").glob(Path(one).name)) for one in prometheus["rule_files"]
    )
    alertmanager = inside("alertmanager", "/etc/alertmanager/alertmanager.yml").read_text(encoding="utf-8")
    secrets = re.findall(r"_file: (\S+)", alertmanager)
    assert len(secrets) == 2
    assert all(inside("alertmanager", path).is_file() for path in secrets)
    provisioning = inside("grafana", "/etc/grafana/provisioning")
    [source] = yaml.safe_load((provisioning / "datasources" / "prometheus.yml").read_text(encoding="utf-8"))[
        "datasources"
    ]
    assert urlsplit(source["url"]).hostname in SERVICES
    [provider] = yaml.safe_load((provisioning / "dashboards" / "ivoris.yml").read_text(encoding="utf-8"))["providers"]
    assert len(list(inside("grafana", provider["options"]["path"]).glob("*.json"))) >= 2


WORKFLOW = read(".github/workflows/ci.yml")


def steps(job):
    return WORKFLOW["jobs"][job]["steps"]


def test_the_workflow_runs_what_ci_runs_everywhere():
    assert {"run": ".ci/run"} in steps("checks")
    assert (REPOSITORY / ".ci" / "run").stat().st_mode & 0o100
    assert set(WORKFLOW[True]) >= {"push", "pull_request"}, "PyYAML reads `on` as true"
    assert WORKFLOW["permissions"] == {"contents": "read"}
    for job in WORKFLOW["jobs"].values():
        assert job["timeout-minutes"] <= 90
        for step in job["steps"]:
            assert re.fullmatch(r"[\w-]+/[\w-]+@v[\d.]+", step.get("uses", "a/b@v1"))
    # .ci/run lets no test be skipped, and those of the manifests need kubectl
    assert "azure/setup-kubectl@v4" in [step.get("uses") for step in steps("checks")]


def test_the_workflow_holds_the_contract_against_a_real_server():
    service = WORKFLOW["jobs"]["sqlserver"]["services"]["sqlserver"]
    assert service["image"] == SERVICES["sqlserver"]["image"]
    [step] = [one for one in steps("sqlserver") if "pytest" in one.get("run", "")]
    url = urlsplit(step["env"]["IVORIS_TEST_SQLSERVER"])
    assert url.password == service["env"]["MSSQL_SA_PASSWORD"]
    asked = {Path(word).name for word in step["run"].split() if word.endswith(".py")}
    contract = Path(__file__).parent
    texts = {path.name: path.read_text(encoding="utf-8") for path in contract.glob("test_*.py")}
    server = {name for name in texts if re.search("tsql_server|IVORIS_TEST_SQLSERVER", texts[name])}
    assert asked == server - {"test_faults.py", Path(__file__).name}


def test_the_workflow_builds_and_scans_the_image():
    said = " ".join(step.get("run", "") for step in steps("image"))
    tag = SERVICES["ivoris"]["image"]
    assert f"docker build --tag {tag} ." in said
    assert "docker compose config" in said
    [scan] = [step for step in steps("image") if "scan" in step.get("uses", "")]
    assert scan["with"]["image"] == tag
