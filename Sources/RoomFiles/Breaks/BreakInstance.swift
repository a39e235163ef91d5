public import Wellbeing

/// A break problem in a file of its own: people of one shift length with the same breaks, as JSON.
///
/// Shape: `name`, `slot_minutes`, `horizon`, `shift_slots`, `break_slots` (the length of each break), `first` (the least
/// and most work before the first), `gap` (between two), `tail` (the least after the last), `ideal` (a start for each
/// break), `role_weights`, `shortfall_scale`, `operators` (`{role, start}` each) and `required` (for each role its
/// people, slot by slot). Slots count from the start of the person's shift, `start` and `required` from the grid's.
public struct BreakInstance: Sendable {
  /// The problem, where the file holds one.
  public let problem: BreakProblem?
  /// Everything there is to say of the file.
  public let diagnostics: [Diagnostic]
  /// How many findings were only counted.
  public let uncounted: Int

  /// Reads a file wherever it lies.
  ///
  /// - Parameter path: The file.
  /// - Returns: The problem or what is wrong, with places.
  public static func read(file path: String) -> Self {
    let place = OneFile(path)
    let reader = RoomReader(place, zoneRoot: ZoneFile.usualRoot)
    var problem: BreakProblem?
    if let file = reader.load(place.name, isListed: true), let value = JSONText.value(of: file) {
      problem = BreakInstanceReader(report: reader.report).problem(value)
    }
    return Self(
      problem: reader.report.hasErrors ? nil : problem,
      diagnostics: reader.report.diagnostics(),
      uncounted: reader.report.uncounted
    )
  }
}
