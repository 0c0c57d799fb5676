// How a workbook was read, in plain words: its tables, and what became of its cells.

import { element, isolated } from "/elements.js";
import { phrase, say } from "/language.js";

/// What stands in the fold "How this workbook was read"; `null` where there is nothing to tell.
export function workbookLayout(workbook) {
  const parts = [];
  if (workbook.mapping) {
    parts.push(element("p", {}, say("readAs", phrase(workbook.mapping.title) || workbook.mapping.id)));
  }
  const { layout = [] } = workbook;
  if (layout.length > 0) parts.push(element("p", {}, say("tablesFound", layout.length)), tables(layout));
  if (workbook.records > 0) parts.push(element("p", {}, say("recordCount", workbook.records)));
  const ledger = workbook.ledger;
  if (ledger?.read > 0) parts.push(element("p", {}, say("ledgerTells", ledger)));
  return parts.length > 0 ? parts : null;
}

/// A sentence a table: which sheet, which row is the header, which columns, down to which row.
function tables(layout) {
  return element("ul", {}, layout.map((table) => element("li", {}, isolated(phrase(table.description)))));
}
