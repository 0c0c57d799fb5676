// What all workbooks say together: the page that `rekap summary` makes, in a frame.

import { link } from "/downloads.js";
import { element } from "/elements.js";
import { say } from "/language.js";

/// Fills the part of the page; asks Rekap what there is.
export async function showSummary(visit, box) {
  let files;
  try {
    files = (await visit.overview()).files;
  } catch (refusal) {
    box.replaceChildren(element("p", { class: "note" }, refusal.message));
    return;
  }
  if (!files.includes("summary.html")) {
    box.replaceChildren(
      element("p", {}, say("summaryNone")),
      element("p", {}, element("a", { href: "#check" }, say("toCheck"))));
    return;
  }
  const address = visit.address("/files/summary.html", { inline: 1 });
  box.replaceChildren(element("p", { class: "quiet" }, say("summaryMaking")));
  try {
    // A frame can't say why there is nothing to show.
    await visit.make(address);
  } catch (refusal) {
    box.replaceChildren(element("p", { class: "note" }, refusal.message));
    return;
  }
  const downloads = ["summary.html", "summary.xlsx", "summary.json"].filter((name) => files.includes(name));
  box.replaceChildren(
    element("p", { class: "downloads" },
      element("a", { href: address, target: "_blank", rel: "noopener", class: "button primary" }, say("summaryOpen")),
      downloads.map((name) => link(visit, "", name, say("files")[name], "button"))),
    element("iframe", { src: address, title: say("summaryFrame"), class: "summary-frame" }));
}
