"""Validates a register with frictionless, with what it can express of Mappings/local-mgi."""

import sys

from frictionless import Dialect, Resource, Schema
from frictionless.formats import ExcelControl
from local_mgi import FIELDS

fields = [
    {"name": label, "type": type_, "constraints": constraints}
    for _, _, label, type_, constraints in FIELDS
]
resource = Resource(
    path=sys.argv[1],
    basepath="/",
    schema=Schema.from_descriptor({"fields": fields}),
    dialect=Dialect(controls=[ExcelControl(sheet="Register")]),
)
report = resource.validate()
print(report.stats)
