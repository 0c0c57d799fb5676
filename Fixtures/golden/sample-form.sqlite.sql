-- sample-form-2026, by rekap sql-schema

CREATE TABLE "meta" ( -- What the database was made with
  "key" TEXT PRIMARY KEY NOT NULL,
  "value" TEXT
) STRICT;

CREATE TABLE "sources" ( -- The workbooks, in the order of the inputs
  "source_id" INTEGER PRIMARY KEY,
  "file" TEXT NOT NULL,
  "mapping" TEXT, -- The mapping that it was read with
  "assessment" TEXT, -- The assessment that the mapping is for
  "state" TEXT NOT NULL CHECK ("state" IN ('read', 'broken-off', 'unreadable')), -- How far it could be read
  "records" INTEGER NOT NULL,
  "errors" INTEGER NOT NULL, -- Findings that are open, by severity
  "warnings" INTEGER NOT NULL,
  "infos" INTEGER NOT NULL,
  "accepted" INTEGER NOT NULL, -- Findings that someone has accepted
  "not_shown" INTEGER NOT NULL, -- Findings that the policy leaves out
  "cells_read" INTEGER NOT NULL, -- The ledger: cells that are not empty
  "cells_mapped" INTEGER NOT NULL,
  "cells_kept" INTEGER NOT NULL,
  "cells_ignored" INTEGER NOT NULL,
  "cells_reported" INTEGER NOT NULL
) STRICT;

CREATE TABLE "submissions" ( -- The respondents and rounds that a workbook answers for
  "submission_id" INTEGER PRIMARY KEY,
  "source_id" INTEGER NOT NULL REFERENCES "sources"("source_id"),
  "respondent" TEXT,
  "round" TEXT
) STRICT;

CREATE TABLE "fields" ( -- The fields of a record, in their order
  "position" INTEGER PRIMARY KEY,
  "field" TEXT NOT NULL,
  "column" TEXT NOT NULL, -- The column of records that has its values
  "label_id" TEXT NOT NULL, -- In Indonesian
  "label_en" TEXT NOT NULL, -- In English
  "type" TEXT NOT NULL,
  "list" TEXT, -- The table of the codes that it has
  "is_key" INTEGER NOT NULL, -- 1 where it is part of what names a record
  "is_required" INTEGER NOT NULL,
  "hxl" TEXT -- Its tag by HXL 1.1
) STRICT;

CREATE TABLE "agencies" ( -- The list agencies
  "code" TEXT PRIMARY KEY NOT NULL,
  "position" INTEGER NOT NULL,
  "label" TEXT,
  "id" TEXT,
  "name" TEXT
) STRICT;

