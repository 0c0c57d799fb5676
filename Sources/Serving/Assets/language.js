// The language that the page speaks, and its texts.

import { english } from "/english.js";
import { indonesian } from "/indonesian.js";

const words = { id: indonesian, en: english };
const languages = Object.keys(words);
const kept = "rekap-language";
// Whether Rekap runs on another machine: then files do leave this one, and the page must not deny it.
const isAway = !/^(localhost|127\..*|\[::1\])$/.test(location.hostname);
let current = firstLanguage();
const listeners = [];

/// The language: `id` or `en`.
export function language() {
  return current;
}

/// A text in the language; words that need numbers or names are given them.
export function say(key, ...rest) {
  const text = words[current][key];
  return typeof text === "function" ? text(...rest) : text;
}

/// What is given in both languages, as the server does, in the language of the page.
export function phrase(both) {
  if (both === null || both === undefined) return "";
  return typeof both === "string" ? both : (both[current] ?? both.id ?? "");
}

/// Speaks another language from now on.
export function speak(wanted) {
  if (!languages.includes(wanted) || wanted === current) return;
  current = wanted;
  try {
    localStorage.setItem(kept, wanted);
  } catch {
    // Where nothing may be kept, the language lasts as long as the page.
  }
  fillTexts();
  for (const listener of listeners) listener();
}

/// Calls a function whenever the language has changed.
export function whenLanguageChanges(listener) {
  listeners.push(listener);
}

/// Writes the texts that stand in the page from the beginning.
export function fillTexts() {
  document.documentElement.lang = current;
  for (const place of document.querySelectorAll("[data-says]")) {
    const key = (isAway && place.dataset.saysAway) || place.dataset.says;
    place.textContent = say(key, location.hostname);
  }
  for (const place of document.querySelectorAll("[data-labelled]")) {
    place.setAttribute("aria-label", say(place.dataset.labelled));
  }
}

/// The one that was chosen before, else that of the browser, else Indonesian.
function firstLanguage() {
  let chosen = null;
  try {
    chosen = localStorage.getItem(kept);
  } catch {
    // As above.
  }
  const wishes = [chosen, ...(navigator.languages ?? [navigator.language])];
  for (const wish of wishes) {
    const short = wish?.split("-")[0].toLowerCase();
    if (languages.includes(short)) return short;
    // Some browsers still call Indonesian by its old code.
    if (short === "in") return "id";
  }
  return "id";
}
