public import CivilTime

/// Time a person is not at their desk.
public struct Absence: Hashable, Sendable {
  /// How long it lasts.
  public enum Extent: Hashable, Sendable {
    /// Whole days, by the day a posting belongs to; an open end is `CivilDate.never`.
    case days(DateSpan)
    /// From one moment to another, which may split a posting; an open end is `Instant.never`.
    case moments(Span)
  }

  /// Whose it is.
  public let person: String
  /// The id of its kind.
  public let kind: String
  /// When.
  public let extent: Extent

  /// Makes an absence.
  public init(person: String, kind: String, extent: Extent) {
    self.person = person
    self.kind = kind
    self.extent = extent
  }
}

/// A kind of absence and what follows from it.
public struct AbsenceKind: Hashable, Sendable {
  /// Its id, `leave`.
  public let id: String
  /// One to three letters for the board, `AL`.
  public let mark: String
  /// Whether it leaves the desk but stays working time: training, court, union duty.
  public let isWork: Bool
  /// Whether it may have no end yet.
  public let mayBeOpen: Bool
  /// Whether all may see what it is; otherwise only supervisors do and others read `away`.
  public let isShownToAll: Bool
  /// The hours a whole day of it counts as on a rest day, where it is work.
  public let hours: ClosedHours

  /// Makes a kind of absence.
  public init(
    id: String,
    mark: String,
    isWork: Bool,
    mayBeOpen: Bool = false,
    isShownToAll: Bool,
    hours: ClosedHours = .office
  ) {
    self.id = id
    self.mark = mark
    self.isWork = isWork
    self.mayBeOpen = mayBeOpen
    self.isShownToAll = isShownToAll
    self.hours = hours
  }

  /// The kinds every room has; Config may change them and add its own.
  public static let builtIn: [AbsenceKind] = [
    AbsenceKind(id: "leave", mark: "AL", isWork: false, isShownToAll: true),
    AbsenceKind(id: "sick", mark: "SK", isWork: false, mayBeOpen: true, isShownToAll: false),
    AbsenceKind(id: "training", mark: "T", isWork: true, isShownToAll: true),
    AbsenceKind(id: "court", mark: "C", isWork: true, isShownToAll: true),
    AbsenceKind(id: "toil", mark: "TL", isWork: false, isShownToAll: true),
    AbsenceKind(id: "union", mark: "U", isWork: true, isShownToAll: true),
    AbsenceKind(id: "parental", mark: "PL", isWork: false, mayBeOpen: true, isShownToAll: false),
    AbsenceKind(id: "other", mark: "X", isWork: false, mayBeOpen: true, isShownToAll: false),
  ]
}

/// Opening hours on one day.
public struct ClosedHours: Hashable, Sendable {
  /// When they begin.
  public let from: WallTime
  /// When they end; at or before `from` is on the next day.
  public let to: WallTime

  /// Makes hours.
  public init(from: WallTime, to: WallTime) {
    self.from = from
    self.to = to
  }

  /// 09:00 to 17:00: what a day of training or court counts as unless Config says otherwise.
  public static let office = ClosedHours(
    from: WallTime(minuteOfDay: 9 * 60),
    to: WallTime(minuteOfDay: 17 * 60)
  )

  /// The moments of a day.
  public func span(on date: CivilDate, in zone: ZoneRules) -> Span {
    Span(zone.instant(of: date, at: from), zone.instant(of: to <= from ? date + 1 : date, at: to))
  }
}

extension CivilDate {
  /// The end of what has no end.
  public static let never = CivilDate(dayNumber: 84_006)
}

extension Instant {
  /// The end of what has no end.
  public static let never = Instant(seconds: 84_006 * 86_400)
}
