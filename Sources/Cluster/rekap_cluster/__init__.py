"""Spreads workbooks over the tasks of Apache Spark, and gathers what `rekap convert --stream` answers.

- workbooks: which workbooks there are, by path or with their bytes
- process: one `rekap convert --stream`, a request in, its answers out
- task: what a task does, its workbooks one after the other, whatever becomes of the process
- tables: the answers as three tables in Parquet: records, findings, workbooks
- job: from the inputs to the tables
"""
