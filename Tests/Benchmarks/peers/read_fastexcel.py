"""Loads the first sheet of a workbook with fastexcel, types found out; writes nothing."""

import sys

import fastexcel

sheet = fastexcel.read_excel(sys.argv[1]).load_sheet(0)
print(sheet.height, sheet.width)
