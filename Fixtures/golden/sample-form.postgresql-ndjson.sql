-- sample-form-2026, by rekap sql-schema

CREATE TABLE "agencies" (
  "code" text PRIMARY KEY NOT NULL,
  "position" bigint NOT NULL,
  "label" text,
  "id" text,
  "name" text
);
COMMENT ON TABLE "agencies" IS 'The list agencies';

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

CREATE TABLE "answers" (
  "code" text PRIMARY KEY NOT NULL,
  "position" bigint NOT NULL,
  "label" text
);
COMMENT ON TABLE "answers" IS 'The list answers';

INSERT INTO "answers" VALUES
  ('ya', 1, 'Ya'),
  ('tidak', 2, 'Tidak'),
  ('sebagian', 3, 'Sebagian');

CREATE TABLE "domains" (
  "code" bigint PRIMARY KEY NOT NULL,
  "position" bigint NOT NULL,
  "label" text
);
COMMENT ON TABLE "domains" IS 'The list domains';

INSERT INTO "domains" VALUES
  (1, 1, 'Hak migran'),
  (2, 2, 'Pendekatan seluruh pemerintah'),
  (3, 3, 'Kemitraan'),
  (4, 4, 'Kesejahteraan migran'),
  (5, 5, 'Mobilitas dan krisis'),
  (6, 6, 'Migrasi aman dan tertib');

CREATE TABLE "indicators" (
  "code" text PRIMARY KEY NOT NULL,
  "position" bigint NOT NULL,
  "label" text,
  "domain" text,
  "no" text,
  "question" text
);
COMMENT ON TABLE "indicators" IS 'The list indicators';

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

CREATE TABLE "kinds" (
  "code" text PRIMARY KEY NOT NULL,
  "position" bigint NOT NULL,
  "label" text
);
COMMENT ON TABLE "kinds" IS 'The list kinds';

INSERT INTO "kinds" VALUES
  ('regulasi', 1, 'regulasi'),
  ('program', 2, 'program'),
  ('praktik_baik', 3, 'praktik baik');

CREATE TABLE "records" (
  "assessment" text NOT NULL,
  "round" text,
  "respondent" text,
  "domain" bigint REFERENCES "domains"("code"),
  "indicator" text REFERENCES "indicators"("code"),
  "answer" text REFERENCES "answers"("code"),
  "justification" text,
  "kind" text REFERENCES "kinds"("code"),
  "issued" timestamp,
  "note" text,
  "catalogue" jsonb,
  "extra" jsonb,
  "_missing" jsonb,
  "_source" jsonb
);
COMMENT ON TABLE "records" IS 'Formulir contoh 2026, 76 indikator bernomor / Sample form 2026, 76 numbered indicators';
COMMENT ON COLUMN "records"."assessment" IS 'Asesmen / Assessment';
COMMENT ON COLUMN "records"."round" IS 'Putaran / Round';
COMMENT ON COLUMN "records"."respondent" IS 'Instansi / Agency';
COMMENT ON COLUMN "records"."domain" IS 'Domain';
COMMENT ON COLUMN "records"."indicator" IS 'No Indikator / Indicator';
COMMENT ON COLUMN "records"."answer" IS 'Jawaban / Answer';
COMMENT ON COLUMN "records"."justification" IS 'Dasar Justifikasi / Justification';
COMMENT ON COLUMN "records"."kind" IS 'Jenis / Kind';
COMMENT ON COLUMN "records"."issued" IS 'Tanggal / Date';
COMMENT ON COLUMN "records"."note" IS 'Catatan / Note';
COMMENT ON COLUMN "records"."catalogue" IS 'The catalogue of indicators, where it is a stand-in';
COMMENT ON COLUMN "records"."extra" IS 'Columns that no mapping names';
COMMENT ON COLUMN "records"."_missing" IS 'Why values are missing, where the cell is not blank';
COMMENT ON COLUMN "records"."_source" IS 'File, sheet and row, and the cell of each value';

CREATE TABLE "findings" (
  "code" text NOT NULL,
  "slug" text NOT NULL,
  "severity" text NOT NULL CHECK ("severity" IN ('info', 'warning', 'error')),
  "file" text NOT NULL,
  "sheet" text,
  "cell" text,
  "row" bigint,
  "column" bigint,
  "range" text,
  "line" bigint,
  "respondent" text,
  "round" text,
  "domain" text,
  "indicator" text,
  "field" text,
  "value" text,
  "expected" jsonb,
  "fingerprint" text NOT NULL,
  "state" text NOT NULL CHECK ("state" IN ('open', 'accepted', 'not-evaluated')),
  "fix" jsonb,
  "message" jsonb NOT NULL,
  "acceptance" jsonb
);
COMMENT ON TABLE "findings" IS 'One problem each, with its place and its cure';
COMMENT ON COLUMN "findings"."code" IS 'What kind of problem it is: rekap explain CODE';
COMMENT ON COLUMN "findings"."slug" IS 'The code as a word';
COMMENT ON COLUMN "findings"."range" IS 'The cells, where it is about several';
COMMENT ON COLUMN "findings"."line" IS 'The line, in a mapping or a schema';
COMMENT ON COLUMN "findings"."value" IS 'What stands there';
COMMENT ON COLUMN "findings"."expected" IS 'What could stand there: a JSON array';
COMMENT ON COLUMN "findings"."fingerprint" IS 'A name that outlives inserted rows';
COMMENT ON COLUMN "findings"."fix" IS 'What to type instead: class and new';
COMMENT ON COLUMN "findings"."message" IS 'In Indonesian (id) and in English (en)';
COMMENT ON COLUMN "findings"."acceptance" IS 'Who has accepted it, why, and until when';

CREATE TABLE "citations" (
  "assessment" text,
  "respondent" text,
  "round" text,
  "indicator" text,
  "answer" text,
  "field" text,
  "file" text,
  "sheet" text,
  "cell" text,
  "part" bigint,
  "relation" text,
  "rank" text,
  "kind" text,
  "issuer" text,
  "number" text,
  "year" bigint,
  "title" text,
  "key" text,
  "raw" text
);
COMMENT ON TABLE "citations" IS 'The regulations that records cite, one each';
