import ArgumentParser
import Drawing
import Planning
import RotaStore

struct DebriefShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One open case, or for leads the hard calls of one person while a case is open.",
    discussion: """
      Whoever it is about sees at once who looked, and when.

      Examples:
        relief debrief show 7k3f --as jbailey
        relief debrief show kowen --as jbailey
      """
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: "A case, or how its name begins; or a person.") var subject: String

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let viewer = try open.person()
    let isPerson = open.facts.about(subject).contains { $0.fact.kind == .person }
    let what: OpenCareRecord.Subject =
      isPerson ? .log(subject) : .item(try open.careCase(subject))
    let instruction = Instruction(key: Instruction.freshKey(), by: open.actor, now: now)
    // First that it is read, then what: nothing is shown that the person does not learn of.
    _ = try reporting {
      try open.carryOut(OpenCareRecord(what), instruction: instruction, isTrial: false)
    }
    let facts = try reporting { try open.record.facts() }
    let round = CareRound(base: open.base, facts: facts, now: now)
    for line in lines(what, round, viewer) { try Console.print(line) }
  }

  private func lines(
    _ what: OpenCareRecord.Subject,
    _ round: CareRound,
    _ viewer: String
  ) -> [String] {
    switch what {
    case .log(let person):
      if person == viewer {
        return OwnCareText(OwnCareView(round, of: viewer), in: round.room).lines
      }
      return PersonCareView(round, of: person, for: viewer).map {
        PersonCareText($0, in: round.room).lines
      } ?? []
    case .item(let id):
      guard let found = round.openCase(id) else { return [] }
      switch round.part(of: viewer, in: found) {
      case .lead, .deputy: return CaseText(found, in: round.room).lines
      case .subject:
        return OwnCareView(round, of: viewer).cases.filter { $0.id == id }
          .flatMap { CaseText(own: $0, in: round.room).lines }
      case .holder:
        return HolderCareText(HolderCareView(round, for: viewer, only: id), in: round.room).lines
      case nil: return []
      }
    }
  }
}
