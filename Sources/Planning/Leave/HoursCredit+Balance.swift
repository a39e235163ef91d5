public import CivilTime

extension HoursCredit {
  /// What is owed to somebody of one kind, all that was entered and taken off together.
  public static func balance(of person: String, _ kind: Kind, facts: Facts) -> Minutes {
    facts.credits(of: person, kind).reduce(.zero) { $0 + $1.value.hours }
  }
}
