// The texts of the page in Indonesian. Officers of agencies read them: no jargon, and always what to do
// next. Texts about findings come from Rekap itself.

const format = new Intl.NumberFormat("id");
const number = (value) => format.format(value);

/// Joins what there is: "a, b".
const joined = (parts) => parts.filter(Boolean).join(", ");

/// Its keys are those of english.js.
export const indonesian = {
  skip: "Langsung ke isi",
  navigation: "Bagian halaman",
  language: "Bahasa",
  viewCheck: "Periksa",
  viewFindings: "Semua temuan",
  viewSummary: "Ringkasan",
  footer: "Rekap memeriksa isian penilaian indikator. Yang dijatuhkan di sini tidak pernah keluar dari "
    + "komputer ini, dan dihapus ketika halaman ini ditutup.",
  footerAway: "Rekap memeriksa isian penilaian indikator. Yang dijatuhkan di sini disimpan sementara oleh komputer yang "
    + "menjalankan Rekap, dan dihapus ketika halaman ini ditutup.",
  version: (version) => `Rekap ${version}`,

  checkTitle: "Periksa buku kerja sebelum dikirim",
  checkLead: "Jatuhkan buku kerja Excel Anda. Rekap menunjukkan sel mana yang perlu diperbaiki, dan apa "
    + "yang sebaiknya ditulis di sana.",
  dropHere: "Jatuhkan buku kerja di sini",
  dropNow: "Lepaskan untuk memeriksa",
  chooseFiles: "Pilih berkas…",
  chooseFolder: "Pilih folder…",
  dropKinds: "Excel (.xlsx, .xlsm), OpenDocument (.ods), atau CSV; satu atau banyak sekaligus.",
  staysHere: "Berkas Anda tetap di komputer ini. Tidak ada yang dikirim ke internet.",
  staysAway: (host) => `Berkas Anda dikirim ke komputer ${host} yang menjalankan Rekap, tidak ke tempat lain.`,

  results: "Hasil pemeriksaan",
  overallProgress: "Buku kerja yang sudah diperiksa",
  working: (done, all) => `${number(done)} dari ${number(all)} buku kerja selesai…`,
  finished: ({ all, failed, broken, unfit, faulty, ready }) =>
    `${number(all)} buku kerja diperiksa: ` + joined([
      faulty > 0 && `${number(faulty)} harus diperbaiki`,
      unfit > 0 && `${number(unfit)} belum dikenali`,
      broken > 0 && `${number(broken)} tidak terbaca`,
      failed > 0 && `${number(failed)} gagal`,
      ready > 0 && `${number(ready)} siap dikirim`,
    ]) + ".",
  skipped: (count) => `${number(count)} berkas di dalam folder dilewati karena bukan buku kerja.`,
  nothingDropped: "Tidak ada buku kerja di sana.",
  tooMany: (limit) => `Paling banyak ${number(limit)} buku kerja sekaligus. Singkirkan dulu yang sudah selesai.`,

  queued: "Menunggu giliran…",
  sending: "Menyalin…",
  checking: "Memeriksa…",
  remove: "Singkirkan",
  removeNamed: (name) => `Singkirkan ${name}`,
  removed: (name) => `${name} disingkirkan.`,
  again: "Coba lagi",
  respondentsMore: (count) => `dan ${number(count)} lainnya`,
  round: (rounds) => `putaran ${rounds}`,

  verdict: ({ error, warning }) => {
    if (error > 0 && warning > 0) return `${number(error)} hal harus diperbaiki, ${number(warning)} perlu dilihat.`;
    if (error > 0) return `${number(error)} hal harus diperbaiki.`;
    if (warning > 0) return `${number(warning)} hal perlu dilihat; tidak ada yang salah.`;
    return "Siap dikirim: tidak ada yang perlu diperbaiki.";
  },
  unreadable: "Buku kerja ini tidak dapat dibaca.",
  readInPart: "Hanya sebagian buku kerja ini yang dapat dibaca.",
  unfit: "Tata letak buku kerja ini belum dikenali.",
  nextFaulty: "Perbaiki di Excel, simpan, lalu jatuhkan lagi ke halaman ini.",
  nextReady: "Buku kerja ini dapat dikirim.",
  nextLook: "Lihat sebentar; kalau memang begitu maksudnya, buku kerja ini dapat dikirim.",
  nextUnreadable: "Ikuti petunjuk di bawah, lalu jatuhkan lagi ke halaman ini.",
  nextUnfit: "Kalau Anda mengisi formulir yang dibagikan, jatuhkan formulir itu. Kalau ini memang tata letak "
    + "sendiri, tunjukkan di bawah kolom mana berisi apa.",
  compared: ({ gone, still, fresh }) => {
    if (gone + still + fresh === 0) return "";
    if (still + fresh === 0) return `Semua ${number(gone)} hal dari berkas sebelumnya sudah beres.`;
    const rest = joined([
      gone > 0 && `${number(gone)} sudah beres`,
      still > 0 && `${number(still)} masih ada`,
      fresh > 0 && `${number(fresh)} baru`,
    ]);
    return `Dibanding berkas sebelumnya: ${rest}.`;
  },
  comparedSame: "Isi berkas ini sama persis dengan yang sebelumnya. Sudah disimpan di Excel?",

  downloads: "Unduh",
  chiefDownloads: {
    "marked.xlsx": "Unduh buku kerja bertanda",
    "marked.zip": "Unduh semua buku kerja bertanda",
    "findings.html": "Unduh laporan temuan",
  },
  markedTells: "Buku kerja Anda sendiri; setiap sel yang perlu diperbaiki diberi warna dan catatan.",
  otherDownloads: "Unduhan lain",
  togetherTitle: "Semua buku kerja sekaligus",
  files: {
    "marked.xlsx": "Buku kerja bertanda",
    "marked.zip": "Semua buku kerja bertanda (.zip)",
    "findings.html": "Laporan temuan, untuk dibaca dan dicetak",
    "records-excel.csv": "Data rapi untuk Excel (CSV)",
    "records.csv": "Data rapi (CSV)",
    "records.json": "Data rapi (JSON)",
    "records.ndjson": "Data rapi (NDJSON)",
    "findings.csv": "Temuan (CSV)",
    "findings.json": "Temuan (JSON)",
    "mapping.yaml": "Pemetaan yang dipakai (YAML)",
    "summary.html": "Unduh halaman ringkasan",
    "summary.json": "Unduh ringkasan (JSON)",
    "summary.xlsx": "Unduh ringkasan (XLSX)",
  },

  findingsIn: (count) => `Temuan, lembar demi lembar (${number(count)})`,
  loading: "Memuat…",
  showNotes: (count) => `Tampilkan juga ${number(count)} catatan`,
  notesTell: "Catatan menceritakan apa yang dibaca Rekap; tidak ada yang harus diperbuat.",
  onlyNotes: (count) => `Catatan (${number(count)})`,
  findingCount: (count) => `${number(count)} temuan`,
  sheets: "Lembar",

  layoutTitle: "Bagaimana buku kerja ini dibaca",
  readAs: (title) => `Dibaca sebagai: ${title}`,
  tablesFound: (count) => `Tabel yang ditemukan: ${number(count)}.`,
  recordCount: (count) => `Menjadi ${number(count)} rekaman.`,
  ledgerTells: ({ read, mapped, kept, ignored, reported }) =>
    `Dari ${number(read)} sel berisi: ` + joined([
      `${number(mapped)} menjadi jawaban`,
      kept > 0 && `${number(kept)} disimpan apa adanya`,
      ignored > 0 && `${number(ignored)} memang tidak dibaca (judul, jumlah)`,
      reported > 0 && `${number(reported)} dilaporkan sebagai temuan`,
    ]) + ". Tidak ada sel yang hilang.",

  close: "Tutup",
  codeMeaning: "Artinya",
  codeConsequence: "Akibatnya",
  codeCure: "Yang dapat dilakukan",
  codeExample: "Contoh",
  codeUnknown: "Kode ini tidak ada penjelasannya.",

  mappingTitle: "Kolom mana berisi apa?",
  mappingTells: (title, percent) =>
    `Saran Rekap untuk ${title} (cocok ${percent} %). Periksa, betulkan dengan memilih kolom, lalu periksa ulang.`,
  mappingUnknown: (title) => `Rekap tidak mengenali kolomnya. Kalau ini memang isian untuk ${title}, pilih di bawah `
    + "kolom mana berisi apa. Kalau bukan, mungkin ini berkas yang salah.",
  mappingRest: (count) => `${number(count)} isian lain yang boleh ada`,
  mappingNothing: "Tidak ada tabel yang kolomnya dikenal, sehingga tidak ada yang dapat disarankan. "
    + "Mintalah formulir yang benar kepada yang membagikannya.",
  mappingRequired: "wajib",
  mappingNowhere: "tidak ada di buku kerja ini",
  mappingUnanswered: "pilih tempatnya…",
  mappingTyped: "ketik isinya…",
  mappingTypedFor: (title) => `${title}: isi untuk seluruh buku kerja`,
  mappingColumn: (letter, header) => (header ? `kolom ${letter}: ${header}` : `kolom ${letter}`),
  mappingExamples: (examples) => `Isinya antara lain: ${examples}`,
  mappingReasons: "Alasan",
  mappingSheet: "Lembar",
  mappingCheck: "Periksa dengan kolom ini",
  mappingMissing: (titles) => `Belum ada tempatnya: ${titles}. Pilih kolomnya, atau ketik isinya.`,
  mappingChecking: "Memeriksa dengan kolom yang dipilih…",
  mappingSaved: "Supaya buku kerja dengan tata letak yang sama dikenali lain kali, simpan pemetaannya sebagai berkas.",
  mappingSave: "Simpan pemetaan",
  mappingColumns: "Kolom yang ada",

  findingsTitle: "Semua temuan",
  findingsLead: "Temuan dari semua buku kerja yang dijatuhkan, untuk yang memvalidasi.",
  findingsNone: "Belum ada buku kerja yang diperiksa.",
  toCheck: "Jatuhkan buku kerja dulu",
  filterTitle: "Saring temuan",
  filterWorkbook: "Buku kerja",
  filterSeverity: "Tingkat",
  filterCode: "Kode",
  filterText: "Cari teks",
  all: "Semua",
  severities: { error: "galat", warning: "peringatan", info: "info" },
  severityChoice: (word, count) => `${word} (${number(count)})`,
  reset: "Tampilkan semua lagi",
  shown: (first, last, count, all) => count === 0
    ? `Tidak ada yang cocok, dari ${number(all)} temuan.`
    : `${number(first)}–${number(last)} dari ${number(count)} temuan` + (count < all ? ` (semuanya ${number(all)})` : ""),
  pages: "Halaman temuan",
  previous: "Sebelumnya",
  next: "Berikutnya",
  columnWorkbook: "Buku kerja",
  columnPlace: "Tempat",
  columnSeverity: "Tingkat",
  columnCode: "Kode",
  columnFinding: "Temuan",
  sortedBy: (column) => `Urutkan menurut ${column}`,
  type: "Ketik",
  perhaps: "Ketik, jika memang itu maksudnya",
  allWorkbooks: "semua buku kerja",

  summaryTitle: "Ringkasan",
  summaryLead: "Apa yang dikatakan semua buku kerja bersama-sama: kelengkapan, perbedaan jawaban, calon sorotan.",
  summaryMaking: "Meringkas semua jawaban…",
  summaryNone: "Belum ada jawaban yang dapat diringkas. Jatuhkan buku kerja yang terbaca.",
  summaryOpen: "Buka di tab sendiri",
  summaryFrame: "Halaman ringkasan",

  closed: "Rekap sudah ditutup. Buka Rekap lagi, lalu muat ulang halaman ini dan jatuhkan buku kerjanya lagi.",
  visitEnded: "Kunjungan ini sudah berakhir dan berkasnya sudah dihapus. Muat ulang halaman ini, lalu jatuhkan "
    + "buku kerjanya lagi.",
  reload: "Muat ulang",
  refused: (status) => `Rekap tidak dapat melakukannya (${status}). Coba lagi.`,
  notSent: "Berkas ini tidak dapat disalin. Mungkin sudah dipindah atau diubah sejak dipilih: jatuhkan lagi.",
};
