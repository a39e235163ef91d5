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
let arguments = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

/// The pure core: no files, no clock, no library.
let core: [Target.Dependency] = ["CivilTime", "Rostering", "DutyRules", "Staffing", "Planning"]

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
  products: [.executable(name: "relief", targets: ["relief"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    module("CivilTime", []),
    module("Rostering", ["CivilTime"]),
    module("DutyRules", ["CivilTime", "Rostering"]),
    module("Staffing", ["CivilTime", "Rostering"]),
    module("Planning", ["CivilTime", "Rostering", "DutyRules", "Staffing"]),
    module("RoomFiles", core + [yams, crypto]),
    module("Drawing", core),
    .systemLibrary(name: "CLibical", providers: [.apt(["libical-dev"])]),
    module("RotaCalendar", core + ["CLibical"]),
    .executableTarget(
      name: "relief",
      dependencies: core + ["RoomFiles", "Drawing", "RotaCalendar", arguments],
      swiftSettings: strict
    ),

    tests("CivilTimeTests", ["CivilTime"]),
    tests("RosteringTests", ["CivilTime", "Rostering"]),
    tests("DutyRulesTests", ["CivilTime", "Rostering", "DutyRules"]),
    tests("PlanningTests", core),
    tests("RoomFilesTests", core + ["RoomFiles"], exclude: ["Base", "Broken", "Fixtures"]),
    tests("DrawingTests", core + ["Drawing"], exclude: ["Goldens"]),
    tests("RotaCalendarTests", core + ["RotaCalendar"]),
    tests("ReliefTests", core + ["RoomFiles", "Drawing", "RotaCalendar", "relief"]),
  ],
  swiftLanguageModes: [.v6]
)

if Context.environment["RELIEF_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "relief-bench",
      dependencies: core + ["RoomFiles", "RotaCalendar"],
      swiftSettings: strict
    )
  )
}

if Context.environment["RELIEF_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")
  )
}
