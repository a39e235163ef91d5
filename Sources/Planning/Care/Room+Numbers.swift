import Wellbeing

extension Room {
  /// The numbers for who needs somebody now, each with what to do and what it is for.
  public var numbersToRing: [String] {
    support.roundTheClock.map { "\($0.name): \($0.contact): \($0.use)" }
  }
}
