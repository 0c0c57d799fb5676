// The page: what is dropped is handed to Rekap on this machine, and what it says is shown.

import { CodeExplanation } from "/code-explanation.js";
import { downloadLinks } from "/downloads.js";
import { filesOf, filesOfInput } from "/dropped-files.js";
import { button, element } from "/elements.js";
import { FindingsTable } from "/findings-table.js";
import { fillTexts, language, say, speak, whenLanguageChanges } from "/language.js";
import { Visit } from "/server.js";
import { showSummary } from "/summary-page.js";
import { followAddress, goTo, tellTitle } from "/views.js";
import { Workbooks } from "/workbooks.js";

// How often the page looks whether Rekap is still there, in milliseconds.
const heartbeat = 10_000;

const find = (name) => document.getElementById(name);

/// What is on the table, once a visit has begun.
let current = null;

fillTexts();
showLanguage();
followAddress((name) => current?.show(name));
for (const choice of document.querySelectorAll(".languages button")) {
  choice.addEventListener("click", () => speak(choice.value));
}
begin();

/// Begins a visit; without one nothing can be dropped.
async function begin() {
  // Chosen before all is ready, files would be lost.
  for (const control of dropControls()) control.disabled = true;
  let visit;
  try {
    visit = await Visit.begin();
  } catch (refusal) {
    raiseAlarm(refusal);
    return;
  }
  current = new Desk(visit);
  for (const control of dropControls()) control.disabled = false;
  current.show(location.hash.slice(1));
}

function dropControls() {
  return [find("choose-files"), find("choose-folder")];
}

/// Says what has gone wrong with the page as a whole.
function raiseAlarm({ message }) {
  find("alarm").replaceChildren(
    element("p", {}, message), button(say("reload"), () => location.reload(), { class: "primary" }));
  document.body.classList.add("closed");
  for (const control of dropControls()) control.disabled = true;
}

function showLanguage() {
  for (const choice of document.querySelectorAll(".languages button")) {
    choice.setAttribute("aria-pressed", String(choice.value === language()));
  }
}

/// What is on the table during a visit.
class Desk {
  #visit;
  #workbooks;
  #table;
  // What has changed since the table and the summary were drawn.
  #isStale = { findings: true, summary: true };
  #skipped = 0;

