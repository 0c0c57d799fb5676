// The page: what is dropped is handed to Rekap on this machine, and what it says is shown.

import { Desk } from "/desk.js";
import { permitDrops } from "/drop-area.js";
import { button, element } from "/elements.js";
import { fillTexts, language, say, speak, whenLanguageChanges } from "/language.js";
import { Visit } from "/server.js";
import { followAddress } from "/views.js";

/// The desk, once a visit has begun.
let desk = null;

fillTexts();
showLanguage();
whenLanguageChanges(showLanguage);
for (const choice of document.querySelectorAll(".languages button")) {
  choice.addEventListener("click", () => speak(choice.value));
}
followAddress((name) => desk?.show(name));
begin();

/// Begins a visit; without one nothing can be dropped.
async function begin() {
  // Chosen before all is ready, files would be lost.
  permitDrops(false);
  try {
    const visit = await Visit.begin();
    visit.onClosed = raiseAlarm;
    desk = new Desk(visit);
    permitDrops(true);
    desk.show(location.hash.slice(1));
  } catch (refusal) {
    raiseAlarm(refusal);
  }
}

/// Says what has gone wrong with the page as a whole; nothing can be dropped any more.
function raiseAlarm({ message }) {
  document.getElementById("alarm").replaceChildren(
    element("p", {}, message), button(say("reload"), () => location.reload(), { class: "primary" }));
  document.body.classList.add("closed");
  permitDrops(false);
}

function showLanguage() {
  for (const choice of document.querySelectorAll(".languages button")) {
    choice.setAttribute("aria-pressed", String(choice.value === language()));
  }
}
