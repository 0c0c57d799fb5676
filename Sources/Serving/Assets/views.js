// The parts of the page, of which one is seen; the address tells which.

import { say } from "/language.js";

/// Shows the part that the address names, and whatever part holds an element that it names.
///
/// `shown(name)` is called with the part's name whenever one comes up.
export function followAddress(shown) {
  const views = Array.from(document.querySelectorAll(".view"));
  let current = null;
  const follow = (event) => {
    const name = decodeURIComponent(location.hash.slice(1)) || views[0].id;
    const target = document.getElementById(name);
    const view = target?.closest(".view") ?? (current ? null : views[0]);
    if (!view) return;
    const isNew = view !== current;
    current = view;
    for (const other of views) other.hidden = other !== view;
    for (const link of document.querySelectorAll(".views a")) {
      if (link.hash === `#${view.id}`) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    tellTitle();
    if (isNew) shown(view.id);
    if (target && target !== view) {
      for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
      target.scrollIntoView();
    } else if (event && isNew) {
      const title = view.querySelector("h1");
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  };
  addEventListener("hashchange", follow);
  follow();
}

/// Writes the window's title: the part that is seen.
export function tellTitle() {
  const link = document.querySelector(".views [aria-current]");
  document.title = `${link ? say(link.dataset.says) : ""} – Rekap`;
}
