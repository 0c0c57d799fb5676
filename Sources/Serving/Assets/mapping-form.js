// Where a workbook that no mapping fits has its answers: what Rekap suggests, for a person to correct.

import { element, isolated, labelled } from "/elements.js";
import { phrase, say } from "/language.js";

// What the choices of a field mean beside the letters of columns.
const asSuggested = "";
const nowhere = "nowhere:";
const typed = "typed:";

// From how many percent on a suggestion says that Rekap has recognised something.
const recognised = 20;

let forms = 0;

/// The form; `accept` is given the workbook as it was checked with the columns that were chosen.
export function mappingForm(visit, id, { sheets, suggestion }, accept) {
  if (!suggestion || sheets.length === 0) return element("p", { class: "note" }, say("mappingNothing"));
  return new MappingForm(visit, id, sheets, suggestion, accept).element;
}

class MappingForm {
  element;
  #name = `mapping-${(forms += 1)}`;
  #visit;
  #id;
  #sheets;
  #suggestion;
  #accept;
  #sheet;
  #rows = [];
  #says;
  #columns = element("div");

  constructor(visit, id, sheets, suggestion, accept) {
    this.#visit = visit;
    this.#id = id;
    this.#sheets = sheets;
    this.#suggestion = suggestion;
    this.#accept = accept;
    this.#sheet = sheets.find((sheet) => suggestion.fields.some((field) => field.column && field.sheet === sheet.name)) ?? sheets[0];
    this.#says = element("p", { class: "note", role: "alert", hidden: true });
    this.#rows = suggestion.fields.map((field, index) => new FieldRow(`${this.#name}-${index}`, field));
    // What has to be looked at comes first; what may be there, but is not, can be unfolded.
    const rank = ({ field }) => (field.required ? 0 : field.place || field.alternatives?.length > 0 ? 1 : 2);
    const ranked = (wanted) => this.#rows.filter((row) => rank(row) === wanted).map((row) => row.element);
    const rest = ranked(2);
    const title = phrase(suggestion.title) || suggestion.schema;
    this.element = element("form", { class: "mapping-form", "aria-labelledby": `${this.#name}-title`, submit: (event) => this.#submit(event) },
      element("h3", { id: `${this.#name}-title` }, say("mappingTitle")),
      element("p", {}, suggestion.percent >= recognised ? say("mappingTells", title, suggestion.percent) : say("mappingUnknown", title)),
      this.#sheetChoice(),
      this.#columns,
      element("div", { class: "field-rows" }, ranked(0), ranked(1)),
      rest.length > 0
        ? element("details", { class: "fold" },
          element("summary", {}, say("mappingRest", rest.length)), element("div", { class: "field-rows" }, rest))
        : "",
      this.#says,
      element("p", { class: "buttons" }, element("button", { type: "submit", class: "primary" }, say("mappingCheck"))));
    this.#showColumns();
  }

  #sheetChoice() {
    if (this.#sheets.length < 2) return null;
    const choice = element("select", {
      id: `${this.#name}-sheet`,
      change: (event) => {
        this.#sheet = this.#sheets[event.target.selectedIndex];
        this.#showColumns();
      },
    }, this.#sheets.map((sheet) => element("option", { selected: sheet === this.#sheet }, sheet.name)));
    return labelled(say("mappingSheet"), choice);
  }

  /// Shows the real header, and lets each field choose from it.
  #showColumns() {
    const { name, columns } = this.#sheet;
    const title = `${say("mappingColumns")} (${columns.length})`;
    this.#columns.replaceChildren(
      element("details", { class: "fold" },
        element("summary", {}, title),
        element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": title },
          element("table", { class: "sheet" },
            element("thead", {}, element("tr", {}, columns.map((column) => element("th", { scope: "col" }, column.letter)))),
            element("tbody", {},
              element("tr", { class: "header" }, columns.map((column) => element("td", {}, isolated(column.header ?? "")))),
              ...[0, 1, 2].map((index) =>
                element("tr", {}, columns.map((column) => element("td", {}, isolated(column.examples?.[index] ?? ""))))))))));
    for (const row of this.#rows) row.offer(name, columns);
  }

