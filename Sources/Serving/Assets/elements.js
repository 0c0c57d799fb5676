// Makes elements. Texts are always texts: nothing that comes from a workbook is read as markup.

/// An element with attributes and children; children are elements, texts, or nothing.
///
/// An attribute that is `true` has no value; one that is `false`, `null` or `undefined` is left out;
/// a function listens to the event of its name.
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") made.addEventListener(key, value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/// A text of somebody else, such as a file's name: its direction does not turn what stands around it.
export function isolated(text) {
  return element("bdi", {}, text);
}

/// A button that does something.
export function button(text, action, attributes = {}) {
  return element("button", { type: "button", click: action, ...attributes }, text);
}

/// A field of a form with its label above it.
export function labelled(text, control) {
  return element("div", { class: "field" }, element("label", { for: control.id }, text), control);
}
