// Where files are dropped: the whole window, and two buttons for whoever would rather choose them.

import { filesOf, filesOfInput } from "/dropped-files.js";
import { say } from "/language.js";

const find = (name) => document.getElementById(name);

/// Calls `take` with whatever is dropped or chosen.
export function watchDrops(take) {
  const drop = find("drop");
  let depth = 0;
  const hover = (isOver) => {
    drop.classList.toggle("hovered", isOver);
    invite(isOver ? "dropNow" : "dropHere");
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
    take(await filesOf(event.dataTransfer));
  });
  for (const [control, input] of [["choose-files", "files"], ["choose-folder", "folder"]]) {
    find(control).addEventListener("click", () => find(input).click());
    find(input).addEventListener("change", (event) => {
      take(filesOfInput(event.target));
      // So that the same file can be chosen again once it has been mended.
      event.target.value = "";
    });
  }
}

/// Says something where files are dropped; the words stay until the next drop, in whatever language.
export function invite(key, ...rest) {
  find("drop").querySelector(".invitation").textContent = say(key, ...rest);
}

/// Lets files be chosen, or no more.
export function permitDrops(isPermitted) {
  for (const control of ["choose-files", "choose-folder"]) find(control).disabled = !isPermitted;
}
