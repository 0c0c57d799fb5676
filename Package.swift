// swift-tools-version: 6.2

import PackageDescription

// The page of `rekap serve`, which becomes part of the program.
let pageFiles = [
  "code-explanation.js", "comparison.js", "desk.js", "downloads.js", "drawn-findings.js",
  "drop-area.js", "dropped-files.js", "elements.js", "english.js", "field-choice.js",
  "findings-table.js", "icon.svg", "index.html", "indonesian.js", "language.js",
  "mapping-form.js", "page.css", "page.js", "server.js", "summary-page.js", "views.js",
  "workbook-card.js", "workbook-layout.js", "workbooks.js",
]

let package = Package(
  name: "rekap",
  products: [
    .executable(name: "rekap", targets: ["rekap"]),
    .library(name: "RekapKit", targets: ["RekapKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // The C libraries, headers only.
    .systemLibrary(
      name: "CLibzip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(name: "CExchange"),
    .systemLibrary(
      name: "CIsal", pkgConfig: "libisal",
      providers: [.apt(["libisal-dev"]), .brew(["isa-l"])]),
    .systemLibrary(
      name: "CXlsxwriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),

    // The rooms, in the order in which data walks through them.
    .target(name: "Findings"),
    .target(name: "Archives", dependencies: ["CCrypto", "CIsal", "CLibzip"]),
    .target(name: "Markup", dependencies: ["CLibxml2"]),
    .target(
      name: "Spreadsheets", dependencies: ["Archives", "CXlsxwriter", "Findings", "Markup"]),
    .target(
      name: "Indicators",
      dependencies: ["Findings", "Spreadsheets", .product(name: "Yams", package: "Yams")]),
    .target(name: "Assessments", dependencies: ["Findings", "Indicators"]),
    .target(name: "Databases", dependencies: ["CSQLite"]),
    .target(
      name: "Exports",
      dependencies: [
        "Archives", "Assessments", "Databases", "Findings", "Indicators", "Spreadsheets",
      ]),
    .target(
      name: "RekapKit",
      dependencies: [
        "Archives", "Assessments", "CExchange", "Databases", "Exports", "Findings", "Indicators",
        "Spreadsheets",
      ]),
    .target(
      name: "Serving",
      dependencies: [
        "Archives", "Exports", "Findings", "Indicators", "RekapKit", "Spreadsheets",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: pageFiles.map { .embedInCode("Assets/\($0)") }),
    .executableTarget(
      name: "rekap",
      dependencies: [
        "Exports", "Findings", "Indicators", "RekapKit", "Serving", "Spreadsheets",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "_TestSupport", dependencies: ["Markup"], path: "Tests/_TestSupport"),
    .testTarget(name: "FindingsTests", dependencies: ["Findings"]),
    .testTarget(
      name: "SpreadsheetsTests",
      dependencies: ["Archives", "Findings", "Markup", "Spreadsheets", "_TestSupport"]),
    .testTarget(
      name: "IndicatorsTests",
      dependencies: ["Findings", "Indicators", "Spreadsheets", "_TestSupport"]),
    .testTarget(
      name: "AssessmentsTests",
      dependencies: [
        "Archives", "Assessments", "Exports", "Findings", "Indicators", "RekapKit",
        "_TestSupport",
      ]),
    .testTarget(
      name: "ExportsTests",
      dependencies: [
        "Archives", "Assessments", "Exports", "Findings", "Indicators", "Spreadsheets",
        "_TestSupport",
      ]),
    .testTarget(name: "DatabasesTests", dependencies: ["Databases"]),
    .testTarget(
      name: "WritingTests",
      dependencies: [
        "Archives", "Exports", "Findings", "Indicators", "RekapKit", "Spreadsheets", "_TestSupport",
      ]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "Archives", "Databases", "Exports", "Findings", "Indicators", "rekap", "RekapKit",
        "Spreadsheets", "_TestSupport", .product(name: "Yams", package: "Yams"),
      ]),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "Archives", "Findings", "Indicators", "rekap", "RekapKit", "Serving", "_TestSupport",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .testTarget(
      name: "ConformanceTests",
      dependencies: ["Archives", "Findings", "RekapKit", "Spreadsheets"]),
  ]
)

// Made only for `make fuzz`: libFuzzer brings the main function.
if Context.environment["REKAP_FUZZ"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Assessments", "Exports", "Findings", "Indicators", "Spreadsheets", "_TestSupport",
      ],
      path: "Tests/Fuzzing",
      exclude: ["README.md", "fuzz.sh", "seed.py", "workbook.dict", "mapping.dict", "records.dict"])
  )
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
