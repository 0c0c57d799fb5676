// The workbooks among what was dropped or chosen: folders are searched through and through.

// What the command line takes from a folder.
const extensions = ["xlsx", "xlsm", "xltx", "xltm", "ods", "ots", "csv", "tsv"];

/// The files that were dropped, each with the name that people know it by.
///
/// Of a single folder the names are the paths below it, as the command line calls them; of several
/// things dropped at once they begin with the folder's name, since two folders may hold the same names.
/// Excel's lock files (`~$`) and what is no workbook are passed over in folders, and counted.
export async function filesOf(transfer) {
  // What was dropped is gone after the first wait.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const loose = Array.from(transfer.files);
  if (entries.length === 0) return { files: loose.map((file) => ({ file, name: file.name })), skipped: 0 };
  const found = { files: [], skipped: 0 };
  const isAlone = entries.length === 1;
  for (const entry of entries) {
    const inside = { files: [], skipped: 0 };
    await gather(entry, isAlone || entry.isFile ? "" : `${entry.name}/`, inside, true);
    found.files.push(...inside.files.sort(byName));
    found.skipped += inside.skipped;
  }
  return found;
}

/// The files that were chosen one by one, or in a folder.
export function filesOfInput(input) {
  const found = { files: [], skipped: 0 };
  for (const file of input.files) {
    const path = file.webkitRelativePath.split("/").slice(1).join("/");
    if (path === "" || isWorkbook(file.name)) found.files.push({ file, name: path || file.name });
    else if (!file.name.startsWith(".")) found.skipped += 1;
  }
  if (input.webkitdirectory) found.files.sort(byName);
  return found;
}

async function gather(entry, folder, found, isNamed) {
  if (entry.isFile) {
    if (!isNamed && !isWorkbook(entry.name)) {
      if (!entry.name.startsWith(".")) found.skipped += 1;
      return;
    }
    try {
      const file = await new Promise((fulfil, reject) => entry.file(fulfil, reject));
      found.files.push({ file, name: folder + entry.name });
    } catch {
      found.skipped += 1;
    }
    return;
  }
  const below = isNamed ? folder : `${folder}${entry.name}/`;
  for (const inner of await entriesOf(entry)) {
    await gather(inner, below, found, false);
  }
}

/// All entries of a folder: browsers hand out a hundred at a time.
async function entriesOf(folder) {
  const reader = folder.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((fulfil) => reader.readEntries(fulfil, () => fulfil([])));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isWorkbook(name) {
  if (name.startsWith(".") || name.startsWith("~$")) return false;
  return extensions.includes(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
}

// The order in which the command line takes them.
function byName(left, right) {
  return left.name < right.name ? -1 : left.name > right.name ? 1 : 0;
}