INSERT INTO "agencies" VALUES
  ('disnaker-x', 1, 'Dinas Tenaga Kerja Kab. X', 'disnaker-x', 'Dinas Tenaga Kerja Kab. X'),
  ('instansi-1', 2, 'Instansi 1', 'instansi-1', 'Instansi 1'),
  ('instansi-2', 3, 'Instansi 2', 'instansi-2', 'Instansi 2'),
  ('instansi-3', 4, 'Instansi 3', 'instansi-3', 'Instansi 3'),
  ('instansi-4', 5, 'Instansi 4', 'instansi-4', 'Instansi 4'),
  ('instansi-5', 6, 'Instansi 5', 'instansi-5', 'Instansi 5'),
  ('instansi-6', 7, 'Instansi 6', 'instansi-6', 'Instansi 6'),
  ('instansi-7', 8, 'Instansi 7', 'instansi-7', 'Instansi 7'),
  ('instansi-8', 9, 'Instansi 8', 'instansi-8', 'Instansi 8'),
  ('instansi-9', 10, 'Instansi 9', 'instansi-9', 'Instansi 9'),
  ('instansi-10', 11, 'Instansi 10', 'instansi-10', 'Instansi 10'),
  ('instansi-11', 12, 'Instansi 11', 'instansi-11', 'Instansi 11'),
  ('instansi-12', 13, 'Instansi 12', 'instansi-12', 'Instansi 12'),
  ('instansi-13', 14, 'Instansi 13', 'instansi-13', 'Instansi 13'),
  ('instansi-14', 15, 'Instansi 14', 'instansi-14', 'Instansi 14'),
  ('instansi-15', 16, 'Instansi 15', 'instansi-15', 'Instansi 15'),
  ('instansi-16', 17, 'Instansi 16', 'instansi-16', 'Instansi 16'),
  ('instansi-17', 18, 'Instansi 17', 'instansi-17', 'Instansi 17'),
  ('instansi-18', 19, 'Instansi 18', 'instansi-18', 'Instansi 18'),
  ('instansi-19', 20, 'Instansi 19', 'instansi-19', 'Instansi 19'),
  ('instansi-20', 21, 'Instansi 20', 'instansi-20', 'Instansi 20'),
  ('instansi-21', 22, 'Instansi 21', 'instansi-21', 'Instansi 21'),
  ('instansi-22', 23, 'Instansi 22', 'instansi-22', 'Instansi 22'),
  ('instansi-23', 24, 'Instansi 23', 'instansi-23', 'Instansi 23'),
  ('instansi-24', 25, 'Instansi 24', 'instansi-24', 'Instansi 24'),
  ('instansi-25', 26, 'Instansi 25', 'instansi-25', 'Instansi 25'),
  ('instansi-26', 27, 'Instansi 26', 'instansi-26', 'Instansi 26'),
  ('instansi-27', 28, 'Instansi 27', 'instansi-27', 'Instansi 27'),
  ('instansi-28', 29, 'Instansi 28', 'instansi-28', 'Instansi 28'),
  ('instansi-29', 30, 'Instansi 29', 'instansi-29', 'Instansi 29'),
  ('instansi-30', 31, 'Instansi 30', 'instansi-30', 'Instansi 30'),
  ('instansi-31', 32, 'Instansi 31', 'instansi-31', 'Instansi 31'),
  ('instansi-32', 33, 'Instansi 32', 'instansi-32', 'Instansi 32'),
  ('instansi-33', 34, 'Instansi 33', 'instansi-33', 'Instansi 33'),
  ('instansi-34', 35, 'Instansi 34', 'instansi-34', 'Instansi 34'),
  ('instansi-35', 36, 'Instansi 35', 'instansi-35', 'Instansi 35'),
  ('instansi-36', 37, 'Instansi 36', 'instansi-36', 'Instansi 36'),
  ('instansi-37', 38, 'Instansi 37', 'instansi-37', 'Instansi 37'),
  ('instansi-38', 39, 'Instansi 38', 'instansi-38', 'Instansi 38'),
  ('instansi-39', 40, 'Instansi 39', 'instansi-39', 'Instansi 39'),
  ('instansi-40', 41, 'Instansi 40', 'instansi-40', 'Instansi 40'),
  ('instansi-41', 42, 'Instansi 41', 'instansi-41', 'Instansi 41'),
  ('instansi-42', 43, 'Instansi 42', 'instansi-42', 'Instansi 42'),
  ('instansi-43', 44, 'Instansi 43', 'instansi-43', 'Instansi 43'),
  ('instansi-44', 45, 'Instansi 44', 'instansi-44', 'Instansi 44'),
  ('instansi-45', 46, 'Instansi 45', 'instansi-45', 'Instansi 45'),
  ('instansi-46', 47, 'Instansi 46', 'instansi-46', 'Instansi 46'),
  ('instansi-47', 48, 'Instansi 47', 'instansi-47', 'Instansi 47'),
  ('instansi-48', 49, 'Instansi 48', 'instansi-48', 'Instansi 48'),
  ('instansi-49', 50, 'Instansi 49', 'instansi-49', 'Instansi 49'),
  ('instansi-50', 51, 'Instansi 50', 'instansi-50', 'Instansi 50'),
  ('instansi-51', 52, 'Instansi 51', 'instansi-51', 'Instansi 51'),
  ('instansi-52', 53, 'Instansi 52', 'instansi-52', 'Instansi 52'),
  ('instansi-53', 54, 'Instansi 53', 'instansi-53', 'Instansi 53'),
  ('instansi-54', 55, 'Instansi 54', 'instansi-54', 'Instansi 54'),
  ('instansi-55', 56, 'Instansi 55', 'instansi-55', 'Instansi 55'),
  ('instansi-56', 57, 'Instansi 56', 'instansi-56', 'Instansi 56'),
  ('instansi-57', 58, 'Instansi 57', 'instansi-57', 'Instansi 57'),
  ('instansi-58', 59, 'Instansi 58', 'instansi-58', 'Instansi 58');

