// Where one field of the schema stands in a workbook: what Rekap thinks, for a person to correct.

import { element, labelled } from "/elements.js";
import { phrase, say } from "/language.js";

// What the choices of a field mean beside the letters of columns.
const asSuggested = "";
const nowhere = "nowhere:";
const typed = "typed:";

/// One field of the schema: where it stands, why Rekap thinks so, and what there is to choose.
export class FieldChoice {
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
    this.#select = element("select", {
      id: name, "aria-describedby": `${name}-why ${name}-examples`, change: () => this.#changed(),
    });
    this.#input = element("input", { id: `${name}-typed`, type: "text", autocomplete: "off" });
    this.#typing = labelled(say("mappingTypedFor", this.title), this.#input);
    this.#typing.hidden = true;
    this.element = element("div", { class: "field-row" },
      element("label", { for: name }, this.title, field.required && element("small", {}, ` ${say("mappingRequired")}`)),
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

  /// What the controls say.
  get state() {
    return { value: this.#select.value, typed: this.#input.value };
  }

  /// Says again what the controls of a former form said, where that is still offered.
  restore(state) {
    if (!state) return;
    this.#input.value = state.typed;
    this.#choose(state.value);
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
      const none = say(field.required ? "mappingUnanswered" : "mappingNowhere");
      options.push(element("option", { value: asSuggested }, this.#isSuggested ? phrase(field.place) : none));
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
    if (!field.required && this.#isSuggested) {
      options.push(element("option", { value: nowhere }, say("mappingNowhere")));
    }
    this.#select.replaceChildren(...options);
    this.#choose(former);
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

  #choose(value) {
    this.#select.value = value;
    if (this.#select.selectedIndex === -1) this.#select.value = asSuggested;
    this.#changed();
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