  async #submit(event) {
    event.preventDefault();
    const missing = this.#rows.filter((row) => row.isMissing);
    for (const row of this.#rows) row.mark(missing.includes(row));
    if (missing.length > 0) {
      this.#say(say("mappingMissing", missing.map((row) => row.title).join(", ")));
      missing[0].focus();
      return;
    }
    this.#say(say("mappingChecking"));
    this.element.setAttribute("aria-busy", "true");
    const fields = Object.fromEntries(this.#rows.filter((row) => row.isChosen).map((row) => [row.field.field, row.choice]));
    try {
      const choice = { schema: this.#suggestion.schema, sheet: this.#sheet.name, fields };
      this.#accept(await this.#visit.choose(this.#id, choice));
    } catch (refusal) {
      this.#say(refusal.message);
    } finally {
      this.element.removeAttribute("aria-busy");
    }
  }

  #say(words) {
    this.#says.hidden = false;
    this.#says.textContent = words;
  }
}

/// One field of the schema: where it stands, why Rekap thinks so, and what there is to choose.
class FieldRow {
  field;
  element;
  title;
  #select;
  #input;
  #typing;
  #why;
  #examples;
  #columns = [];

  constructor(name, field) {
    this.field = field;
    this.title = phrase(field.title) || field.field;
    this.#why = element("p", { class: "quiet", id: `${name}-why` });
    this.#examples = element("p", { class: "quiet", id: `${name}-examples` });
    this.#select = element("select", { id: name, "aria-describedby": `${name}-why ${name}-examples`, change: () => this.#changed() });
    this.#input = element("input", { id: `${name}-typed`, type: "text", autocomplete: "off" });
    this.#typing = labelled(say("mappingTypedFor", this.title), this.#input);
    this.#typing.hidden = true;
    this.element = element("div", { class: "field-row" },
      element("label", { for: name }, this.title, field.required ? element("small", {}, ` ${say("mappingRequired")}`) : null),
      element("div", {}, this.#select, this.#typing),
      element("div", { class: "why" },
        this.#why, this.#examples));
  }

  /// Whether the person has chosen something else than what was suggested.
  get isChosen() {
    return this.#select.value !== asSuggested;
  }

  /// What was chosen, as Rekap takes it.
  get choice() {
    if (this.#select.value === nowhere) return null;
    return this.#select.value === typed ? { const: this.#input.value.trim() } : this.#select.value;
  }

  /// Whether the field must have a place, and has none.
  get isMissing() {
    if (this.#select.value === typed) return this.#input.value.trim() === "";
    return this.field.required && this.#select.value === asSuggested && !this.#isSuggested;
  }

  get #isSuggested() {
    return Boolean(this.field.place) && !this.field.asks;
  }

  /// Offers the columns of a sheet.
  offer(sheet, columns) {
    const former = this.#select.value;
    const { field } = this;
    this.#columns = columns;
    const isOwnColumn = field.column && field.sheet === sheet;
    const options = [];
    // A column that was suggested stands in the list as such; other places have words of their own.
    if (!isOwnColumn) {
      const words = this.#isSuggested ? phrase(field.place) : say(field.required ? "mappingUnanswered" : "mappingNowhere");
      options.push(element("option", { value: asSuggested }, words));
    }
    for (const { value, title } of field.alternatives ?? []) {
      if (columns.every((column) => column.letter !== value)) options.push(element("option", { value }, phrase(title)));
    }
    for (const { letter, header } of columns) {
      const value = isOwnColumn && letter === field.column ? asSuggested : letter;
      options.push(element("option", { value }, say("mappingColumn", letter, header)));
    }
    // What has no column of its own may be the same for the whole workbook.
    if (!field.column) options.push(element("option", { value: typed }, say("mappingTyped")));
    if (!field.required && this.#isSuggested) options.push(element("option", { value: nowhere }, say("mappingNowhere")));
    this.#select.replaceChildren(...options);
    this.#select.value = former;
    if (this.#select.selectedIndex === -1) this.#select.value = asSuggested;
    this.#changed();
  }

  /// Marks it as missing, or no longer so.
  mark(isMissing) {
    for (const control of [this.#select, this.#input]) {
      control.toggleAttribute("aria-invalid", isMissing);
      if (isMissing) control.setAttribute("aria-invalid", "true");
    }
  }

  focus() {
    (this.#select.value === typed ? this.#input : this.#select).focus();
  }

  #changed() {
    const value = this.#select.value;
    this.#typing.hidden = value !== typed;
    const { field } = this;
    const chosen = value === asSuggested ? field : field.alternatives?.find((other) => other.value === value);
    const reasons = (chosen?.reasons ?? []).map(phrase).join("; ");
    this.#why.textContent = reasons ? `${say("mappingReasons")}: ${reasons}` : "";
    const letter = value === asSuggested ? field.column : value;
    const examples = this.#columns.find((column) => column.letter === letter)?.examples ?? [];
    this.#examples.textContent = examples.length > 0 ? say("mappingExamples", examples.join("; ")) : "";
  }
}
