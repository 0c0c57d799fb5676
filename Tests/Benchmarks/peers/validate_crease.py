"""Extracts and validates workbooks with crease, with what it can express of Mappings/local-mgi.

Usage: validate_crease.py register|forms FILE… It prints counts and writes no records.
"""

import sys

import crease
from local_mgi import FIELDS


def fields(label: int) -> list[dict]:
    """The fields that have a column; `label` says in which place of FIELDS it is named."""
    made = []
    for field in FIELDS:
        if field[label] is None:
            continue
        constraints = dict(field[4])
        required = constraints.pop("required", False)
        made.append(
            {
                "name": field[0],
                "source_column": field[label],
                "type": field[3],
                "nullable": not required,
                **constraints,
            }
        )
    return made


TEMPLATES = {
    "register": {
        "template_id": "register",
        "description": "Mappings/local-mgi/register.yaml",
        "entities": [
            {
                "name": "answer",
                "cardinality": "many",
                "locate": {"tab": "Register", "orientation": "flat", "header_row": 0},
                "fields": fields(2),
            }
        ],
    },
    "forms": {
        "template_id": "forms",
        "description": "Mappings/local-mgi/domain-sheets.yaml",
        "entities": [
            {
                "name": "answer",
                "cardinality": "many",
                "locate": {
                    "tab_pattern": r"^Domain ([1-6])$",
                    "orientation": "flat",
                    "header_anchor": {"text": "Jawaban", "match_mode": "exact"},
                },
                "fields": fields(1),
                "enrich": [
                    {"field": "domain", "source": "tab_name_regex_group", "group": 1},
                    {
                        "field": "respondent", "source": "anchor", "label_match": "Instansi:",
                        "match_mode": "exact",
                    },
                    {
                        "field": "round", "source": "anchor", "label_match": "Putaran:",
                        "match_mode": "exact",
                    },
                ],
            }
        ],
    },
}  # fmt: skip

template = crease.Template.model_validate(TEMPLATES[sys.argv[1]])
records = errors = 0
for path in sys.argv[2:]:
    result, report = crease.check(path, template)
    records += len(result.canonical["answers"])
    errors += report.error_count()
    if report.has_structural:
        sys.exit(f"crease could not read {path}: {report.errors()[:1]}")
print(records, "records,", errors, "errors")
