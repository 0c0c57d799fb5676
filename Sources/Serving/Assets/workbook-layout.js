// How a workbook was read, in plain words: its tables, and what became of its cells.

import { element, isolated } from "/elements.js";
import { phrase, say } from "/language.js";

/// What stands in the fold "How this workbook was read"; `null` where there is nothing to tell.
export function workbookLayout(workbook) {
  const parts = [];
  if (workbook.mapping) {
    parts.push(element("p", {}, say("readAs", phrase(workbook.mapping.title) || workbook.mapping.id)));
  }
  if (workbook.layout?.length > 0) parts.push(tables(workbook.layout));
  if (workbook.records > 0) parts.push(element("p", {}, say("recordCount", workbook.records)));
  const ledger = workbook.ledger;
  if (ledger?.read > 0) parts.push(element("p", {}, say("ledgerTells", ledger)));
  else if (ledger?.text) parts.push(element("p", {}, ledger.text));
  return parts.length > 0 ? parts : null;
}

function tables(layout) {
  const heads = ["sheet", "headerAt", "tableAt", "meaning"];
  return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("layoutCaption") },
    element("table", { class: "plain" },
      element("caption", {}, say("layoutCaption")),
      element("thead", {}, element("tr", {}, heads.map((head) => element("th", { scope: "col" }, say(head))))),
      element("tbody", {}, layout.map((table) =>
        element("tr", {},
          element("th", { scope: "row" }, isolated(table.sheet)),
          element("td", {}, table.header ?? ""),
          element("td", {}, table.range ?? ""),
          element("td", {}, phrase(table.description)))))));
}
