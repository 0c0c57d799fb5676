// The parts of the page, of which one is seen; the address tells which.

import { say } from "/language.js";

const views = Array.from(document.querySelectorAll(".view"));
let current = null;
let tellShown = () => {};

/// Shows the part that the address names, now and whenever it changes.
///
/// `shown(name)` is called with the part's name whenever one comes up.
export function followAddress(shown) {
  tellShown = shown;
  addEventListener("hashchange", () => follow(true));
  follow(false);
}

/// Goes to an element of the page, in whatever part it is, as a link to it does; but at once.
export function goTo(name) {
  location.hash = `#${name}`;
  follow(false);
}

/// Writes the window's title: the part that is seen.
export function tellTitle() {
  const link = document.querySelector(".views [aria-current]");
  document.title = `${link ? say(link.dataset.says) : ""} – Rekap`;
}

/// Shows the part that holds what the address names; `movesFocus` to its title, where a link led to it.
function follow(movesFocus) {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)) || views[0].id);
  // The address may name something that is in no part, such as the main element of the skip link.
  const view = target?.closest(".view") ?? current ?? views[0];
  const isNew = view !== current;
  current = view;
  if (isNew) show(view);
  if (target && target !== view && view.contains(target)) {
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView();
  } else if (isNew && movesFocus) {
    const title = view.querySelector("h1");
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

function show(view) {
  for (const other of views) other.hidden = other !== view;
  for (const link of document.querySelectorAll(".views a")) {
    if (link.hash === `#${view.id}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  tellTitle();
  tellShown(view.id);
}
