/// What makes a page easier where scripts run; without them it shows the same.
///
/// It folds what can be folded, makes the filters, keeps their state in the address, and unfolds all
/// for the printer. It writes nothing but text into the page. It holds neither `<` nor `&`, so that it
/// is the same text to a parser of HTML and to one of XML.
enum HTMLScript {
  static let text: StaticString = #"""

    "use strict";
    (() => {
      const box = document.getElementById("filters");
      const folds = Array.from(document.querySelectorAll("details"));
      const print = { open: [] };
      addEventListener("beforeprint", () => {
        print.open = folds.filter((fold) => fold.open);
        folds.forEach((fold) => { fold.open = true; });
      });
      addEventListener("afterprint", () => {
        folds.forEach((fold) => { fold.open = print.open.includes(fold); });
      });
      folds.forEach((fold) => { fold.open = false; });
      if (!box) return;
      const words = box.dataset;

      const text = (element, selector) => {
        const found = element.querySelector(selector);
        return found ? found.textContent : "";
      };
      const items = Array.from(document.querySelectorAll("li.f"), (element) => {
        const section = element.closest(".w");
        const parents = [];
        for (let at = element.parentElement; at !== section.parentElement; at = at.parentElement) {
          if (at.matches("details, .h, .t, .w")) parents.push(at);
        }
        return {
          element, parents, words: null,
          severity: text(element, ".m b"),
          state: text(element, ".a") || words.open,
          code: text(element, ".c"),
          respondent: text(element, ".r") || text(section, ".o .r"),
          domain: text(element, ".d"),
          file: text(section, "h2"),
        };
      });
      const all = Array.from(new Set(items.flatMap((item) => item.parents)));

      const make = (tag, parent, content) => {
        const element = document.createElement(tag);
        if (content) element.textContent = content;
        parent.append(element);
        return element;
      };
      const form = make("form", box);
      form.setAttribute("role", "search");
      form.setAttribute("aria-label", words.filters);
      const fields = {};
      const field = (key, tag) => {
        const label = make("label", make("div", form), words[key]);
        const control = make(tag, label.parentElement);
        control.id = "filter-" + key;
        label.htmlFor = control.id;
        fields[key] = control;
        return control;
      };
      const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
      ["severity", "state", "code", "domain", "respondent", "file"].forEach((key) => {
        const counts = new Map();
        items.forEach((item) => {
          if (item[key]) counts.set(item[key], (counts.get(item[key]) || 0) + 1);
        });
        if (2 > counts.size) return;
        const select = field(key, "select");
        make("option", select, words.all).value = "";
        const names = Array.from(counts.keys());
        if (!["severity", "state"].includes(key)) names.sort(order.compare);
        names.forEach((name) => {
          const meaning = document.getElementById(name);
          const slug = key === "code" ? (meaning ? " " + meaning.dataset.slug : "") : "";
          make("option", select, name + slug + " (" + counts.get(name) + ")").value = name;
        });
      });
      const search = field("text", "input");
      search.type = "search";
      const row = make("div", form);
      row.className = "u";
      const shown = make("output", row);
      shown.setAttribute("aria-live", "polite");
      const reset = make("button", row, words.reset);
      reset.type = "button";
      const unfold = folds.length > 0 ? make("button", row, words.unfold) : null;
      if (unfold) unfold.type = "button";

      const state = () => {
        const wanted = new URLSearchParams();
        Object.keys(fields).forEach((key) => {
          const value = fields[key].value.trim();
          if (value) wanted.set(key, value);
        });
        return wanted;
      };
      const apply = () => {
        const wanted = Array.from(state());
        const isFree = wanted.length === 0;
        const visible = new Map();
        let count = 0;
        items.forEach((item) => {
          const fits = wanted.every(([key, value]) => {
            if (key !== "text") return item[key] === value;
            item.words = item.words || (item.element.textContent + " " + item.respondent + " " + item.file).toLowerCase();
            return value.toLowerCase().split(/\s+/).every((word) => item.words.includes(word));
          });
          item.element.hidden = !fits;
          if (!fits) return;
          count += 1;
          item.parents.forEach((parent) => visible.set(parent, (visible.get(parent) || 0) + 1));
        });
        all.forEach((parent) => { parent.hidden = !visible.has(parent); });
        let room = isFree ? 0 : 300;
        folds.forEach((fold) => {
          const inside = visible.get(fold) || 0;
          fold.open = room >= inside ? inside > 0 : false;
          if (fold.open) room -= inside;
        });
        const number = (value) => value.toLocaleString(document.documentElement.lang);
        shown.textContent = words.shown.replace("{n}", number(count)).replace("{of}", number(items.length));
        reset.hidden = isFree;
      };
      const keep = () => {
        const wanted = state().toString();
        const page = location.href.split("#")[0];
        try { history.replaceState(null, "", page + (wanted ? "#?" + wanted : "#")); } catch { }
      };
      const change = () => { apply(); keep(); };

      const reveal = () => {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (!target) return;
        if (target.closest("[hidden]")) {
          Object.values(fields).forEach((control) => { control.value = ""; });
          apply();
        }
        for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
        target.scrollIntoView();
      };
      const read = () => {
        if (!location.hash.startsWith("#?")) return location.hash.length > 1 ? reveal() : undefined;
        const wanted = new URLSearchParams(location.hash.slice(2));
        Object.keys(fields).forEach((key) => { fields[key].value = wanted.get(key) || ""; });
        Object.values(fields).forEach((control) => { if (control.selectedIndex === -1) control.value = ""; });
        apply();
      };

      let timer = 0;
      search.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(change, 200); });
      form.addEventListener("change", change);
      form.addEventListener("submit", (event) => { event.preventDefault(); change(); });
      reset.addEventListener("click", () => {
        Object.values(fields).forEach((control) => { control.value = ""; });
        change();
        search.focus();
      });
      if (unfold) unfold.addEventListener("click", () => { folds.forEach((fold) => { fold.open = true; }); });
      addEventListener("hashchange", read);
      apply();
      read();
    })();

    """#
}
