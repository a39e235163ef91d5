/// For how long a room keeps what it knows of breaks, hard calls and care, class by class; the rota is kept by a setting
/// of its own.
public struct CareKeeping: Hashable, Sendable {
  /// What is kept for the same time; the raw value is its name in settings.
  public enum Class: String, Hashable, Sendable, CaseIterable {
    /// Confidential text of a case: a referral, the notes of its talks. Counted from the day the case was closed.
    case careNotes = "care_notes"
    /// Hard calls with their numbers, concerns, corrections, good days, check-outs, answers at handover, closed cases.
    case care
    /// Breaks, planned and taken, and step-aways.
    case breaks
    /// Who read whose record.
    case readings
  }

  private var times: [Class: KeptFor]

  /// What every room has unless it says otherwise.
  ///
  /// - Source: hard calls: an action for personal injury is brought within three years (Limitation Act 1980 s 11), with the
  ///   current year on top. Breaks: records of working time are kept for two years (Working Time Regulations 1998 reg 9).
  ///   Notes and readings are assumptions, for the data protection officer to confirm.
  public init() {
    times = [
      .careNotes: .months(24), .care: .years(3), .breaks: .months(24), .readings: .months(72),
    ]
  }

  /// For how long a class is kept.
  public subscript(part: Class) -> KeptFor {
    get { times[part] ?? .years(KeptFor.mostYears) }
    set { times[part] = newValue }
  }
}
