/// What makes a page of an assessment easier where scripts run; without them it shows the same.
///
/// It folds what can be folded, lets keys stop only at tables that they can move, tells of the cell that
/// is pointed at, leads through the matrix by keys, makes the filters and keeps their state in the
/// address, also for the matrix as it stands on paper, and marks for the printer what a person has unfolded. It writes nothing but text into the page. It
/// holds neither `<` nor `&`, so that it is the same text to a parser of HTML and to one of XML.
enum AssessmentScript {
  static let text: StaticString = #"""

    "use strict";
    (() => {
      const folds = Array.from(document.querySelectorAll("details"));
      addEventListener("beforeprint", () => {
        folds.forEach((fold) => {
          fold.classList.toggle("unfolded", fold.open);
          fold.open = true;
        });
      });
      addEventListener("afterprint", () => {
        folds.forEach((fold) => { fold.open = fold.classList.contains("unfolded"); });
      });
      folds.forEach((fold) => { fold.open = false; });

      const make = (tag, parent, content) => {
        const element = document.createElement(tag);
        if (content) element.textContent = content;
        parent.append(element);
        return element;
      };

      const sizes = new ResizeObserver((entries) => {
        entries.forEach(({ target }) => { target.tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1; });
      });
      document.querySelectorAll(".b").forEach((table) => { sizes.observe(table); });

      const grid = (table) => ({
        table, heads: Array.from(table.tHead.rows[0].cells).slice(1),
        rows: Array.from(table.querySelectorAll("tr.e"), (row) => ({
          row, head: row.cells[0], cells: Array.from(row.cells).slice(1),
        })),
        settle: () => {},
      });
      const bands = Array.from(document.querySelectorAll(".bands table"), grid);

      const matrices = Array.from(document.querySelectorAll(".matrix"), (box) => {
        const table = box.querySelector("table");
        const { heads, rows } = grid(table);
        const told = document.createElement("p");
        told.className = "told";
        told.setAttribute("aria-live", "polite");
        box.after(told);
        const place = (cell) => {
          const row = rows.findIndex((other) => other.row === cell.parentElement);
          return [row, cell.cellIndex - 1];
        };
        const tell = (cell) => {
          const [row, column] = place(cell);
          if (row === -1) return;
          const code = rows[row].head.querySelector("a") || rows[row].head.childNodes[1];
          told.replaceChildren();
          make("b", told, heads[column].title + " · " + code.textContent.trim() + " · " + rows[row].head.title);
          make("span", told, cell.title);
        };
        let current = null;
        const choose = (cell) => {
          if (current) current.tabIndex = -1;
          current = cell;
          current.tabIndex = 0;
        };
        const step = (from, down, right) => {
          let [row, column] = place(from);
          for (;;) {
            row += down;
            column += right;
            const cell = rows[row] ? rows[row].cells[column] : null;
            if (!cell) return null;
            if (!rows[row].row.hidden) { if (!cell.hidden) return cell; }
          }
        };
        const last = (from, down, right) => {
          let cell = from;
          for (let next = cell; next; next = step(cell, down, right)) cell = next;
          return cell;
        };
        const moves = {
          ArrowRight: (cell) => step(cell, 0, 1), ArrowLeft: (cell) => step(cell, 0, -1),
          ArrowDown: (cell) => step(cell, 1, 0), ArrowUp: (cell) => step(cell, -1, 0),
          Home: (cell) => last(cell, 0, -1), End: (cell) => last(cell, 0, 1),
          PageUp: (cell) => last(cell, -1, 0), PageDown: (cell) => last(cell, 1, 0),
        };
        table.setAttribute("role", "grid");
        table.setAttribute("aria-readonly", "true");
        rows.forEach((row) => { row.cells.forEach((cell) => { cell.tabIndex = -1; }); });
        if (rows.length > 0) { if (heads.length > 0) { choose(rows[0].cells[0]); box.removeAttribute("tabindex"); } }
        table.addEventListener("keydown", (event) => {
          const move = moves[event.key];
          if (!move) return;
          if (event.target.tagName !== "TD") return;
          event.preventDefault();
          const next = move(event.target);
          if (!next) return;
          choose(next);
          next.focus();
        });
        const from = (event) => event.target.closest("td");
        table.addEventListener("focusin", (event) => { const cell = from(event); if (cell) { choose(cell); tell(cell); } });
        table.addEventListener("pointerover", (event) => { const cell = from(event); if (cell) tell(cell); });
        table.addEventListener("click", (event) => { const cell = from(event); if (cell) { choose(cell); cell.focus(); } });
        const settle = () => {
          if (!current) return;
          const [row] = place(current);
          if (!rows[row].row.hidden) { if (!current.hidden) return; }
          const free = rows.find((other) => !other.row.hidden);
          const cell = free ? free.cells.find((other) => !other.hidden) : null;
          if (cell) choose(cell);
        };
        return { table, heads, rows, settle };
      });

      const box = document.getElementById("filters");
      if (!box) return;
      const words = box.dataset;
      const choices = Array.from(box.querySelectorAll("li"));
      const form = make("form", box);
      form.setAttribute("role", "search");
      form.setAttribute("aria-label", words.filters);
      const fields = {};
      const field = (key, word, tag) => {
        const label = make("label", make("div", form), word);
        const control = make(tag, label.parentElement);
        control.id = "filter-" + key;
        label.htmlFor = control.id;
        fields[key] = control;
        return control;
      };
      [["d", words.domain], ["g", words.agreement], ["a", words.answer], ["l", words.level], ["r", words.respondent]].forEach(([key, word]) => {
        const own = choices.filter((choice) => choice.dataset.key === key);
        if (2 > own.length) return;
        const select = field(key, word, "select");
        make("option", select, words.all).value = "";
        own.forEach((choice) => { make("option", select, choice.textContent).value = choice.dataset.value; });
      });
      const search = field("text", words.text, "input");
      search.type = "search";
      const bar = make("div", form);
      bar.className = "u";
      const shown = make("output", bar);
      shown.setAttribute("aria-live", "polite");
      const reset = make("button", bar, words.reset);
      reset.type = "button";
      const unfold = make("button", bar, words.unfold);
      unfold.type = "button";
      unfold.hidden = folds.length === 0;

      const items = Array.from(document.querySelectorAll(".e"), (element) => ({
        element, inner: [], words: null, isRow: element.matches(".row"),
        isInMatrix: element.closest(".matrix, .bands") !== null,
      }));
      const known = new Map(items.map((item) => [item.element, item]));
      items.forEach((item) => {
        const outer = item.element.parentElement.closest(".e");
        if (outer) known.get(outer).inner.push(item);
      });
      const indicators = items.filter((item) => item.isRow);
      const backwards = items.slice().reverse();

      const state = () => {
        const wanted = new URLSearchParams();
        Object.keys(fields).forEach((key) => {
          const value = fields[key].value.trim();
          if (value) wanted.set(key, value);
        });
        return wanted;
      };
      const has = (data, key, value) => data[key] === undefined ? true : data[key].split(" ").includes(value);
      const says = (item, value) => {
        if (item.words === null) {
          const outer = item.element.parentElement.closest("details.e");
          const title = outer ? outer.querySelector("summary").textContent : "";
          const head = item.isInMatrix ? item.element.cells[0] : null;
          item.words = (head ? head.textContent : item.element.textContent + " " + title).toLowerCase();
        }
        return value.toLowerCase().split(/\s+/).every((word) => item.words.includes(word));
      };
      const apply = () => {
        const wanted = Array.from(state());
        const isFree = wanted.length === 0;
        const of = new Map(wanted);
        backwards.forEach((item) => {
          const data = item.element.dataset;
          const fits = wanted.every(([key, value]) => key === "text" ? item.inner.length > 0 || says(item, value) : has(data, key, value));
          const isFull = item.inner.length === 0 || item.inner.some((inner) => !inner.element.hidden);
          item.element.hidden = !(fits ? isFree || isFull : false);
        });
        matrices.concat(bands).forEach((matrix) => {
          const columns = matrix.heads.map((head) => {
            const fits = ["r", "l"].every((key) => !of.has(key) || (head.dataset[key] || "").split(" ").includes(of.get(key)));
            head.hidden = !fits;
            return fits;
          });
          matrix.rows.forEach((row) => {
            let isAny = false;
            row.cells.forEach((cell, column) => {
              cell.hidden = !columns[column];
              const isMeant = !of.has("a") || cell.textContent === of.get("a");
              cell.classList.toggle("dim", !isMeant);
              if (isMeant) isAny = isAny || columns[column];
            });
            if (!isAny) row.row.hidden = true;
          });
          matrix.table.hidden = columns.every((fits) => !fits);
          Array.from(matrix.table.tBodies).forEach((body) => {
            body.hidden = Array.from(body.querySelectorAll("tr.e")).every((row) => row.hidden);
          });
          matrix.settle();
        });
        const number = (value) => value.toLocaleString(document.documentElement.lang);
        const count = indicators.filter((item) => !item.element.hidden).length;
        shown.hidden = indicators.length === 0;
        shown.textContent = words.shown.replace("{n}", number(count)).replace("{of}", number(indicators.length));
        reset.hidden = isFree;
      };
      const keep = () => {
        const wanted = state().toString();
        const page = location.href.split("#")[0];
        try { history.replaceState(null, "", page + (wanted ? "#?" + wanted : "#")); } catch { }
      };
      const change = () => { apply(); keep(); };
      const clear = () => { Object.values(fields).forEach((control) => { control.value = ""; }); };

      const reveal = () => {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (!target) return;
        if (target.closest("[hidden]")) { clear(); apply(); }
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
      reset.addEventListener("click", () => { clear(); change(); search.focus(); });
      unfold.addEventListener("click", () => { folds.forEach((fold) => { fold.open = true; }); });
      addEventListener("hashchange", read);
      apply();
      read();
    })();

    """#
}
