/// Of which calls the share answered in time is a share: three definitions that differ wherever callers give up.
public enum ServiceLevel: String, CaseIterable, Hashable, Sendable {
  /// Answered in time, of all calls offered: a caller who gives up counts as missed.
  case answeredOfOffered = "offered"
  /// Answered in time, of the calls that are answered at all.
  case answeredOfAnswered = "answered"
  /// Answered in time, of the calls that did not give up within that time.
  case excludingShortAbandons = "excluding-short-abandons"

  /// As people read it.
  public var name: String {
    switch self {
    case .answeredOfOffered: "answered of offered"
    case .answeredOfAnswered: "answered of answered"
    case .excludingShortAbandons: "answered of offered without short abandons"
    }
  }
}
