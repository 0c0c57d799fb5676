"""Reads every sheet of workbooks into lists with python-calamine; writes nothing."""

import sys

import python_calamine

rows = 0
for path in sys.argv[1:]:
    book = python_calamine.CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        rows += len(book.get_sheet_by_name(name).to_python())
print(rows)