CREATE TABLE "answers" ( -- The list answers
  "code" TEXT PRIMARY KEY NOT NULL,
  "position" INTEGER NOT NULL,
  "label" TEXT
) STRICT;

INSERT INTO "answers" VALUES
  ('ya', 1, 'Ya'),
  ('tidak', 2, 'Tidak'),
  ('sebagian', 3, 'Sebagian');

CREATE TABLE "domains" ( -- The list domains
  "code" INTEGER PRIMARY KEY NOT NULL,
  "position" INTEGER NOT NULL,
  "label" TEXT
) STRICT;

INSERT INTO "domains" VALUES
  (1, 1, 'Hak migran'),
  (2, 2, 'Pendekatan seluruh pemerintah'),
  (3, 3, 'Kemitraan'),
  (4, 4, 'Kesejahteraan migran'),
  (5, 5, 'Mobilitas dan krisis'),
  (6, 6, 'Migrasi aman dan tertib');

CREATE TABLE "indicators" ( -- The list indicators
  "code" TEXT PRIMARY KEY NOT NULL,
  "position" INTEGER NOT NULL,
  "label" TEXT,
  "domain" TEXT,
  "no" TEXT,
  "question" TEXT
) STRICT;

INSERT INTO "indicators" VALUES
  ('1', 1, 'Indikator 1: apakah ada kebijakan?', '1', '1', 'Indikator 1: apakah ada kebijakan?'),
  ('2', 2, 'Indikator 2: apakah ada kebijakan?', '1', '2', 'Indikator 2: apakah ada kebijakan?'),
  ('3', 3, 'Indikator 3: apakah ada kebijakan?', '1', '3', 'Indikator 3: apakah ada kebijakan?'),
  ('4', 4, 'Indikator 4: apakah ada kebijakan?', '1', '4', 'Indikator 4: apakah ada kebijakan?'),
  ('5', 5, 'Indikator 5: apakah ada kebijakan?', '1', '5', 'Indikator 5: apakah ada kebijakan?'),
  ('6', 6, 'Indikator 6: apakah ada kebijakan?', '1', '6', 'Indikator 6: apakah ada kebijakan?'),
  ('7', 7, 'Indikator 7: apakah ada kebijakan?', '1', '7', 'Indikator 7: apakah ada kebijakan?'),
  ('8', 8, 'Indikator 8: apakah ada kebijakan?', '1', '8', 'Indikator 8: apakah ada kebijakan?'),
  ('9', 9, 'Indikator 9: apakah ada kebijakan?', '1', '9', 'Indikator 9: apakah ada kebijakan?'),
  ('10', 10, 'Indikator 10: apakah ada kebijakan?', '1', '10', 'Indikator 10: apakah ada kebijakan?'),
  ('11', 11, 'Indikator 11: apakah ada kebijakan?', '1', '11', 'Indikator 11: apakah ada kebijakan?'),
  ('12', 12, 'Indikator 12: apakah ada kebijakan?', '1', '12', 'Indikator 12: apakah ada kebijakan?'),
  ('13', 13, 'Indikator 13: apakah ada kebijakan?', '1', '13', 'Indikator 13: apakah ada kebijakan?'),
  ('14', 14, 'Indikator 14: apakah ada kebijakan?', '2', '14', 'Indikator 14: apakah ada kebijakan?'),
  ('15', 15, 'Indikator 15: apakah ada kebijakan?', '2', '15', 'Indikator 15: apakah ada kebijakan?'),
  ('16', 16, 'Indikator 16: apakah ada kebijakan?', '2', '16', 'Indikator 16: apakah ada kebijakan?'),
  ('17', 17, 'Indikator 17: apakah ada kebijakan?', '2', '17', 'Indikator 17: apakah ada kebijakan?'),
  ('18', 18, 'Indikator 18: apakah ada kebijakan?', '2', '18', 'Indikator 18: apakah ada kebijakan?'),
  ('19', 19, 'Indikator 19: apakah ada kebijakan?', '2', '19', 'Indikator 19: apakah ada kebijakan?'),
  ('20', 20, 'Indikator 20: apakah ada kebijakan?', '2', '20', 'Indikator 20: apakah ada kebijakan?'),
  ('21', 21, 'Indikator 21: apakah ada kebijakan?', '2', '21', 'Indikator 21: apakah ada kebijakan?'),
  ('22', 22, 'Indikator 22: apakah ada kebijakan?', '2', '22', 'Indikator 22: apakah ada kebijakan?'),
  ('23', 23, 'Indikator 23: apakah ada kebijakan?', '2', '23', 'Indikator 23: apakah ada kebijakan?'),
  ('24', 24, 'Indikator 24: apakah ada kebijakan?', '2', '24', 'Indikator 24: apakah ada kebijakan?'),
  ('25', 25, 'Indikator 25: apakah ada kebijakan?', '2', '25', 'Indikator 25: apakah ada kebijakan?'),
  ('26', 26, 'Indikator 26: apakah ada kebijakan?', '2', '26', 'Indikator 26: apakah ada kebijakan?'),
  ('27', 27, 'Indikator 27: apakah ada kebijakan?', '3', '27', 'Indikator 27: apakah ada kebijakan?'),
  ('28', 28, 'Indikator 28: apakah ada kebijakan?', '3', '28', 'Indikator 28: apakah ada kebijakan?'),
  ('29', 29, 'Indikator 29: apakah ada kebijakan?', '3', '29', 'Indikator 29: apakah ada kebijakan?'),
  ('30', 30, 'Indikator 30: apakah ada kebijakan?', '3', '30', 'Indikator 30: apakah ada kebijakan?'),
  ('31', 31, 'Indikator 31: apakah ada kebijakan?', '3', '31', 'Indikator 31: apakah ada kebijakan?'),
  ('32', 32, 'Indikator 32: apakah ada kebijakan?', '3', '32', 'Indikator 32: apakah ada kebijakan?'),
  ('33', 33, 'Indikator 33: apakah ada kebijakan?', '3', '33', 'Indikator 33: apakah ada kebijakan?'),
  ('34', 34, 'Indikator 34: apakah ada kebijakan?', '3', '34', 'Indikator 34: apakah ada kebijakan?'),
  ('35', 35, 'Indikator 35: apakah ada kebijakan?', '3', '35', 'Indikator 35: apakah ada kebijakan?'),
  ('36', 36, 'Indikator 36: apakah ada kebijakan?', '3', '36', 'Indikator 36: apakah ada kebijakan?'),
  ('37', 37, 'Indikator 37: apakah ada kebijakan?', '3', '37', 'Indikator 37: apakah ada kebijakan?'),
  ('38', 38, 'Indikator 38: apakah ada kebijakan?', '3', '38', 'Indikator 38: apakah ada kebijakan?'),
  ('39', 39, 'Indikator 39: apakah ada kebijakan?', '3', '39', 'Indikator 39: apakah ada kebijakan?'),
  ('40', 40, 'Indikator 40: apakah ada kebijakan?', '4', '40', 'Indikator 40: apakah ada kebijakan?'),
  ('41', 41, 'Indikator 41: apakah ada kebijakan?', '4', '41', 'Indikator 41: apakah ada kebijakan?'),
  ('42', 42, 'Indikator 42: apakah ada kebijakan?', '4', '42', 'Indikator 42: apakah ada kebijakan?'),
  ('43', 43, 'Indikator 43: apakah ada kebijakan?', '4', '43', 'Indikator 43: apakah ada kebijakan?'),
  ('44', 44, 'Indikator 44: apakah ada kebijakan?', '4', '44', 'Indikator 44: apakah ada kebijakan?'),
  ('45', 45, 'Indikator 45: apakah ada kebijakan?', '4', '45', 'Indikator 45: apakah ada kebijakan?'),
  ('46', 46, 'Indikator 46: apakah ada kebijakan?', '4', '46', 'Indikator 46: apakah ada kebijakan?'),
  ('47', 47, 'Indikator 47: apakah ada kebijakan?', '4', '47', 'Indikator 47: apakah ada kebijakan?'),
  ('48', 48, 'Indikator 48: apakah ada kebijakan?', '4', '48', 'Indikator 48: apakah ada kebijakan?'),
  ('49', 49, 'Indikator 49: apakah ada kebijakan?', '4', '49', 'Indikator 49: apakah ada kebijakan?'),
  ('50', 50, 'Indikator 50: apakah ada kebijakan?', '4', '50', 'Indikator 50: apakah ada kebijakan?'),
  ('51', 51, 'Indikator 51: apakah ada kebijakan?', '4', '51', 'Indikator 51: apakah ada kebijakan?'),
  ('52', 52, 'Indikator 52: apakah ada kebijakan?', '4', '52', 'Indikator 52: apakah ada kebijakan?'),
  ('53', 53, 'Indikator 53: apakah ada kebijakan?', '5', '53', 'Indikator 53: apakah ada kebijakan?'),
  ('54', 54, 'Indikator 54: apakah ada kebijakan?', '5', '54', 'Indikator 54: apakah ada kebijakan?'),
  ('55', 55, 'Indikator 55: apakah ada kebijakan?', '5', '55', 'Indikator 55: apakah ada kebijakan?'),
  ('56', 56, 'Indikator 56: apakah ada kebijakan?', '5', '56', 'Indikator 56: apakah ada kebijakan?'),
  ('57', 57, 'Indikator 57: apakah ada kebijakan?', '5', '57', 'Indikator 57: apakah ada kebijakan?'),
  ('58', 58, 'Indikator 58: apakah ada kebijakan?', '5', '58', 'Indikator 58: apakah ada kebijakan?'),
  ('59', 59, 'Indikator 59: apakah ada kebijakan?', '5', '59', 'Indikator 59: apakah ada kebijakan?'),
  ('60', 60, 'Indikator 60: apakah ada kebijakan?', '5', '60', 'Indikator 60: apakah ada kebijakan?'),
  ('61', 61, 'Indikator 61: apakah ada kebijakan?', '5', '61', 'Indikator 61: apakah ada kebijakan?'),
  ('62', 62, 'Indikator 62: apakah ada kebijakan?', '5', '62', 'Indikator 62: apakah ada kebijakan?'),
  ('63', 63, 'Indikator 63: apakah ada kebijakan?', '5', '63', 'Indikator 63: apakah ada kebijakan?'),
  ('64', 64, 'Indikator 64: apakah ada kebijakan?', '5', '64', 'Indikator 64: apakah ada kebijakan?'),
  ('65', 65, 'Indikator 65: apakah ada kebijakan?', '6', '65', 'Indikator 65: apakah ada kebijakan?'),
  ('66', 66, 'Indikator 66: apakah ada kebijakan?', '6', '66', 'Indikator 66: apakah ada kebijakan?'),
  ('67', 67, 'Indikator 67: apakah ada kebijakan?', '6', '67', 'Indikator 67: apakah ada kebijakan?'),
  ('68', 68, 'Indikator 68: apakah ada kebijakan?', '6', '68', 'Indikator 68: apakah ada kebijakan?'),
  ('69', 69, 'Indikator 69: apakah ada kebijakan?', '6', '69', 'Indikator 69: apakah ada kebijakan?'),
  ('70', 70, 'Indikator 70: apakah ada kebijakan?', '6', '70', 'Indikator 70: apakah ada kebijakan?'),
  ('71', 71, 'Indikator 71: apakah ada kebijakan?', '6', '71', 'Indikator 71: apakah ada kebijakan?'),
  ('72', 72, 'Indikator 72: apakah ada kebijakan?', '6', '72', 'Indikator 72: apakah ada kebijakan?'),
  ('73', 73, 'Indikator 73: apakah ada kebijakan?', '6', '73', 'Indikator 73: apakah ada kebijakan?'),
  ('74', 74, 'Indikator 74: apakah ada kebijakan?', '6', '74', 'Indikator 74: apakah ada kebijakan?'),
  ('75', 75, 'Indikator 75: apakah ada kebijakan?', '6', '75', 'Indikator 75: apakah ada kebijakan?'),
  ('76', 76, 'Indikator 76: apakah ada kebijakan?', '6', '76', 'Indikator 76: apakah ada kebijakan?');

