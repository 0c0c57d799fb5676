// Where a workbook that no mapping fits has its answers: what Rekap suggests, for a person to correct.

import { element, isolated, labelled } from "/elements.js";
import { FieldChoice } from "/field-choice.js";
import { phrase, say } from "/language.js";

// From how many percent on a suggestion says that Rekap has recognised something.
const recognised = 20;

let forms = 0;

/// The form, as its `element`; `accept` is given the workbook as it was checked with the columns that were
/// chosen. `former` has the choices of a form that this one takes the place of.
export function mappingForm(visit, id, { sheets, suggestion }, accept, former) {
  if (!suggestion || sheets.length === 0) {
    return { id, element: element("p", { class: "note" }, say("mappingNothing")) };
  }
  return new MappingForm(visit, id, sheets, suggestion, accept, former);
}

class MappingForm {
  id;
  element;
  #name = `mapping-${(forms += 1)}`;
  #visit;
  #sheets;
  #suggestion;
  #accept;
  #sheet;
  #rows = [];
  #says;
  #columns = element("div");

  constructor(visit, id, sheets, suggestion, accept, former) {
    this.id = id;
    this.#visit = visit;
    this.#sheets = sheets;
    this.#suggestion = suggestion;
    this.#accept = accept;
    const isMeant = (sheet) => suggestion.fields.some((field) => field.column && field.sheet === sheet.name);
    this.#sheet = sheets.find((sheet) => sheet.name === former?.sheet) ?? sheets.find(isMeant) ?? sheets[0];
    this.#says = element("p", { class: "note", role: "alert", hidden: true });
    this.#rows = suggestion.fields.map((field, index) => new FieldChoice(`${this.#name}-${index}`, field));
    // What has to be looked at comes first; what may be there, but is not, can be unfolded.
    const rank = ({ field }) => (field.required ? 0 : field.place || field.alternatives?.length > 0 ? 1 : 2);
    const ranked = (wanted) => this.#rows.filter((row) => rank(row) === wanted).map((row) => row.element);
    const rest = ranked(2);
    const title = phrase(suggestion.title) || suggestion.schema;
    const isKnown = suggestion.percent >= recognised;
    this.element = element("form", {
      class: "mapping-form", "aria-labelledby": `${this.#name}-title`, submit: (event) => this.#submit(event),
    },
      element("h3", { id: `${this.#name}-title` }, say("mappingTitle")),
      element("p", {}, isKnown ? say("mappingTells", title, suggestion.percent) : say("mappingUnknown", title)),
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
    for (const row of this.#rows) row.restore(former?.fields.get(row.field.field));
  }

  /// What a person has chosen so far.
  get choices() {
    return { sheet: this.#sheet.name, fields: new Map(this.#rows.map((row) => [row.field.field, row.state])) };
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
    const row = (style, text) =>
      element("tr", { class: style }, columns.map((column) => element("td", {}, isolated(text(column) ?? ""))));
    const letters = columns.map((column) => element("th", { scope: "col" }, column.letter));
    this.#columns.replaceChildren(
      element("details", { class: "fold" },
        element("summary", {}, title),
        element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": title },
          element("table", { class: "sheet" },
            element("thead", {}, element("tr", {}, letters)),
            element("tbody", {},
              row("header", (column) => column.header),
              [0, 1, 2].map((index) => row(null, (column) => column.examples?.[index])))))));
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
    const chosen = this.#rows.filter((row) => row.isChosen);
    const fields = Object.fromEntries(chosen.map((row) => [row.field.field, row.choice]));
    try {
      const choice = { schema: this.#suggestion.schema, sheet: this.#sheet.name, fields };
      this.#accept(await this.#visit.choose(this.id, choice));
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
