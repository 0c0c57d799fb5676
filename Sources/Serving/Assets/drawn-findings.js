// The findings of a workbook in the rows of their sheets, as Rekap draws them.

import { element, isolated } from "/elements.js";
import { say } from "/language.js";

/// The drawing of Rekap's markup, with what a page can add: folds that are closed, links to the sheets,
/// and a box that brings the notes to light.
///
/// The markup is Rekap's own; whatever comes from a workbook has been escaped by it. It is parsed as a
/// document that runs nothing.
export function drawnFindings(markup, counts) {
  const parsed = new DOMParser().parseFromString(markup, "text/html");
  const drawing = element("div", { class: "w" });
  drawing.append(...parsed.body.childNodes);
  // Who it is from stands at the top of the card; the links to the sheets are made anew below.
  for (const line of drawing.querySelectorAll(":scope > p.o")) line.remove();
  for (const fold of drawing.querySelectorAll("details")) fold.open = false;

  const sheets = Array.from(drawing.querySelectorAll("section.t"), (section) => ({
    section,
    title: section.querySelector("h3"),
    name: sheetName(section.querySelector("h3")),
    count: section.querySelector("h3 small"),
    all: section.querySelectorAll("li.f").length,
    notes: section.querySelectorAll("li.f.info").length,
  }));
  const links = element("p", { class: "quiet sheets" });
  const isMixed = counts.info > 0 && counts.error + counts.warning > 0;

  /// Shows the notes, or leaves them out, and says how many findings each sheet has then.
  const show = (withNotes) => {
    drawing.classList.toggle("without-notes", !withNotes);
    const seen = sheets.filter((sheet) => withNotes || sheet.all > sheet.notes);
    for (const sheet of seen) sheet.shown = withNotes ? sheet.all : sheet.all - sheet.notes;
    for (const { count, shown } of seen) count?.replaceChildren(say("findingCount", shown));
    links.hidden = seen.length < 2;
    links.replaceChildren(
      `${say("sheets")}: `,
      ...seen.flatMap(({ section, name, shown }, index) => [
        index > 0 ? ", " : "",
        element("a", { href: `#${section.id}` }, isolated(name)),
        ` (${shown})`,
      ]));
  };
  show(!isMixed);

  const box = element("div", { class: "drawing" });
  if (isMixed) {
    const name = `notes-${sheets[0]?.section.id ?? "none"}`;
    box.append(
      element("p", { class: "notes" },
        element("input", { type: "checkbox", id: name, change: (event) => show(event.target.checked) }),
        element("label", { for: name }, say("showNotes", counts.info)),
        element("small", {}, say("notesTell"))));
  }
  box.append(links, drawing);
  return box;
}

/// Brings a finding to light: opens what it is folded into, and shows notes where it is one.
///
/// A finding is known by its code and its place, as the drawing writes them.
export function findDrawn(box, code, place) {
  const items = Array.from(box.querySelectorAll("li.f"));
  const text = (item, selector) => item.querySelector(selector)?.textContent ?? "";
  const item = items.find((item) => text(item, ".c") === code && text(item, ".p") === place)
    ?? items.find((item) => text(item, ".c") === code);
  if (!item) return null;
  const notes = box.querySelector(".notes input");
  if (item.matches(".info") && notes && !notes.checked) notes.click();
  for (let fold = item.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  return item;
}

/// The name of a sheet, without the word before it and the number behind it.
function sheetName(title) {
  const words = Array.from(title?.childNodes ?? []).filter((node) => node.nodeType === Node.TEXT_NODE);
  return words.map((node) => node.data).join("").trim().replace(/^\S+\s/, "");
}
