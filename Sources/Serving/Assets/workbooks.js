// All workbooks of the page: they are handed over a few at a time, and each has its card.

import { compared } from "/comparison.js";
import { say } from "/language.js";
import { Refusal } from "/server.js";
import { WorkbookCard } from "/workbook-card.js";

// How many are copied and checked side by side; more would only wait for each other.
const sideBySide = 3;

/// The workbooks. Events: `change` whenever one comes, goes or is done; `idle` when all are done;
/// `tell` with a sentence for people who can't see the page.
export class Workbooks extends EventTarget {
  /// The cards, in the order in which their workbooks were dropped first.
  cards = [];
  #visit;
  #jobs = [];
  #busy = new Set();
  #places = 0;
  #told = null;

  constructor(visit) {
    super();
    this.#visit = visit;
  }

  /// How many stand how: `all`, `done`, and each outcome.
  get counts() {
    const counts = { all: this.cards.length, done: 0, ready: 0, faulty: 0, unfit: 0, broken: 0, failed: 0 };
    for (const { outcome } of this.cards) {
      if (outcome === null) continue;
      counts.done += 1;
      counts[outcome] += 1;
    }
    return counts;
  }

  /// Takes files; one with the name of a workbook that is there already takes its place.
  ///
  /// Answers the cards that are new or begin anew, or `null` where there are too many.
  add(files) {
    const limit = this.#visit.limits?.workbooks ?? Infinity;
    const known = new Map(this.cards.map((card) => [card.name, card]));
    const fresh = new Set(files.map(({ name }) => name).filter((name) => !known.has(name)));
    if (this.cards.length + fresh.size > limit) return null;
    const touched = files.map(({ file, name }) => {
      const former = known.get(name);
      known.delete(name);
      const card = former ?? this.#newCard(name);
      this.#enqueue(card, file);
      return card;
    });
    if (touched.length === 1) touched[0].openFindings();
    this.#changed();
    return touched;
  }

  /// Takes a workbook away; answers the card that stands where it stood.
  remove(card) {
    const index = this.cards.indexOf(card);
    this.cards.splice(index, 1);
    this.#jobs = this.#jobs.filter((job) => job.card !== card);
    card.element.remove();
    if (card.id) this.#visit.remove(card.id).catch(() => {});
    this.#changed();
    return this.cards[Math.min(index, this.cards.length - 1)] ?? null;
  }

  /// Draws all cards anew.
  speakAnew() {
    for (const card of this.cards) card.render();
  }

  #newCard(name) {
    this.#places += 1;
    const card = new WorkbookCard(this.#visit, name, this.#places, {
      remove: (card) => this.dispatchEvent(new CustomEvent("remove", { detail: card })),
      retry: (card) => this.#enqueue(card, card.file),
      changed: () => this.#changed(),
    });
    this.cards.push(card);
    return card;
  }

  #enqueue(card, file) {
    card.file = file;
    // A job that has not begun is made needless by a newer file.
    this.#jobs = this.#jobs.filter((job) => job.card !== card);
    this.#jobs.push({ card, file });
    if (!this.#busy.has(card)) card.enter("queued");
    this.#goOn();
  }

  #goOn() {
    while (this.#busy.size < sideBySide) {
      const index = this.#jobs.findIndex((job) => !this.#busy.has(job.card));
      if (index === -1) break;
      const [{ card, file }] = this.#jobs.splice(index, 1);
      this.#busy.add(card);
      this.#check(card, file).finally(() => {
        this.#busy.delete(card);
        this.#changed();
        this.#goOn();
      });
    }
  }

  async #check(card, file) {
    const former = card.id ? { id: card.id, workbook: card.workbook } : null;
    const isGone = () => !this.cards.includes(card);
    try {
      const before = former ? await this.#visit.findings(former.id).catch(() => null) : null;
      card.enter("sending");
      const parameters = { name: card.name, place: card.place, ...(former && { replaces: former.id }) };
      const id = await this.#visit.send(file, parameters, (part) => card.tellProgress(part));
      card.enter("checking", { id });
      if (isGone()) return void (await this.#visit.remove(id));
      const workbook = await this.#visit.checked(id);
      const comparison = before && (await this.#comparison(before, former.workbook, id, workbook));
      card.enter("settled", { workbook, comparison });
    } catch (refusal) {
      if (!isGone()) card.enter("failed", { refusal });
      // What nobody has refused is a fault of the page.
      if (!(refusal instanceof Refusal)) reportError(refusal);
    }
  }

  /// What is better than in the former file; a file that was not changed at all has perhaps not been
  /// saved.
  async #comparison(before, former, id, workbook) {
    if (former?.sha256 && former.sha256 === workbook.sha256) return "same";
    const present = await this.#visit.findings(id).catch(() => null);
    return present && compared(before.findings, present.findings);
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
    const counts = this.counts;
    const isIdle = counts.all > 0 && counts.done === counts.all;
    if (isIdle) this.dispatchEvent(new Event("idle"));
    this.#tell(counts, isIdle);
  }

  /// Says how far it is, but not with every workbook of many.
  #tell(counts, isIdle) {
    let words = null;
    if (isIdle) {
      words = counts.all === 1 ? `${this.cards[0].name}: ${this.cards[0].verdict}` : say("finished", counts);
    } else if (counts.all > 0 && (counts.all < 10 || counts.done % 10 === 0)) {
      words = say("working", counts.done, counts.all);
    }
    if (words === null || words === this.#told) return;
    this.#told = words;
    this.dispatchEvent(new CustomEvent("tell", { detail: words }));
  }
}
