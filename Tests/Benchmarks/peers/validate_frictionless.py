"""Validates a register with frictionless, with what it can express of Mappings/local-mgi."""

import sys
from pathlib import Path

from frictionless import Checklist, Dialect, Resource, Schema
from frictionless.formats import ExcelControl
from local_mgi import FIELDS

fields = [
    {"name": label, "type": type_, "constraints": constraints}
    for _, _, label, type_, constraints in FIELDS
]
path = Path(sys.argv[1]).resolve()
resource = Resource(
    path=path.name,  # an absolute path is "not safe"
    basepath=str(path.parent),
    schema=Schema.from_descriptor({"fields": fields}),
    dialect=Dialect(controls=[ExcelControl(sheet="Register")]),
)
report = resource.validate(Checklist(), limit_errors=1_000_000)
if report.errors or not report.tasks:
    sys.exit(f"frictionless could not read {path}: {report.errors}")
task = report.tasks[0]
print(task.stats, task.errors[0].message if task.errors else "")
