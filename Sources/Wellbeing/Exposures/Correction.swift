public import CivilTime

/// A change to something that was recorded about a person.
///
/// What was recorded stays in the record; what counts is what the corrections leave of it. A withdrawal is
/// final: what was withdrawn by mistake is recorded anew.
public struct Correction: Hashable, Sendable {
  /// What may be corrected.
  public enum Subject: Hashable, Sendable {
    /// A hard call, as far as it concerns one person: others named in the same event keep theirs.
    case exposure(ExposureName)
    /// A concern, by its id.
    case concern(String)

    /// What somebody calls it where they correct it: the id of the event or of the concern.
    public var name: String {
      switch self {
      case .exposure(let name): name.event
      case .concern(let id): id
      }
    }
  }

  /// What becomes of it.
  public enum Change: Hashable, Sendable {
    /// It was not so, or the person does not want it kept: it counts for nothing.
    case withdrawn
    /// It was of another category.
    case category(String)
    /// It was at another time.
    case time(Instant)
  }

  /// What is corrected.
  public let subject: Subject
  /// What becomes of it.
  public let change: Change
  /// Who corrects it, by id.
  public let by: String
  /// When.
  public let at: Instant

  /// Makes a correction.
  public init(subject: Subject, change: Change, by: String, at: Instant) {
    self.subject = subject
    self.change = change
    self.by = by
    self.at = at
  }
}

extension Exposure {
  /// Whether somebody may correct or withdraw this: the person always, its author until the person has seen it.
  public func mayBeCorrected(by somebody: String, isSeen: Bool) -> Bool {
    somebody == person || !isSeen && somebody == raisedBy.author
  }
}

extension Concern {
  /// Whether somebody may withdraw this: the person always, its author until the person has seen it.
  public func mayBeWithdrawn(by somebody: String, isSeen: Bool) -> Bool {
    somebody == person || !isSeen && somebody == by.author
  }
}
