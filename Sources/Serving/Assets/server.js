// What the page asks of Rekap, which runs on the same machine.

import { language, say } from "/language.js";

// How long a request waits before it is made again, in milliseconds.
const pause = 500;

/// That something was refused; `message` tells a person what and what to do.
export class Refusal extends Error {
  /// What programs know it by, such as `too-large`; `closed` where nobody answers.
  code;

  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/// A visit: the workbooks of this page, until it is left.
///
/// It keeps an eye on Rekap: `onClosed` is called once when nobody answers any more, or when the visit
/// has come to its end.
export class Visit {
  onClosed = () => {};
  token;
  version;
  limits;
  #isOver = false;

  /// Begins a visit.
  static async begin() {
    const visit = new Visit();
    const begun = await visit.#ask("/visits", { method: "POST" });
    const { visit: token, version, limits } = await begun.json();
    return Object.assign(visit, { token, version, limits });
  }

  /// The address of something of this visit, in the language of the page.
  address(path, parameters = {}) {
    const query = new URLSearchParams({ ...parameters, lang: language() });
    return `/visits/${this.token}${path}?${query}`;
  }

  /// Hands a workbook over, telling how much of it has gone (0 to 1); answers its id.
  ///
  /// `fetch` does not tell how far it is; this is why an older way is taken.
  send(file, parameters, tellProgress) {
    return new Promise((fulfil, reject) => {
      const request = new XMLHttpRequest();
      request.open("POST", this.address("/workbooks", parameters));
      request.setRequestHeader("Rekap-Page", "1");
      request.responseType = "text";
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) tellProgress(event.loaded / event.total);
      });
      request.addEventListener("load", () => {
        if (request.status === 201) fulfil(JSON.parse(request.responseText).id);
        else reject(this.#refusal(request.status, request.responseText));
      });
      request.addEventListener("error", () => reject(this.#unanswered(file)));
      request.send(file);
    });
  }

  /// The workbook, once it has been checked.
  async checked(id) {
    for (;;) {
      const workbook = await (await this.#ask(this.address(`/workbooks/${id}`, { wait: 20 }))).json();
      if (workbook.state !== "waiting" && workbook.state !== "checking") return workbook;
    }
  }

  /// The findings of a workbook, drawn in the rows of their sheets: markup that Rekap has made.
  async section(id) {
    return (await this.#ask(this.address(`/workbooks/${id}/section`))).text();
  }

  /// The findings of a workbook, as data.
  async findings(id) {
    return (await this.#ask(this.address(`/workbooks/${id}/files/findings.json`))).json();
  }

  /// The findings of all workbooks, as data.
  async allFindings() {
    return (await this.#ask(this.address("/findings"))).json();
  }

  /// The columns of a workbook that no mapping fits, and what they may mean.
  async columns(id) {
    return (await this.#ask(this.address(`/workbooks/${id}/columns`))).json();
  }

  /// Has a workbook checked with the columns that a person has chosen.
  async choose(id, columns) {
    const answer = await this.#ask(this.address(`/workbooks/${id}/columns`), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(columns),
    });
    return answer.json();
  }

  /// Takes a workbook away.
  async remove(id) {
    await this.#ask(this.address(`/workbooks/${id}`), { method: "DELETE" });
  }

  /// What there is of all workbooks together; also a sign that somebody is there.
  async overview() {
    return (await this.#ask(this.address(""))).json();
  }

  /// Has a file made, so that whoever opens its address finds it.
  async make(address) {
    const answer = await this.#ask(address);
    await answer.body?.cancel();
  }

  /// What the codes of findings mean.
  async codes() {
    return (await this.#ask(`/codes.json?lang=${language()}`)).json();
  }

  /// Ends the visit; everything of it is deleted. The browser sends this even while it leaves the page.
  leave() {
    if (this.token) navigator.sendBeacon(`/visits/${this.token}/leave`);
  }

  async #ask(address, options = {}) {
    const request = {
      ...options,
      headers: { ...options.headers, "Rekap-Page": "1" },
      credentials: "omit",
      cache: "no-store",
    };
    let answer;
    try {
      answer = await fetch(address, request).catch((failure) => this.#askAgain(address, request, failure));
    } catch {
      throw this.#closed("closed", say("closed"));
    }
    if (!answer.ok) throw this.#refusal(answer.status, await answer.text());
    return answer;
  }

  /// Asks once more: a machine that has slept has lost its connections, and nothing else.
  async #askAgain(address, request, failure) {
    if (request.method && request.method !== "GET") throw failure;
    await new Promise((fulfil) => setTimeout(fulfil, pause));
    return fetch(address, request);
  }

  #refusal(status, body) {
    let error;
    try {
      error = JSON.parse(body).error;
    } catch {
      error = { code: `status-${status}`, message: { id: "", en: "" } };
    }
    const message = error.message[language()] || say("refused", status);
    return error.code === "no-visit" ? this.#closed(error.code, say("visitEnded")) : new Refusal(error.code, message);
  }

  /// A file that has been moved or changed since it was chosen can't be sent either.
  #unanswered(file) {
    const refusal = new Refusal("not-sent", say("notSent"));
    file.slice(0, 1).arrayBuffer().then(() => this.overview().catch(() => {}), () => {});
    return refusal;
  }

  #closed(code, message) {
    const refusal = new Refusal(code, message);
    if (!this.#isOver) {
      this.#isOver = true;
      this.onClosed(refusal);
    }
    return refusal;
  }
}
