// The desk of a visit: its workbooks, the table of their findings, their summary.

import { CodeExplanation } from "/code-explanation.js";
import { downloadLinks } from "/downloads.js";
import { invite, watchDrops } from "/drop-area.js";
import { element } from "/elements.js";
import { FindingsTable } from "/findings-table.js";
import { say, whenLanguageChanges } from "/language.js";
import { showSummary } from "/summary-page.js";
import { goTo, tellTitle } from "/views.js";
import { Workbooks } from "/workbooks.js";

// How often the page looks whether Rekap is still there, in milliseconds.
const heartbeat = 10_000;

const find = (name) => document.getElementById(name);

/// What is on the table during a visit.
export class Desk {
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
    this.#watchWorkbooks();
    watchDrops((found) => this.#take(found));
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
    if (document.body.classList.contains("closed")) return;
    this.#skipped = skipped;
    if (files.length === 0) return this.#decline("nothingDropped");
    invite("dropHere");
    const touched = this.#workbooks.add(files);
    if (touched === null) return this.#decline("tooMany", this.#visit.limits.workbooks);
    goTo("check");
    find("cards").append(...touched.map((card) => card.element).filter((card) => !card.isConnected));
    if (touched.length === 1) touched[0].focus();
    else find("results-title").focus();
  }

  /// Says why nothing is taken, where it was dropped.
  #decline(...words) {
    invite(...words);
    this.#tell(say(...words));
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
      // What has not been fetched yet could not be printed in time.
      folds.push(...document.querySelectorAll("#cards .layout:not([open]), #cards .w details:not([open])"));
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
