import Rostering

/// What one entry of the journal did, and what became of it since: all that undoing it needs to know.
public struct EntryDone: Sendable {
  /// Its number.
  public let entry: Int
  /// The command it was.
  public let command: String
  /// What that was about.
  public let object: String
  /// The facts it made.
  public let made: [RecordedFact]
  /// The facts it ended.
  public let ended: [RecordedFact]
  /// The last entry that ended a fact it made, where it is no longer there.
  public let endings: [FactID: Int]
  /// The names of the entries after it, by number.
  public let later: [Int: EntryName]

  /// Makes an account of an entry.
  public init(
    entry: Int,
    command: String,
    object: String,
    made: [RecordedFact],
    ended: [RecordedFact],
    endings: [FactID: Int],
    later: [Int: EntryName]
  ) {
    self.entry = entry
    self.command = command
    self.object = object
    self.made = made
    self.ended = ended
    self.endings = endings
    self.later = later
  }
}

/// An entry as a sentence names it.
public struct EntryName: Hashable, Sendable, CustomStringConvertible {
  /// Its number.
  public let entry: Int
  /// The command and what it was about.
  public let title: String

  /// Names an entry.
  public init(entry: Int, command: String, object: String) {
    self.entry = entry
    title = object.isEmpty ? command : "\(command) \(object)"
  }

  /// `entry 12 (swap agree kowen 2026-10-24)`.
  public var description: String { "entry \(entry) (\(title))" }
}
