// Links to what can be taken home.

import { element } from "/elements.js";
import { say } from "/language.js";

// The order in which people look for them.
const order = [
  "marked.zip", "marked.xlsx", "findings.html", "records-excel.csv", "records.csv", "records.json",
  "records.ndjson", "findings.csv", "findings.json", "mapping.yaml",
];

/// The links to some files: the one that most people want stands out, the others are folded away.
///
/// - `path` begins their addresses, such as `/workbooks/3`;
/// - `chief` is the one that stands out, where it is there.
export function downloadLinks(visit, path, files, chief) {
  const others = order.filter((name) => files.includes(name) && name !== chief);
  const box = element("div", { class: "downloads" });
  if (files.includes(chief)) {
    box.append(link(visit, path, chief, say("chiefDownloads")[chief], "button primary"));
  }
  if (others.length > 0) {
    box.append(
      element("details", { class: "menu" },
        element("summary", {}, files.includes(chief) ? say("otherDownloads") : say("downloads")),
        element("ul", {}, others.map((name) => element("li", {}, link(visit, path, name, say("files")[name]))))));
  }
  return box;
}

/// A link to one file.
export function link(visit, path, name, words, style = null) {
  return element("a", { href: visit.address(`${path}/files/${name}`), download: true, class: style }, words);
}
