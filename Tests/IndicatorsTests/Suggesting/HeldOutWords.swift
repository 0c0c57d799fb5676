/// Words that people write over a column, chosen before anything that recognises them was made, and
/// kept out of Mappings/words.tsv (a test sees to that).
///
/// An assistant that knows only what it was told would fail on all of them.
enum HeldOutWords {
  /// The words for each field.
  static let words: [String: [String]] = [
    "answer": [
      "Hasil", "Pilihan Jawaban", "Isian Jawaban", "Respons OPD", "Status Pemenuhan",
      "Penilaian Mandiri", "Self Assessment", "Hasil Jawaban",
    ],
    "indicator": [
      "No. Indikator", "ID Indikator", "Indicator Code", "Kd. Indikator", "Nomor Indikator",
      "Kode Pertanyaan", "Kode Butir",
    ],
    "question": [
      "Uraian Indikator", "Butir Pertanyaan", "Uraian Pertanyaan", "Pertanyaan Indikator",
      "Question Text", "Rumusan Indikator", "Daftar Pertanyaan",
    ],
    "regulation": [
      "Landasan Hukum", "Regulasi Terkait", "Peraturan yang Mendasari", "Payung Hukum",
      "Legal Basis", "Dasar Hukum/Regulasi", "Nama Peraturan",
    ],
    "programme": [
      "Nama Program", "Program Terkait", "Program dan Kegiatan", "Program Pendukung", "Programmes",
      "Uraian Program",
    ],
    "practice": [
      "Praktik Unggulan", "Contoh Praktik Baik", "Good Practices", "Inovasi/Praktik Baik",
      "Praktek Baik", "Uraian Praktik Baik",
    ],
    "evidence": [
      "Link Bukti", "Bukti Pendukung", "Tautan Dokumen", "Data Dukung", "Eviden", "Lampiran Bukti",
      "Supporting Evidence",
    ],
    "year": [
      "Tahun Penetapan", "Thn", "Tahun Mulai", "Tahun Berlaku", "Tahun Pelaksanaan", "Th. Terbit",
    ],
    "budget": [
      "Nilai Anggaran", "Pagu (Rp)", "Jumlah Anggaran", "Anggaran Rupiah", "Budget IDR",
    ],
    "note": [
      "Ket.", "Catatan Tambahan", "Keterangan Lain", "Remarks", "Komentar", "Catatan OPD",
    ],
    "domain": [
      "Domain MGI", "Nama Domain", "Bidang", "Domain/Bidang", "Aspek", "Domain Migrasi",
    ],
    "respondent": [
      "Nama Perangkat Daerah", "Instansi Pengisi", "Lembaga", "Organization", "Asal Instansi",
      "Nama Dinas",
    ],
    "region": ["Kode Daerah", "Kode Kab/Kota", "Region Code", "Kode Kemendagri"],
    "round": ["Putaran ke-", "Gelombang", "Periode Pengisian", "Putaran Pengisian"],
    "date": ["Tgl Pengisian", "Tanggal Isi", "Tgl. Input", "Date Filled", "Tanggal Diisi"],
    "justification": [
      "Dasar Pertimbangan", "Alasan/Dasar", "Justifikasi Jawaban", "Penjelasan Jawaban",
      "Uraian Justifikasi",
    ],
    "kind": ["Jenis Dasar", "Kategori Dasar", "Jenis Justifikasi", "Tipe", "Bentuk Kebijakan"],
    "issued": ["Tgl Terbit", "Tanggal Penetapan", "Tanggal Dokumen", "Tgl. Ditetapkan"],
  ]

  /// More words, chosen when everything that recognises them was done: nothing was changed for them.
  static let laterWords: [String: [String]] = [
    "answer": ["Tanggapan", "Kesesuaian", "Jawaban Instansi", "Capaian Jawaban", "Sudah/Belum"],
    "indicator": ["Kode Ind.", "No Indikator LMGI", "Kode Pernyataan", "Ref Indikator"],
    "question": [
      "Isi Pertanyaan", "Pertanyaan Penilaian", "Bunyi Pertanyaan", "Indikator Penilaian",
    ],
    "regulation": [
      "Dasar Peraturan", "Regulasi Daerah", "Produk Hukum Daerah", "Kebijakan Terkait",
    ],
    "programme": ["Program Prioritas", "Kegiatan Utama", "Program OPD", "Program Pemerintah"],
    "practice": ["Praktik Baik Daerah", "Inovasi Daerah", "Praktik yang Baik", "Best Practices"],
    "evidence": [
      "Bukti Fisik", "Link Dokumen", "Dokumen Bukti", "URL Bukti", "Tautan Bukti Dukung",
    ],
    "year": ["Tahun Dasar Hukum", "Tahun Kegiatan", "Tahun Ke-", "Tahun Regulasi"],
    "budget": ["Besaran Anggaran", "Anggaran Program", "Alokasi Dana", "Total Biaya"],
    "note": ["Catatan Lain", "Keterangan Tambahan", "Catatan Khusus", "Informasi Lain"],
    "domain": ["Domain Indikator", "Domain LMGI", "Kelompok Domain", "Tema"],
    "respondent": ["OPD Pengisi", "Nama SKPD", "Dinas/Badan", "Perangkat Daerah Pengisi"],
    "region": ["Kode Wil.", "Kode Kabupaten", "Kode Wilayah BPS"],
    "round": ["Putaran Penilaian", "Periode Penilaian", "Putaran I/II", "Tahap Pengisian"],
    "date": ["Tanggal Laporan", "Tgl Isi", "Tanggal Pengumpulan"],
    "justification": [
      "Alasan Jawaban", "Dasar Jawaban", "Justifikasi/Alasan", "Penjelasan Singkat",
    ],
    "kind": ["Jenis Bukti", "Jenis Alasan", "Kategori Justifikasi"],
    "issued": ["Tanggal Perda", "Tanggal Terbit Peraturan", "Tgl Pengesahan"],
  ]

  /// Columns that belong to no field of either schema, with what stands below them.
  static let strangers: [(label: String, values: [String])] = [
    ("PIC", ["Sri Wahyuni", "Budi Santoso"]), ("No. HP", ["081234567890", "085700011122"]),
    ("Penanggung Jawab", ["Kabid Penempatan", "Kasi Data"]),
    ("Verifikator", ["Agus P.", "Rina W."]),
    ("Unit Kerja Pelaksana", ["Bidang Penempatan", "Sekretariat"]),
    ("Tanggal Verifikasi", ["2023-10-02", "2023-10-05"]),
    ("Target Capaian", ["80 %", "100 %"]), ("Paraf", ["ok"]),
    ("Kendala", ["SDM terbatas", "anggaran kurang", "belum ada data"]),
    ("Skor", ["1", "0.5", "0"]), ("Sasaran", ["PMI purna", "keluarga PMI"]),
    ("Sumber Data", ["Disdukcapil", "BP2MI"]), ("Email", ["umum@contoh.go.id"]),
    ("Rencana Tindak Lanjut", ["menyusun perda", "sosialisasi ke desa"]),
  ]
}
