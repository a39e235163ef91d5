import CivilTime
import Planning
import Rostering
import Wellbeing

/// People who look after ann, each with a pattern of their own, from Monday 5 January 2026 on; London is at GMT then.
///
/// | who | what | works |
/// | --- | --- | --- |
/// | ann | handler | D on 5, 6; N on 7, 8; off 9–12; D on 13, 14; and so on |
/// | oz | handler | as ann |
/// | sid | supervisor | as ann |
/// | sue | supervisor | D on 9, 10; N on 11, 12 |
/// | tom | TRiM practitioner | as ann |
/// | tam | TRiM practitioner | D on 9, 17, 25 … |
/// | lea, lou | welfare leads | D Monday to Friday |
/// | dot | deputy | N every night |
/// | pim | post-incident manager | D Monday to Friday |
enum CareCast {
  static let ann = ChangeRoom.Member(id: "ann", cycle: "DDNN----")

  static func room(_ ann: ChangeRoom.Member = ann, without gone: Set<String> = []) -> Room {
    let members: [ChangeRoom.Member] = [
      ann,
      .init(id: "oz", cycle: "DDNN----"),
      .init(id: "sid", cycle: "DDNN----", roles: ["supervisor"]),
      .init(id: "sue", cycle: "----DDNN", roles: ["supervisor"]),
      .init(id: "tom", cycle: "DDNN----", skills: [Skill(name: "trim")]),
      .init(id: "tam", cycle: "----D---", skills: [Skill(name: "trim")]),
      .init(id: "lea", cycle: "DDDDD--", skills: [Skill(name: "welfare-lead")]),
      .init(id: "lou", cycle: "DDDDD--", skills: [Skill(name: "welfare-lead")]),
      .init(id: "dot", cycle: "N", skills: [Skill(name: "welfare-deputy")]),
      .init(id: "pim", cycle: "DDDDD--", skills: [Skill(name: "post-incident")]),
    ]
    var room = ChangeRoom.room(members.filter { !gone.contains($0.id) }, rules: [])
    room.changes.supervisorRoles = ["supervisor"]
    return room
  }

  /// A child's call of ann's, which is flagged at once.
  static func call(_ at: String, category: String = "child", event: String = "e1") -> Fact {
    .exposure(
      Exposure(
        name: ExposureName(event: event, person: "ann"),
        at: moment(at),
        category: category
      )
    )
  }

  static func moment(_ text: String) -> Instant { Fixture.london.instant(reading: text)! }
  static func span(_ from: String, _ to: String) -> Span { Span(moment(from), moment(to)) }
}

/// A record in which care goes on, each command by somebody at a moment.
struct CareStory {
  var record: MemoryRecord

  init(_ facts: [Fact] = [], in room: Room = CareCast.room(), now: String) throws {
    record = MemoryRecord(room, now: CareCast.moment(now))
    if !facts.isEmpty { try record.perform(Edit(make: facts)) }
  }

  var round: CareRound {
    CareRound(base: record.room, facts: record.facts, now: record.now)
  }

  static func actor(_ id: String) -> Actor {
    Actor(person: id, name: id, isSupervisor: id == "sid" || id == "sue")
  }

  /// Performs a command; the name of the first case it made or moved.
  @discardableResult
  mutating func perform(
    _ command: some Command,
    by id: String?,
    at moment: String? = nil,
    note: String? = nil
  ) throws -> FactID? {
    if let moment { record.now = CareCast.moment(moment) }
    let actor = id.map(Self.actor) ?? Actor(person: nil, name: "user:x", isSupervisor: true)
    let change = try record.perform(command, by: actor, note: note)
    return change.made.filter { $0.value.kind == .care }.keys.min()
  }

  func open(_ id: FactID?) -> OpenCase? { id.flatMap { round.openCase($0) } }

  func state(_ id: FactID?) -> CareState? {
    guard let id, case .care(let it)? = record.facts[id]?.fact else { return nil }
    return it.item.state
  }

  /// Why a command is refused; nothing where it is not, and nothing is written either way.
  func refusal(
    _ command: some Command,
    by id: String?,
    at moment: String? = nil,
    note: String? = nil
  ) -> Refusal? {
    var copy = self
    do {
      try copy.perform(command, by: id, at: moment, note: note)
      return nil
    } catch {
      return error as? Refusal
    }
  }
}