CREATE TABLE "kinds" ( -- The list kinds
  "code" TEXT PRIMARY KEY NOT NULL,
  "position" INTEGER NOT NULL,
  "label" TEXT
) STRICT;

INSERT INTO "kinds" VALUES
  ('regulasi', 1, 'regulasi'),
  ('program', 2, 'program'),
  ('praktik_baik', 3, 'praktik baik');

CREATE TABLE "records" ( -- Formulir contoh 2026, 76 indikator bernomor / Sample form 2026, 76 numbered indicators
  "record_id" INTEGER PRIMARY KEY,
  "source_id" INTEGER NOT NULL REFERENCES "sources"("source_id"), -- Its workbook
  "assessment" TEXT NOT NULL, -- Asesmen / Assessment
  "round" TEXT, -- Putaran / Round
  "respondent" TEXT, -- Instansi / Agency
  "domain" INTEGER REFERENCES "domains"("code"), -- Domain
  "indicator" TEXT REFERENCES "indicators"("code"), -- No Indikator / Indicator
  "answer" TEXT REFERENCES "answers"("code"), -- Jawaban / Answer
  "justification" TEXT, -- Dasar Justifikasi / Justification
  "kind" TEXT REFERENCES "kinds"("code"), -- Jenis / Kind
  "issued" TEXT, -- Tanggal / Date
  "note" TEXT, -- Catatan / Note
  "missing" TEXT, -- Why values are missing, where the cell is not blank: JSON
  "extra" TEXT, -- Columns that no mapping names: JSON
  "source_sheet" TEXT NOT NULL,
  "source_row" INTEGER NOT NULL,
  "cells" TEXT NOT NULL -- The cell of each value, and what stood there: JSON
) STRICT;

