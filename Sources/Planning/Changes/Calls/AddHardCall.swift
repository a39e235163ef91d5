import CivilTime
import Wellbeing

/// Records a hard call: whom it was hard for, when, and of which category.
///
/// One event may name several people; each has an entry of their own. When it was is when it happened by the
/// instruction, else now. The number of an incident may go with it as the instruction's note; nothing else may.
public struct AddHardCall: Command {
  /// What the journal calls it.
  public static let name = "call add"
  /// The most characters of an incident's number.
  public static let incidentLength = 40

  /// The ids of the people it was hard for.
  public let people: [String]
  /// The id of the category.
  public let category: String
  /// Whether a colleague who records it wants the people named to see who it was.
  public let isNamed: Bool

  /// Records a hard call of some people.
  public init(people: [String], category: String, isNamed: Bool = false) {
    self.people = people
    self.category = category
    self.isNamed = isNamed
  }

  /// Nothing but that there is one; the draft says its id.
  public var object: String { "" }

  /// One hard call for each person.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    let asker = grounds.wantAsker(weighing)
    var seen: Set<String> = []
    let named = people.filter { seen.insert($0).inserted }
    if named.isEmpty { grounds.add(.input, "a hard call is somebody's") }
    for person in named where person != asker { grounds.wantKnown(person, weighing) }
    grounds.wantCategory(category, weighing)
    let at = weighing.instruction.happened ?? weighing.now
    grounds.wantCallTime(at, weighing)
    grounds.wantNoWords(weighing, butNote: true)
    if let note = weighing.instruction.note { grounds.wantIncident(note.revealed) }
    try grounds.check()
    guard let asker else { return Draft() }

    var draft = Draft()
    draft.hasHappened = true
    let event = weighing.fresh(1).description
    draft.object = event
    let exposures = Exposure.shared(
      event: event,
      by: named,
      at: at,
      category: category,
      raisedBy: { weighing.instruction.by.raising($0, as: asker, isNamed: isNamed) },
      entered: weighing.now
    )
    for (n, exposure) in exposures.enumerated() {
      draft.made[weighing.fresh(n + 1)] = .exposure(exposure)
    }
    let off = weighing.offDuty(named, at: at)
    if !off.isEmpty {
      draft.warnings.append(
        "\(off.joined(separator: ", ")) \(off.count == 1 ? "was" : "were") not at a desk then"
      )
    }
    return draft
  }
}

extension Actor {
  /// How somebody who asks raises something about a person.
  func raising(_ person: String, as asker: String, isNamed: Bool) -> RaisedBy {
    if person == asker { return .themselves }
    return isSupervisor ? .supervisor(asker) : .colleague(asker, isNamed: isNamed)
  }
}

extension Grounds {
  /// Refuses what is no number of an incident: a story has no place beside a hard call.
  fileprivate mutating func wantIncident(_ text: String) {
    let marks = "-_/.:# "
    let isNumber =
      text.contains { $0.isASCII && $0.isNumber }
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || marks.contains($0) }
    if !isNumber {
      add(
        .input,
        "an incident's number has a digit, and letters, digits and - _ / . : # alone",
        hint: "nothing is told of the call itself"
      )
    }
  }
}
