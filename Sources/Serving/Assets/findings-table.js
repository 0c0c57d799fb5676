// A table over the findings of all workbooks, to filter and sort: for those who validate them.

import { button, element, isolated, labelled } from "/elements.js";
import { language, phrase, say } from "/language.js";

// How many rows a page of the table has: few enough to be quick, many enough to read on.
const pageSize = 100;
const severities = ["error", "warning", "info"];

/// The table. It is filled by `load`, as often as there may be other findings.
export class FindingsTable {
  #box;
  #open;
  #findings = [];
  #workbooks = [];
  #seen = [];
  #page = 0;
  #order = { key: "order", isRising: true };
  #filters = {};
  #shown = element("output", { class: "shown", "aria-live": "polite" });
  #rows = element("tbody");
  #heads = new Map();
  #pager = element("nav", { class: "pager" });
  #reset;
  #timer = 0;

  /// Makes an empty table. `open(id, code, place)` shows a finding in the card of its workbook.
  constructor(box, open) {
    this.#box = box;
    this.#open = open;
  }

  /// Fetches the findings and draws all anew; filters stay.
  async load(visit) {
    let answer;
    // Of thousands of workbooks this takes a while; a table that is there stays until then.
    if (this.#findings.length === 0) this.#box.replaceChildren(element("p", { class: "quiet" }, say("loading")));
    this.#box.setAttribute("aria-busy", "true");
    try {
      answer = await visit.allFindings();
    } catch (refusal) {
      this.#box.replaceChildren(element("p", { class: "note" }, refusal.message));
      return;
    } finally {
      this.#box.removeAttribute("aria-busy");
    }
    this.#workbooks = answer.workbooks;
    const names = new Map(answer.workbooks.map(({ id, name }) => [id, name]));
    this.#findings = answer.findings.map((finding, order) => ({
      order,
      workbook: finding.workbook ?? "",
      name: names.get(finding.workbook) ?? say("allWorkbooks"),
      severity: finding.severity,
      code: finding.code,
      slug: finding.slug,
      place: placeOf(finding),
      message: finding.message,
      value: finding.value,
      fix: finding.fix,
      words: null,
    }));
    this.#draw();
  }

  #draw() {
    if (this.#workbooks.length === 0) {
      this.#box.replaceChildren(
        element("p", {}, say("findingsNone")),
        element("p", {}, element("a", { href: "#check" }, say("toCheck"))));
      return;
    }
    const kept = Object.fromEntries(Object.entries(this.#filters).map(([key, control]) => [key, control.value]));
    this.#pager.setAttribute("aria-label", say("pages"));
    this.#box.replaceChildren(this.#form(kept), this.#table(), this.#pager);
    this.#apply();
  }

  // MARK: Filters

  #form(kept) {
    const counted = (key) => {
      const counts = new Map();
      for (const finding of this.#findings) counts.set(finding[key], (counts.get(finding[key]) ?? 0) + 1);
      return counts;
    };
    const workbooks = counted("workbook");
    const codes = counted("code");
    const levels = counted("severity");
    const slugs = new Map(this.#findings.map(({ code, slug }) => [code, slug]));
    const choices = {
      workbook: this.#workbooks.map(({ id, name }) => [id, `${name} (${workbooks.get(id) ?? 0})`]),
      severity: severities.filter((level) => levels.has(level))
        .map((level) => [level, say("severityChoice", say("severities")[level], levels.get(level))]),
      code: Array.from(codes.keys()).sort().map((code) => [code, `${code} ${slugs.get(code)} (${codes.get(code)})`]),
    };
    const titles = { workbook: say("filterWorkbook"), severity: say("filterSeverity"), code: say("filterCode") };
    this.#filters = {};
    const fields = Object.entries(choices).map(([key, options]) => {
      const select = element("select", { id: `filter-${key}`, change: () => this.#applyFromStart() },
        element("option", { value: "" }, say("all")),
        options.map(([value, words]) => element("option", { value }, words)));
      select.value = kept[key] ?? "";
      if (select.selectedIndex === -1) select.value = "";
      this.#filters[key] = select;
      return labelled(titles[key], select);
    });
    const search = element("input", {
      id: "filter-text", type: "search", autocomplete: "off",
      input: () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#applyFromStart(), 150);
      },
    });
    search.value = kept.text ?? "";
    this.#filters.text = search;
    this.#reset = button(say("reset"), () => {
      for (const control of Object.values(this.#filters)) control.value = "";
      this.#applyFromStart();
      search.focus();
    });
    return element("form", {
      class: "filters", role: "search", "aria-label": say("filterTitle"), submit: (event) => event.preventDefault(),
    },
      fields, labelled(say("filterText"), search),
      element("div", { class: "told" }, this.#shown, this.#reset));
  }

  #applyFromStart() {
    this.#page = 0;
    this.#apply();
  }

  /// Chooses, sorts and draws the rows that fit.
  #apply() {
    const filters = Object.entries(this.#filters);
    const wanted = Object.fromEntries(filters.map(([key, control]) => [key, control.value.trim()]));
    const words = wanted.text.toLowerCase().split(/\s+/).filter(Boolean);
    const isFree = Object.values(wanted).every((value) => value === "");
    this.#seen = this.#findings.filter((finding) =>
      (wanted.workbook === "" || finding.workbook === wanted.workbook)
      && (wanted.severity === "" || finding.severity === wanted.severity)
      && (wanted.code === "" || finding.code === wanted.code)
      && words.every((word) => textOf(finding).includes(word)));
    this.#sort();
    this.#reset.hidden = isFree;
    this.#drawPage();
  }

  // MARK: Order

  #sort() {
    const { key, isRising } = this.#order;
    const collator = new Intl.Collator(language(), { numeric: true });
    const compare = {
      order: (left, right) => left.order - right.order,
      workbook: (left, right) => collator.compare(left.name, right.name),
      severity: (left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity),
      code: (left, right) => collator.compare(left.code, right.code),
      place: (left, right) => collator.compare(left.place, right.place),
    }[key];
    // What is equal stays in the order of the sheets.
    const sign = isRising ? 1 : -1;
    this.#seen.sort((left, right) => sign * compare(left, right) || left.order - right.order);
  }

  #table() {
    const columns = [
      ["severity", say("columnSeverity")], ["workbook", say("columnWorkbook")], ["place", say("columnPlace")],
      ["code", say("columnCode")], [null, say("columnFinding")],
    ];
    this.#heads.clear();
    const heads = columns.map(([key, title]) => {
      const head = element("th", { scope: "col", role: "columnheader" });
      if (key === null) head.append(title);
      else {
        head.append(button(title, () => this.#sortBy(key), { title: say("sortedBy", title) }));
        this.#heads.set(key, head);
      }
      return head;
    });
    // The roles hold where a narrow window shows the rows as blocks, which takes them away otherwise.
    return element("table", { class: "findings-table", role: "table", "aria-label": say("findingsTitle") },
      element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, heads)), this.#rows);
  }

  #sortBy(key) {
    // A third click brings back the order of the workbooks.
    const { key: former, isRising } = this.#order;
    if (former !== key) this.#order = { key, isRising: true };
    else this.#order = isRising ? { key, isRising: false } : { key: "order", isRising: true };
    this.#applyFromStart();
  }

  // MARK: Pages

  #drawPage() {
    for (const [key, head] of this.#heads) {
      if (key !== this.#order.key) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", this.#order.isRising ? "ascending" : "descending");
    }
    const count = this.#seen.length;
    const first = this.#page * pageSize;
    const rows = this.#seen.slice(first, first + pageSize);
    this.#rows.setAttribute("role", "rowgroup");
    this.#rows.replaceChildren(...rows.map((finding) => this.#row(finding)));
    this.#shown.textContent = say("shown", first + 1, first + rows.length, count, this.#findings.length);
    const pages = Math.ceil(count / pageSize);
    this.#pager.hidden = pages < 2;
    this.#pager.replaceChildren(
      this.#step(say("previous"), -1, this.#page > 0),
      element("span", {}, `${this.#page + 1} / ${pages}`),
      this.#step(say("next"), 1, this.#page + 1 < pages));
  }

  #step(words, by, isPossible) {
    // Not `disabled`, which would take the focus away from whoever has come to the end.
    return button(words, () => {
      if (!isPossible) return;
      this.#page += by;
      this.#drawPage();
      this.#pager.children[by > 0 ? 2 : 0].focus();
      this.#box.scrollIntoView({ block: "start" });
    }, { "aria-disabled": isPossible ? null : "true" });
  }

  #row(finding) {
    const cell = (style, ...content) => element("td", { role: "cell", class: style }, content);
    const open = (event) => {
      event.preventDefault();
      this.#open(finding.workbook, finding.code, finding.place);
    };
    const place = finding.place || "–";
    return element("tr", { role: "row" },
      cell("level", element("b", { class: finding.severity }, say("severities")[finding.severity])),
      cell("from", isolated(finding.name)),
      cell("place", finding.workbook
        ? element("a", { href: `#check`, click: open }, isolated(place))
        : isolated(place)),
      cell("code", element("a", { href: `#${finding.code}`, "data-code": finding.code }, finding.code)),
      cell("what", remarkOf(finding), fixOf(finding)));
  }
}

/// The message without the place, which has a column of its own.
function remarkOf({ message, place }) {
  const words = phrase(message);
  return words.startsWith(`${place}: `) ? words.slice(place.length + 2) : words;
}

/// What to type instead, where that is known.
function fixOf({ fix }) {
  if (!fix) return null;
  const words = say(fix.class === "safe" ? "type" : "perhaps");
  return element("p", { class: "fix" }, `${words}: `, element("kbd", {}, fix.new));
}

/// The place as the drawing of the sheets writes it.
function placeOf({ sheet, range, cell, row }) {
  if (!sheet) return "";
  const within = range ?? cell ?? row;
  return within === null || within === undefined ? sheet : `${sheet}!${within}`;
}

/// All that a search looks at.
function textOf(finding) {
  finding.words ??= [
    finding.name, finding.place, finding.code, finding.slug, finding.message.id, finding.message.en,
    finding.value ?? "",
  ].join(" ").toLowerCase();
  return finding.words;
}