CREATE TABLE "findings" ( -- One problem each, with its place and its cure
  "finding_id" INTEGER PRIMARY KEY,
  "source_id" INTEGER REFERENCES "sources"("source_id"), -- Its workbook; none where it is about the run
  "record_id" INTEGER REFERENCES "records"("record_id"), -- The record that it is about, where it is about one
  "code" TEXT NOT NULL, -- What kind of problem it is: rekap explain CODE
  "slug" TEXT NOT NULL, -- The code as a word
  "severity" TEXT NOT NULL CHECK ("severity" IN ('info', 'warning', 'error')),
  "file" TEXT NOT NULL,
  "sheet" TEXT,
  "cell" TEXT,
  "row" INTEGER,
  "column" INTEGER,
  "range" TEXT, -- The cells, where it is about several
  "line" INTEGER, -- The line, in a mapping or a schema
  "respondent" TEXT,
  "round" TEXT,
  "domain" TEXT,
  "indicator" TEXT,
  "field" TEXT,
  "value" TEXT, -- What stands there
  "expected" TEXT, -- What could stand there: a JSON array
  "fix_class" TEXT, -- safe, or ask: a person must confirm it
  "fix" TEXT, -- What to type instead
  "message_id" TEXT NOT NULL, -- In Indonesian
  "message_en" TEXT NOT NULL, -- In English
  "fingerprint" TEXT NOT NULL, -- A name that outlives inserted rows
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'accepted', 'not-evaluated')),
  "accepted_by" TEXT,
  "accepted_why" TEXT,
  "accepted_until" TEXT,
  "accepted_expired" INTEGER -- 1 where that day is over
) STRICT;

