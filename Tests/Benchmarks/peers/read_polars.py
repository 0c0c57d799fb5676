"""Reads the first sheet of a workbook into a frame with polars (through fastexcel)."""

import sys

import polars

print(polars.read_excel(sys.argv[1], engine="calamine").shape)
