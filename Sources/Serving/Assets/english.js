// The texts of the page in English.

const format = new Intl.NumberFormat("en");
const number = (value) => format.format(value);
const counted = (value, one, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;

/// Joins what there is: "a, b".
const joined = (parts) => parts.filter(Boolean).join(", ");

/// Its keys are those of indonesian.js.
export const english = {
  skip: "Skip to the content",
  navigation: "Parts of the page",
  language: "Language",
  viewCheck: "Check",
  viewFindings: "All findings",
  viewSummary: "Summary",
  footer: "Rekap checks what is filled in for an assessment of indicators. What is dropped here never leaves this "
    + "computer, and is deleted when this page is closed.",
  footerAway: "Rekap checks what is filled in for an assessment of indicators. What is dropped here is kept for a while by "
    + "the computer that runs Rekap, and deleted when this page is closed.",
  version: (version) => `Rekap ${version}`,

  checkTitle: "Check a workbook before you send it",
  checkLead: "Drop your Excel workbook. Rekap shows which cells need mending, and what to write there instead.",
  dropHere: "Drop a workbook here",
  dropNow: "Let go to check it",
  chooseFiles: "Choose files…",
  chooseFolder: "Choose a folder…",
  dropKinds: "Excel (.xlsx, .xlsm), OpenDocument (.ods) or CSV; one or many at once.",
  staysHere: "Your files stay on this computer. Nothing is sent to the internet.",
  staysAway: (host) => `Your files are sent to the computer ${host}, which runs Rekap, and nowhere else.`,

  results: "Results",
  overallProgress: "Workbooks that have been checked",
  working: (done, all) => `${number(done)} of ${counted(all, "workbook")} done…`,
  finished: ({ all, failed, broken, unfit, faulty, ready }) =>
    `${counted(all, "workbook")} checked: ` + joined([
      faulty > 0 && `${number(faulty)} to mend`,
      unfit > 0 && `${number(unfit)} not recognised`,
      broken > 0 && `${number(broken)} unreadable`,
      failed > 0 && `${number(failed)} failed`,
      ready > 0 && `${number(ready)} ready to send`,
    ]) + ".",
  skipped: (count) => `${counted(count, "file")} in the folder passed over, being no workbook.`,
  nothingDropped: "There is no workbook there.",
  tooMany: (limit) => `At most ${counted(limit, "workbook")} at once. Take away first those that are done.`,

  queued: "Waiting its turn…",
  sending: "Copying…",
  checking: "Checking…",
  remove: "Take away",
  removeNamed: (name) => `Take ${name} away`,
  removed: (name) => `${name} was taken away.`,
  again: "Try again",
  respondentsMore: (count) => `and ${counted(count, "other")}`,
  round: (rounds) => `round ${rounds}`,

  verdict: ({ error, warning }) => {
    const looks = `${counted(warning, "thing")} to look at`;
    if (error > 0) return `${counted(error, "thing")} to mend${warning > 0 ? `, ${number(warning)} to look at` : ""}.`;
    return warning > 0 ? `${looks}; nothing is wrong.` : "Ready to send: nothing to mend.";
  },
  unreadable: "This workbook can't be read.",
  readInPart: "Only a part of this workbook can be read.",
  unfit: "The layout of this workbook is not known yet.",
  nextFaulty: "Mend it in Excel, save it, and drop it here again.",
  nextReady: "This workbook can be sent.",
  nextLook: "Have a look; if it is meant so, this workbook can be sent.",
  nextUnreadable: "Do what it says below, then drop it here again.",
  nextUnfit: "If you have filled in the form that was handed out, drop that form. If this is a layout of its own, "
    + "show below which column holds what.",
  compared: ({ gone, still, fresh }) => {
    if (gone + still + fresh === 0) return "";
    if (still + fresh === 0) return gone === 1 ? "The one thing is mended." : `All ${number(gone)} things are mended.`;
    const rest = joined([
      gone > 0 && `${number(gone)} mended`,
      still > 0 && `${number(still)} still there`,
      fresh > 0 && `${number(fresh)} new`,
    ]);
    return `Compared with the former file: ${rest}.`;
  },
  comparedSame: "The content of this file is exactly that of the former one. Has it been saved in Excel?",

  downloads: "Download",
  chiefDownloads: {
    "marked.xlsx": "Download the marked workbook",
    "marked.zip": "Download all marked workbooks",
    "findings.html": "Download the report of findings",
  },
  markedTells: "Your own workbook; each cell that needs mending has a colour and a note.",
  otherDownloads: "Other downloads",
  togetherTitle: "All workbooks together",
  files: {
    "marked.xlsx": "Marked workbook",
    "marked.zip": "All marked workbooks (.zip)",
    "findings.html": "Report of findings, to read and print",
    "records-excel.csv": "Normalized data for Excel (CSV)",
    "records.csv": "Normalized data (CSV)",
    "records.json": "Normalized data (JSON)",
    "records.ndjson": "Normalized data (NDJSON)",
    "findings.csv": "Findings (CSV)",
    "findings.json": "Findings (JSON)",
    "mapping.yaml": "The mapping in use (YAML)",
    "summary.html": "Download the summary page",
    "summary.json": "Download the summary (JSON)",
    "summary.xlsx": "Download the summary (XLSX)",
  },

  findingsIn: (count) => `Findings, sheet by sheet (${number(count)})`,
  loading: "Loading…",
  showNotes: (count) => `Show ${counted(count, "note")}, too`,
  notesTell: "Notes tell what Rekap has read; there is nothing to do about them.",
  onlyNotes: (count) => `Notes (${number(count)})`,
  findingCount: (count) => counted(count, "finding"),
  sheets: "Sheets",

  layoutTitle: "How this workbook was read",
  readAs: (title) => `Read as: ${title}`,
  tablesFound: (count) => `Tables found: ${number(count)}.`,
  recordCount: (count) => `It gives ${counted(count, "record")}.`,
  ledgerTells: ({ read, mapped, kept, ignored, reported }) =>
    `Of ${counted(read, "cell")} that ${read === 1 ? "is" : "are"} not empty: ` + joined([
      `${number(mapped)} became answers`,
      kept > 0 && `${number(kept)} kept as they are`,
      ignored > 0 && `${number(ignored)} not meant to be read (headings, totals)`,
      reported > 0 && `${number(reported)} reported as findings`,
    ]) + ". No cell was lost.",

  close: "Close",
  codeMeaning: "What it means",
  codeConsequence: "What becomes of it",
  codeCure: "What to do",
  codeExample: "Example",
  codeUnknown: "There is no explanation of this code.",

  mappingTitle: "Which column holds what?",
  mappingTells: (title, percent) =>
    `What Rekap suggests for ${title} (fits ${percent} %). Look it over, correct it by choosing columns, then check again.`,
  mappingUnknown: (title) => `Rekap does not know these columns. If this really answers ${title}, choose below which `
    + "column holds what. If not, it may be the wrong file.",
  mappingRest: (count) => `${counted(count, "other field")} that may be there`,
  mappingNothing: "There is no table whose columns are known, so there is nothing to suggest. "
    + "Ask whoever hands out the form for the right one.",
  mappingRequired: "required",
  mappingNowhere: "not in this workbook",
  mappingUnanswered: "choose its place…",
  mappingTyped: "type it…",
  mappingTypedFor: (title) => `${title}: for the whole workbook`,
  mappingColumn: (letter, header) => (header ? `column ${letter}: ${header}` : `column ${letter}`),
  mappingExamples: (examples) => `It holds: ${examples}`,
  mappingReasons: "Reasons",
  mappingSheet: "Sheet",
  mappingCheck: "Check with these columns",
  mappingMissing: (titles) => `Still without a place: ${titles}. Choose the column, or type it.`,
  mappingChecking: "Checking with the columns chosen…",
  mappingSaved: "So that workbooks of the same layout are recognised next time, save the mapping as a file.",
  mappingSave: "Save the mapping",
  mappingColumns: "The columns there are",

  findingsTitle: "All findings",
  findingsLead: "The findings of all workbooks that were dropped, for those who validate them.",
  findingsNone: "No workbook has been checked yet.",
  toCheck: "Drop a workbook first",
  filterTitle: "Filter the findings",
  filterWorkbook: "Workbook",
  filterSeverity: "Severity",
  filterCode: "Code",
  filterText: "Search text",
  all: "All",
  severities: { error: "error", warning: "warning", info: "info" },
  severityChoice: (word, count) => `${word} (${number(count)})`,
  reset: "Show all again",
  shown: (first, last, count, all) => count === 0
    ? `Nothing fits, of ${counted(all, "finding")}.`
    : `${number(first)}–${number(last)} of ${counted(count, "finding")}` + (count < all ? ` (${number(all)} in all)` : ""),
  pages: "Pages of findings",
  previous: "Previous",
  next: "Next",
  columnWorkbook: "Workbook",
  columnPlace: "Place",
  columnSeverity: "Severity",
  columnCode: "Code",
  columnFinding: "Finding",
  sortedBy: (column) => `Sort by ${column}`,
  type: "Type",
  perhaps: "Type, if that is meant",
  allWorkbooks: "all workbooks",

  summaryTitle: "Summary",
  summaryLead: "What all workbooks say together: completeness, differing answers, candidates for highlights.",
  summaryMaking: "Summing up all answers…",
  summaryNone: "There are no answers to sum up yet. Drop workbooks that can be read.",
  summaryOpen: "Open in a tab of its own",
  summaryFrame: "Summary page",

  closed: "Rekap has been closed. Open Rekap again, then reload this page and drop the workbooks again.",
  visitEnded: "This visit has ended, and its files have been deleted. Reload this page, then drop the workbooks again.",
  reload: "Reload",
  refused: (status) => `Rekap could not do that (${status}). Try again.`,
  notSent: "This file could not be copied. Perhaps it was moved or changed since it was chosen: drop it again.",
};