CREATE TABLE "citations" ( -- The regulations that records cite, one each
  "citation_id" INTEGER PRIMARY KEY,
  "source_id" INTEGER NOT NULL REFERENCES "sources"("source_id"),
  "record_id" INTEGER REFERENCES "records"("record_id"), -- The record that cites it, where that is certain
  "assessment" TEXT,
  "respondent" TEXT,
  "round" TEXT,
  "indicator" TEXT,
  "answer" TEXT,
  "field" TEXT,
  "file" TEXT,
  "sheet" TEXT,
  "cell" TEXT,
  "part" INTEGER,
  "relation" TEXT,
  "rank" TEXT,
  "kind" TEXT,
  "issuer" TEXT,
  "number" TEXT,
  "year" INTEGER,
  "title" TEXT,
  "key" TEXT,
  "raw" TEXT
) STRICT;

CREATE INDEX records_by_key ON records ("respondent", "round", "indicator");
CREATE INDEX records_by_round ON records ("round");
CREATE INDEX records_by_domain ON records ("domain", "answer");
CREATE INDEX records_by_indicator ON records ("indicator", "answer");
CREATE INDEX records_by_answer ON records ("answer");
CREATE INDEX records_by_source ON records ("source_id", "source_sheet", "source_row");
CREATE INDEX findings_by_source ON findings ("source_id");
CREATE INDEX findings_by_record ON findings ("record_id");
CREATE INDEX findings_by_kind ON findings ("code", "severity");
CREATE INDEX findings_by_respondent ON findings ("respondent", "round", "indicator");
CREATE INDEX sources_by_file ON sources ("file");
CREATE INDEX submissions_by_source ON submissions ("source_id");
CREATE INDEX submissions_by_respondent ON submissions ("respondent", "round");
CREATE INDEX citations_by_record ON citations ("record_id");
CREATE INDEX citations_by_key ON citations ("key");