  constructor(visit) {
    this.#visit = visit;
    this.#workbooks = new Workbooks(visit);
    this.#table = new FindingsTable(find("findings-table"), (id, code, place) => this.#openFinding(id, code, place));
    new CodeExplanation(visit);
    visit.onClosed = raiseAlarm;
    this.#watchWorkbooks();
    this.#watchDrops();
    this.#watchPage();
    this.#sayVersion();
    whenLanguageChanges(() => this.#speakAnew());
  }

  /// Fills the part of the page that has come up.
  show(name) {
    if (!this.#isStale[name]) return;
    this.#isStale[name] = false;
    if (name === "findings") this.#table.load(this.#visit);
    else if (name === "summary") showSummary(this.#visit, find("summary-page"));
  }

  // MARK: Workbooks

  #watchWorkbooks() {
    const workbooks = this.#workbooks;
    workbooks.addEventListener("change", () => this.#showState());
    workbooks.addEventListener("idle", () => this.#showTogether());
    workbooks.addEventListener("tell", ({ detail }) => this.#tell(detail));
    workbooks.addEventListener("remove", ({ detail: card }) => {
      const next = workbooks.remove(card);
      this.#tell(say("removed", card.name));
      if (next) next.focus();
      else find("choose-files").focus();
      this.#showTogether();
    });
  }

  /// Takes files: shows their cards, and goes there.
  #take({ files, skipped }) {
    if (!current || document.body.classList.contains("closed")) return;
    this.#skipped = skipped;
    if (files.length === 0) {
      find("drop").querySelector(".invitation").textContent = say("nothingDropped");
      this.#tell(say("nothingDropped"));
      return;
    }
    find("drop").querySelector(".invitation").textContent = say("dropHere");
    const touched = this.#workbooks.add(files);
    if (touched === null) {
      this.#tell(say("tooMany", this.#visit.limits.workbooks));
      find("drop").querySelector(".invitation").textContent = say("tooMany", this.#visit.limits.workbooks);
      return;
    }
    goTo("check");
    find("cards").append(...touched.map((card) => card.element).filter((card) => !card.isConnected));
    if (touched.length === 1) touched[0].focus();
    else find("results-title").focus();
  }

  #showState() {
    const counts = this.#workbooks.counts;
    const isIdle = counts.done === counts.all;
    find("results").hidden = counts.all === 0;
    document.body.classList.toggle("has-results", counts.all > 0);
    const skipped = this.#skipped > 0 ? ` ${say("skipped", this.#skipped)}` : "";
    find("state").textContent = (isIdle ? say("finished", counts) : say("working", counts.done, counts.all)) + skipped;
    const progress = find("progress");
    progress.hidden = isIdle || counts.all < 2;
    progress.max = counts.all;
    progress.value = counts.done;
    this.#isStale = { findings: true, summary: true };
    if (isIdle) this.show(document.querySelector(".view:not([hidden])").id);
  }

  /// The downloads of all workbooks together, where there are several.
  async #showTogether() {
    const box = find("together");
    if (this.#workbooks.cards.length < 2) {
      box.replaceChildren();
      return;
    }
    const { files } = await this.#visit.overview().catch(() => ({ files: [] }));
    const chief = files.includes("marked.zip") ? "marked.zip" : "findings.html";
    box.replaceChildren(
      element("h3", {}, say("togetherTitle")),
      downloadLinks(this.#visit, "", files, chief));
  }

  #openFinding(id, code, place) {
    this.#workbooks.cards.find((card) => card.id === id)?.showFinding(code, place);
  }

  // MARK: Dropping

  #watchDrops() {
    const drop = find("drop");
    const words = drop.querySelector(".invitation");
    let depth = 0;
    const hover = (isOver) => {
      drop.classList.toggle("hovered", isOver);
      words.textContent = say(isOver ? "dropNow" : "dropHere");
    };
    const carriesFiles = (event) => Array.from(event.dataTransfer?.types ?? []).includes("Files");
    // Files may be dropped anywhere: beside the place meant for them a browser would open them.
    addEventListener("dragenter", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth += 1;
      hover(true);
    });
    addEventListener("dragover", (event) => {
      if (carriesFiles(event)) event.preventDefault();
    });
    addEventListener("dragleave", (event) => {
      if (carriesFiles(event) && (depth -= 1) <= 0) hover(false);
    });
    addEventListener("drop", async (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      hover(false);
      this.#take(await filesOf(event.dataTransfer));
    });
    for (const [control, input] of [["choose-files", "files"], ["choose-folder", "folder"]]) {
      find(control).addEventListener("click", () => find(input).click());
      find(input).addEventListener("change", (event) => {
        this.#take(filesOfInput(event.target));
        // So that the same file can be chosen again once it has been mended.
        event.target.value = "";
      });
    }
  }

  // MARK: Page

  #watchPage() {
    const beat = setInterval(() => {
      if (!document.hidden) this.#visit.overview().catch(({ code }) => code === "closed" && clearInterval(beat));
    }, heartbeat);
    addEventListener("pagehide", () => this.#visit.leave());
    // A page that comes back from the browser's memory has lost its workbooks.
    addEventListener("pageshow", (event) => event.persisted && location.reload());
    const folds = [];
    addEventListener("beforeprint", () => {
      folds.push(...document.querySelectorAll("#cards details.fold:not([open]), #cards .w details:not([open])"));
      for (const fold of folds) fold.open = true;
    });
    addEventListener("afterprint", () => {
      for (const fold of folds.splice(0)) fold.open = false;
    });
  }

  #sayVersion() {
    if (this.#visit.version) find("version").textContent = say("version", this.#visit.version);
  }

  #speakAnew() {
    showLanguage();
    tellTitle();
    this.#workbooks.speakAnew();
    this.#sayVersion();
    if (this.#workbooks.cards.length > 0) this.#showState();
    else this.#isStale = { findings: true, summary: true };
    this.#showTogether();
    this.show(document.querySelector(".view:not([hidden])").id);
  }

  /// Tells people who can't see the page.
  #tell(words) {
    find("live").textContent = words;
  }
}
