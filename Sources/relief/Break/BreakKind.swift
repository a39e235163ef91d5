import ArgumentParser
import Wellbeing

/// A break as it is called on the command line.
enum BreakKind: String, CaseIterable, ExpressibleByArgument {
  case rest, meal, screen
  /// Not logged: named so that it can be said.
  case comfort

  static let allValueStrings = ["rest", "meal", "screen"]

  /// The kind in the record.
  func kind() throws -> BreakEntry.Kind {
    switch self {
    case .rest: .statutory
    case .meal: .meal
    case .screen: .screen
    case .comfort: throw ValidationError("Comfort breaks are not logged: just go.")
    }
  }
}
