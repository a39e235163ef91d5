import Rostering
import Wellbeing

/// Somebody who looks after a person opens what is held about them: an open case, or for leads their hard calls.
///
/// It is a change so that what was read and that it was read are one: the person sees it, at once and unasked.
public struct OpenCareRecord: Command {
  /// What is opened.
  public enum Subject: Hashable, Sendable {
    /// One open case.
    case item(FactID)
    /// The log of a person for whom a case or a flag is open: one person at a time.
    case log(String)
  }

  /// What the journal calls it.
  public static let name = "care open"
  /// What.
  public let subject: Subject

  /// Opens it.
  public init(_ subject: Subject) { self.subject = subject }

  /// The case's name; never a person.
  public var object: String {
    switch subject {
    case .item(let id): id.description
    case .log: "a log"
    }
  }

  /// That it was read.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let by = try weighing.carer()
    let round = weighing.careRound()
    let person: String
    let what: CareReading.Subject
    switch subject {
    case .item(let id):
      guard let open = round.openCase(id), let part = round.part(of: by, in: open) else {
        throw .noCase(id)
      }
      if part == .subject { return Draft() }
      (person, what) = (open.care.person, .item)
    case .log(let of):
      if of == by { return Draft() }
      guard round.maySeeLog(of: of, by) else { throw .notAvailable(of) }
      (person, what) = (of, .log)
    }
    var draft = Draft()
    draft.made[weighing.fresh(1)] = .careReading(
      CareReading(person: person, reader: by, at: weighing.now, subject: what)
    )
    return draft
  }
}

extension CareRound {
  /// Whether somebody may see the hard calls of a person: a lead, or a deputy to whom it has come, while a case or a
  /// flag of theirs is open.
  public func maySeeLog(of person: String, _ viewer: String) -> Bool {
    let parts: Set<CarePart> = [.lead, .deputy]
    return cases.contains {
      $0.care.person == person && part(of: viewer, in: $0).map(parts.contains) ?? false
    }
      || flags.contains {
        $0.flag.person == person && part(of: viewer, in: $0).map(parts.contains) ?? false
      }
  }
}