CREATE VIEW answers_by_domain AS
SELECT r."domain" AS domain, d.label AS domain_label, r."answer" AS answer, count(*) AS records
FROM records AS r
LEFT JOIN "domains" AS d ON d.code = r."domain"
GROUP BY r."domain", r."answer" ORDER BY r."domain", r."answer";

CREATE VIEW cells AS
SELECT r."record_id" AS record_id, v.key AS field, json_extract(v.value, '$.at') AS cell,
  json_extract(v.value, '$.raw') AS raw, json_extract(v.value, '$.steps') AS steps
FROM records AS r, json_each(r."cells") AS v;

CREATE VIEW "coverage" AS
SELECT "respondent", "round", (SELECT count(*) FROM "indicators") AS asked,
  count(DISTINCT "indicator") AS recorded, count(DISTINCT CASE WHEN "answer" IS NOT NULL THEN "indicator" END) AS answered, 
  (SELECT count(*) FROM "indicators") - count(DISTINCT "indicator") AS missing
FROM records WHERE "indicator" IN (SELECT code FROM "indicators") GROUP BY "respondent", "round" ORDER BY "respondent", "round";

CREATE VIEW findings_by_code AS
SELECT code, slug, severity, state, count(*) AS findings,
  count(DISTINCT source_id) AS workbooks
FROM findings GROUP BY code, slug, severity, state ORDER BY code;
