// swift-tools-version:6.2
import PackageDescription

// Read from top to bottom, the targets are the data flow: each imports only what stands above it.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

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
  targets: [
    module("CivilTime", []),
    module("Rostering", ["CivilTime"]),
    module("DutyRules", ["CivilTime", "Rostering"]),
    module("Staffing", ["CivilTime", "Rostering"]),
    module("Planning", ["CivilTime", "Rostering", "DutyRules", "Staffing"]),

    tests("CivilTimeTests", ["CivilTime"]),
    tests("RosteringTests", ["CivilTime", "Rostering"]),
    tests("DutyRulesTests", ["CivilTime", "Rostering", "DutyRules"]),
    tests("PlanningTests", core),
  ],
  swiftLanguageModes: [.v6]
)

if Context.environment["RELIEF_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")
  )
}
