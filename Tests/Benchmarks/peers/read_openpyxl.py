"""Reads the first sheet of a workbook row by row with openpyxl; writes nothing."""

import sys

import openpyxl

sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0]
print(sum(1 for _ in sheet.iter_rows(values_only=True)))
