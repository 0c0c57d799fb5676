"""Proves the JSON Schemas that `rekap json-schema` writes: compare.py REKAP MAPPINGS FIXTURES

1. Every mapping and schema in MAPPINGS, and every policy in FIXTURES, is valid, as an editor reads it (YAML 1.2, where 30 is a number) and as
   Rekap does (where every plain word is text).
2. What the schema refuses, Rekap refuses: no file that Rekap reads is marked in an editor. And an
   unknown key, a missing one and a wrong word are refused by both. Tried on files with one change.
3. What `rekap check` writes of FIXTURES as JSON and NDJSON is valid, and has no key that the schema
   of findings does not name; what is no finding is not.
"""

from __future__ import annotations

import copy
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Iterator

import yaml
from jsonschema import Draft202012Validator

CHANGES = 20
"""How many changes of each kind are tried on a file."""


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it: PyYAML's, without the types that YAML 1.2 took out."""


CORE = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:null")
EditorLoader.yaml_implicit_resolvers = {
    letter: [(tag, form) for tag, form in resolvers if tag in CORE]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), "tf")


def sections(tree: Any) -> Iterator[dict]:
    """Every section of a file, from the outside in."""
    if isinstance(tree, dict):
        yield tree
        tree = list(tree.values())
    for value in tree if isinstance(tree, list) else []:
        yield from sections(value)


def changed(tree: dict, kind: str, dice: random.Random) -> dict:
    """A copy with one change at random."""
    tree = copy.deepcopy(tree)
    section = dice.choice([section for section in sections(tree) if section])
    key = dice.choice(list(section))
    match kind:
        case "unknown key":
            section["quux"] = "1"
        case "missing key":
            del section[key]
        case "other word":
            section[key] = "quux"
        case "list":
            section[key] = [section[key]]
        case "section":
            section[key] = {"quux": section[key]}
    return tree


def refusal(rekap: str, folder: Path, file: Path, tree: dict, kind: str) -> bool:
    """Whether Rekap refuses a file; the files beside it are those of the original."""
    changed_file = folder / file.name
    changed_file.write_text(yaml.dump(tree, allow_unicode=True, sort_keys=False), encoding="utf-8")
    table = folder / "empty.csv"
    table.write_text("Kode,Jawaban\n", encoding="utf-8")
    if kind == "policy":
        command = [rekap, "check", "--policy", str(changed_file), str(table)]
    else:
        mapping = changed_file if kind == "mapping" else next(
            other for other in sorted(folder.glob("*.yaml")) if other != changed_file
        )
        command = [rekap, "check", "--mapping", str(mapping), str(table)]
    return subprocess.run(command, capture_output=True).returncode == 2


def kind_of(plain: dict) -> str:
    """What kind of file it is."""
    return "mapping" if "blocks" in plain else "schema" if "record" in plain else "policy"


def files_of(kind: str, mappings: Path, fixtures: Path) -> Iterator[tuple[Path, dict]]:
    """The files of a kind, with what is in them as Rekap reads it."""
    found = fixtures.glob("policies/*.yaml") if kind == "policy" else mappings.glob("*/*.yaml")
    for file in sorted(found):
        plain = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        if kind_of(plain) == kind:
            yield file, plain


def compare_files(rekap: str, mappings: Path, fixtures: Path) -> int:
    faults = tried = refused = 0
    for kind in ("mapping", "schema", "policy"):
        schema = json.loads(subprocess.check_output([rekap, "json-schema", kind]))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        for file, plain in files_of(kind, mappings, fixtures):
            edited = yaml.load(file.read_text(encoding="utf-8"), Loader=EditorLoader)
            for tree in (plain, edited):
                for error in validator.iter_errors(tree):
                    faults += 1
                    print(f"{file}: {error.json_path}: {error.message[:200]}")
            dice = random.Random(str(file.relative_to(file.parents[1])))
            for change in ("unknown key", "missing key", "other word", "list", "section"):
                for _ in range(CHANGES):
                    tree = changed(plain, change, dice)
                    with tempfile.TemporaryDirectory() as scratch:
                        folder = Path(scratch) / "copy"
                        shutil.copytree(file.parent, folder)
                        tried += 1
                        if validator.is_valid(tree):
                            continue
                        refused += 1
                        if not refusal(rekap, folder, file, tree, kind):
                            faults += 1
                            error = next(validator.iter_errors(tree))
                            print(f"{file}: {change}: the schema alone says {error.message[:200]}")
    print(f"{tried} changed files, {refused} refused by the JSON Schema; {faults} faults")
    return faults


def unknown_keys(value: Any, schema: dict, definitions: dict, path: str = "$") -> Iterator[str]:
    """The keys in a value that its schema does not name."""
    if "$ref" in schema:
        schema = definitions[schema["$ref"].split("/")[-1]]
    if isinstance(value, list):
        for item in value:
            yield from unknown_keys(item, schema.get("items", {}), definitions, f"{path}[]")
    elif isinstance(value, dict):
        for key, member in value.items():
            if key not in schema.get("properties", {}):
                yield f"{path}.{key}"
            else:
                yield from unknown_keys(
                    member, schema["properties"][key], definitions, f"{path}.{key}")


def compare_findings(rekap: str, fixtures: Path) -> int:
    schema = json.loads(subprocess.check_output([rekap, "json-schema", "findings"]))
    Draft202012Validator.check_schema(schema)
    faults = count = 0
    validators = {
        name: Draft202012Validator(
            {"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]},
            format_checker=Draft202012Validator.FORMAT_CHECKER)
        for name in ("report", "finding")
    }
    policy = str(fixtures / "policies" / "policy.yaml")
    for options in ([], ["--policy", policy, "--today", "2026-09-01"], ["--ignore", "V"]):
        command = [rekap, "check", str(fixtures), "--quiet", *options, "--format"]
        report = json.loads(subprocess.run([*command, "json"], capture_output=True).stdout)
        lines = subprocess.run([*command, "ndjson"], capture_output=True).stdout.splitlines()
        findings = [json.loads(line) for line in lines]
        if report["findings"] != findings or not findings:
            faults += 1
            print(f"{options}: JSON and NDJSON differ, or say nothing")
        for name, values in (("report", [report]), ("finding", findings)):
            for value in values:
                for error in validators[name].iter_errors(value):
                    faults += 1
                    print(f"{options}: {error.json_path}: {error.message[:200]}")
                for key in unknown_keys(value, schema["$defs"][name], schema["$defs"]):
                    faults += 1
                    print(f"{options}: {key} is not in the schema")
        count += len(findings)
        for key in schema["$defs"]["finding"]["required"]:
            broken = {other: findings[0][other] for other in findings[0] if other != key}
            if Draft202012Validator(schema).is_valid(broken):
                faults += 1
                print(f"a finding without {key} is taken for one")
    print(f"{count} findings; {faults} faults")
    return faults


def main(rekap: str, mappings: Path, fixtures: Path) -> int:
    faults = compare_files(rekap, mappings, fixtures) + compare_findings(rekap, fixtures)
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]), Path(sys.argv[3])))
