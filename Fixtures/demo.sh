#!/bin/sh
# Converts the bundled submissions and shows what came of it. Usage: demo.sh REKAP
set -u
rekap=$1
mkdir -p out
echo
echo "Converting the workbooks in Fixtures/submissions …"
echo "\$ rekap convert Fixtures/submissions -o out/answers.csv --format csv --findings out/findings.ndjson"
"$rekap" convert Fixtures/submissions --lang en --format csv -o out/answers.csv \
  --findings out/findings.ndjson
status=$?
# 1 means that there are findings, 3 that a workbook could not be read: both are results.
case $status in 0|1|3) ;; *) exit $status ;; esac
"$rekap" convert Fixtures/submissions --quiet --fail-on none -o out/answers.ndjson
echo
echo "Three of the records, each value with the cell that it comes from:"
awk 'NR == 1 || NR == 400 || NR == 800' out/answers.ndjson
echo
echo "A form to fill, and all answers side by side:"
echo "\$ rekap template --respondent disnakertrans-jateng --round 2026-1 -o out/form.xlsx"
"$rekap" template --lang en --respondent disnakertrans-jateng --round 2026-1 -o out/form.xlsx || exit
echo "\$ rekap export out/answers.ndjson --mapping local-mgi-register -o out/register.xlsx"
"$rekap" export --lang en out/answers.ndjson --mapping local-mgi-register -o out/register.xlsx || exit
echo
echo "Each agency's own workbook back, every problem marked in its cell, and a page of all of them:"
echo "\$ rekap annotate Fixtures/submissions -o out/marked"
"$rekap" annotate Fixtures/submissions --lang en --fail-on none -o out/marked 2>&1 | tail -2
echo "\$ rekap check Fixtures/submissions --format html -o out/findings.html"
"$rekap" check Fixtures/submissions --quiet --fail-on none --format html -o out/findings.html || exit
echo
echo "What all of them say together, as a page and as a workbook to decide in:"
for name in summary.html summary.xlsx; do
  echo "\$ rekap summary out/answers.ndjson -o out/$name"
  "$rekap" summary out/answers.ndjson --lang en --quiet -o out/$name || exit
done
echo
echo "The files, in out: answers.csv, answers.ndjson, findings.ndjson, findings.html, form.xlsx, register.xlsx, marked, summary.html, summary.xlsx"
echo "Next: $rekap serve (a page to drop workbooks on), or $rekap check Fixtures/messy/messy.xlsx"
