"""Proves the JSON Schemas that `rekap json-schema` writes: compare.py REKAP MAPPINGS

1. Every file in MAPPINGS is valid, as an editor reads it (YAML 1.2, where 30 is a number) and as
   Rekap does (where every plain word is text).
2. What the schema refuses, Rekap refuses: no file that Rekap reads is marked in an editor. And an
   unknown key, a missing one and a wrong word are refused by both. Tried on files with one change.
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
    mapping = changed_file if kind == "mapping" else next(
        other for other in sorted(folder.glob("*.yaml")) if other != changed_file
    )
    table = folder / "empty.csv"
    table.write_text("Kode,Jawaban\n", encoding="utf-8")
    command = [rekap, "check", "--mapping", str(mapping), str(table)]
    return subprocess.run(command, capture_output=True).returncode == 2


def main(rekap: str, mappings: Path) -> int:
    faults = 0
    tried = refused = 0
    for kind in ("mapping", "schema"):
        schema = json.loads(subprocess.check_output([rekap, "json-schema", kind]))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        for file in sorted(mappings.glob("*/*.yaml")):
            text = file.read_text(encoding="utf-8")
            plain = yaml.load(text, Loader=yaml.BaseLoader)
            if ("blocks" in plain) != (kind == "mapping"):
                continue
            for tree in (plain, yaml.load(text, Loader=EditorLoader)):
                for error in validator.iter_errors(tree):
                    faults += 1
                    print(f"{file}: {error.json_path}: {error.message[:200]}")
            dice = random.Random(str(file.relative_to(mappings)))
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
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])))
