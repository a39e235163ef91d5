public import CivilTime

/// An entry of the journal as somebody sees it.
public struct EntryLine: Hashable, Sendable {
  /// The entry.
  public let entry: JournalEntry
  /// Whether only its number, its time and its command are shown.
  public let isBare: Bool
  /// Who made it, as they are called here.
  public let by: String

  /// Makes a line; `by` takes the place of the actor where they are not to be named.
  public init(_ entry: JournalEntry, isBare: Bool = false, by: String? = nil) {
    self.entry = entry
    self.isBare = isBare
    self.by = by ?? entry.actor
  }

  /// When it happened, where that is shown and is not when it was entered.
  public var happened: Instant? { isBare ? nil : entry.happened }
}
