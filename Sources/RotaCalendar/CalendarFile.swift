public import CivilTime

/// What a calendar says of itself, before its events.
public struct CalendarHeader: Hashable, Sendable {
  /// The name readers show; commas, semicolons and backslashes become spaces.
  public var name: String
  /// The zone whose wall times are written.
  public var zone: ZoneRules
  /// A colour's name in CSS 3, `steelblue`.
  public var colour: String?
  /// Whether it is a feed that readers should ask for again, hourly.
  public var refreshes: Bool
  /// The event to write when there are none; see ``CalendarEvent/note(uid:days:text:modified:)``.
  public var emptyNote: CalendarEvent?

  /// Makes the head of a calendar.
  public init(
    name: String,
    zone: ZoneRules,
    colour: String? = nil,
    refreshes: Bool = false,
    emptyNote: CalendarEvent? = nil
  ) {
    self.name = name
    self.zone = zone
    self.colour = colour
    self.refreshes = refreshes
    self.emptyNote = emptyNote
  }
}

/// A whole calendar: its head and its events in the order in which they are written.
public struct CalendarFile: Hashable, Sendable {
  /// What it says of itself.
  public var header: CalendarHeader
  /// Its events.
  public var events: [CalendarEvent]

  /// Makes a calendar.
  public init(_ header: CalendarHeader, events: [CalendarEvent]) {
    self.header = header
    self.events = events
  }

  /// Makes a calendar.
  public init(
    name: String,
    zone: ZoneRules,
    events: [CalendarEvent],
    colour: String? = nil,
    refreshes: Bool = false,
    emptyNote: CalendarEvent? = nil
  ) {
    header = CalendarHeader(
      name: name,
      zone: zone,
      colour: colour,
      refreshes: refreshes,
      emptyNote: emptyNote
    )
    self.events = events
  }
}
