/// Why a move of a care item is refused.
public enum CareRefusal: Error, Hashable, Sendable {
  /// The item does not stand so that this could happen.
  case notNow(CareMove, CareState)
  /// A talk that is not the one that is due.
  case notDue(CareStep, due: CareStep?)
  /// Nobody handles their own record.
  case ownRecord(String)
  /// The person does not want this lead or practitioner.
  case unwanted(String)
  /// An operational debrief is not offered while the incident is under investigation.
  case underInvestigation
}
