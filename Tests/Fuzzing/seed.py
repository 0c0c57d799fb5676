"""Makes a first corpus for each target of the fuzzer out of workbooks and mappings.

    seed.py OUT FOLDER...

OUT gets a folder a target: workbook (the files as they are), parts (the parts of small
workbooks, see FuzzParts.swift), marks (the same, with their notes), mapping (each mapping with its
schema and tables), records (JSON, NDJSON) and scanner (some records as NDJSON).
"""

import hashlib
import pathlib
import sys
import zipfile

WORKBOOKS = {".xlsx", ".xlsm", ".ods", ".csv"}
# Parts that no reader looks at would only make the mutator's work longer.
UNMARKED = ("theme", "docprops", "media", "printersettings", "thumbnail")
UNREAD = UNMARKED + ("drawing", "vml", "comments")
LARGEST_FILE = 48 << 10
LARGEST_PARTS = 24 << 10
LARGEST_TABLE = 2 << 10
RECORDS = {
    "ndjson": b"""{"agency":"a","answer":"ya","level":1,"year":2021,"amount":1.5,"day":"2023-09-18","reason":"x"}
{"agency":"b","answer":null,"_missing":{"answer":"invalid"},"_source":{"answer":{"raw":"?"}}}
""",
    "json": b'{"records":[\n{"agency":"a","answer":"y","extra":{"PIC":true,"No":1}}\n]}\n',
}
SCANNED = b"""{"assessment":"a","round":"2023-09","respondent":"\\ud83e\\udded","domain":1,"indicator":"i","answer":"ya","note":null}
{"answer":"","note":-1.50e+2,"catalogue":{"id":"c"},"_missing":{"note":"blank"},"_source":{"file":"a.xlsx","sheet":"D 1","row":9,"answer":{"at":"D9","raw":"Y\\u0061","steps":["lookup:answers"]}},"extra":{"x":[1,true,{}]}}
"""
RECORD_SEPARATOR = b"\x1e"


def keep(folder, content):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / hashlib.sha1(content).hexdigest()).write_bytes(content)


def listed(parts):
    return RECORD_SEPARATOR.join(
        name.encode() + b"\n" + content.replace(RECORD_SEPARATOR, b"") for name, content in parts)


def parts(path, unread):
    """The parts of a workbook but for some, and `None` where they are many or large."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if is_read(entry.filename, unread)]
            if sum(entry.file_size for entry in entries) > LARGEST_PARTS:
                return None
            return [(entry.filename, archive.read(entry)) for entry in entries]
    except Exception:  # Fixtures are broken on purpose, and in every way.
        return None


def is_read(name, unread):
    return not name.endswith("/") and not any(word in name.lower() for word in unread)


def start_of(path):
    """A table's first lines: a schema needs a table, not one of a thousand lines."""
    content = path.read_bytes()
    if len(content) <= LARGEST_TABLE or path.suffix == ".yaml":
        return content
    return content[:content.rindex(b"\n", 0, LARGEST_TABLE) + 1]


def plain(name):
    return "".join(letter for letter in name.lower() if letter in "abcdefghijklmnopqrstuvwxyz-.")


def main():
    out = pathlib.Path(sys.argv[1])
    files = sorted(
        file for folder in sys.argv[2:] for file in pathlib.Path(folder).rglob("*")
        if file.is_file())
    for name, content in RECORDS.items():
        keep(out / "records", content)
    keep(out / "scanner", SCANNED)
    for file in files:
        if file.suffix.lower() in WORKBOOKS:
            if file.stat().st_size <= LARGEST_FILE:
                keep(out / "workbook", file.read_bytes())
            for target, unread in (("parts", UNREAD), ("marks", UNMARKED)):
                found = parts(file, unread)
                if found:
                    keep(out / target, listed(found))
        elif file.suffix in {".json", ".ndjson"}:
            keep(out / "records", file.read_bytes()[:LARGEST_TABLE])
            keep(out / "scanner", file.read_bytes()[:LARGEST_TABLE])
        elif file.suffix == ".yaml":
            beside = [
                other for other in sorted(file.parent.iterdir())
                if other != file and (other.name == "schema.yaml" or other.suffix == ".tsv")]
            keep(out / "mapping", listed([(plain(f.name), start_of(f)) for f in [file, *beside]]))


main()
