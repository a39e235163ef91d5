// swift-tools-version:6.2
import PackageDescription

// Read from top to bottom, the targets are the data flow: each imports only what stands above it.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let real = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let arguments = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

/// The pure core: no files, no clock, no library.
let core: [Target.Dependency] = [
  "CivilTime", "Rostering", "DutyRules", "Staffing", "Wellbeing", "Planning",
]

func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies,
    exclude: exclude,
    swiftSettings: strict
  )
}

let package = Package(
  name: "relief",
  products: [
    .executable(name: "relief", targets: ["relief"]),
    .executable(name: "relief-solve", targets: ["relief-solve"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird",
      from: "2.28.1",
      traits: []
    ),
  ],
  targets: [
    module("CivilTime", []),
    module("Rostering", ["CivilTime"]),
    module("DutyRules", ["CivilTime", "Rostering"]),
    module("Staffing", ["CivilTime", "Rostering", real]),
    module("Wellbeing", ["CivilTime", "Rostering", "Staffing"]),
    module("Planning", ["CivilTime", "Rostering", "DutyRules", "Staffing", "Wellbeing"]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    module("RoomFiles", core + [yams, crypto, "CZlib"]),
    module("Drawing", core),
    .systemLibrary(name: "CLibical", providers: [.apt(["libical-dev"])]),
    module("RotaCalendar", core + ["CLibical"]),
    .systemLibrary(name: "CCbc", providers: [.apt(["coinor-libcbc-dev"])]),
    .executableTarget(name: "relief-solve", dependencies: ["CCbc"], swiftSettings: strict),
    module("RotaSolver", core + [subprocess, system]),
    module("RotaStore", core + [crypto, grdb]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"])]),
    module(
      "RotaWeb",
      core + [
        "RoomFiles", "Drawing", "RotaStore", "RotaCalendar", "RotaSolver", hummingbird, crypto,
        "CSodium", "CQREncode",
      ]
    ),
    .executableTarget(
      name: "relief",
      dependencies: core + [
        "RoomFiles", "Drawing", "RotaCalendar", "RotaSolver", "RotaStore", "RotaWeb", arguments,
      ],
      swiftSettings: strict
    ),

    // A zone written out by hand, for the tests of modules that read no files.
    .target(
      name: "LondonZone",
      dependencies: ["CivilTime"],
      path: "Tests/LondonZone",
      swiftSettings: strict
    ),
    // Small break problems and their answers by trying everything.
    .target(
      name: "BreakOracle",
      dependencies: ["Wellbeing"],
      path: "Tests/BreakOracle",
      swiftSettings: strict
    ),
    tests("CivilTimeTests", ["CivilTime"]),
    tests("RosteringTests", ["CivilTime", "Rostering", "LondonZone"]),
    tests("DutyRulesTests", ["CivilTime", "Rostering", "DutyRules", "LondonZone"]),
    tests(
      "StaffingTests",
      ["CivilTime", "Rostering", "Staffing", "LondonZone"],
      exclude: ["Fixtures"]
    ),
    tests(
      "WellbeingTests",
      ["CivilTime", "Rostering", "Staffing", "Wellbeing", "BreakOracle", "LondonZone"]
    ),
    tests("PlanningTests", core + ["LondonZone"]),
    tests("RoomFilesTests", core + ["RoomFiles"], exclude: ["Base", "Broken", "Fixtures"]),
    tests("DrawingTests", core + ["Drawing"], exclude: ["Goldens"]),
    tests("RotaCalendarTests", core + ["RotaCalendar"]),
    tests(
      "RotaSolverTests",
      core + ["RotaSolver", "relief-solve", "BreakOracle"],
      exclude: ["Breaks"]
    ),
    tests("RotaStoreTests", core + ["RotaStore", "LondonZone", crypto]),
    tests(
      "RotaWebTests",
      core + ["RoomFiles", "Drawing", "RotaStore", "RotaWeb", "LondonZone"],
      exclude: ["Goldens"]
    ),
    tests("ReliefTests", core + ["RoomFiles", "Drawing", "RotaCalendar", "RotaStore", "relief"]),
  ],
  swiftLanguageModes: [.v6]
)

if Context.environment["RELIEF_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "relief-bench",
      dependencies: core + ["RoomFiles", "RotaCalendar", "RotaSolver", "RotaStore"],
      swiftSettings: strict
    )
  )
}

// A part alone, which builds and tests in seconds: the pure core with
// `RELIEF_CORE=1 swift test --scratch-path .build-core`, the record on top of it with RELIEF_RECORD=1.
let isRecord = Context.environment["RELIEF_RECORD"] != nil
if isRecord || Context.environment["RELIEF_CORE"] != nil {
  var part = Set([
    "LondonZone", "BreakOracle", "CivilTime", "Rostering", "DutyRules", "Staffing", "Wellbeing",
    "Planning",
  ])
  var packages = ["swift-numerics"]
  if isRecord {
    part.insert("RotaStore")
    packages += ["swift-crypto", "GRDB"]
  }
  package.products = []
  package.dependencies = package.dependencies.filter { dependency in
    packages.contains { "\(dependency.kind)".contains($0) }
  }
  package.targets = package.targets.filter {
    part.contains($0.name) || part.contains($0.name.replacing("Tests", with: ""))
  }
}

if Context.environment["RELIEF_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")
  )
}
