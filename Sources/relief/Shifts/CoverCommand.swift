import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering

struct CoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cover",
    abstract: "Who can cover, in a fair order, and why the others cannot.",
    discussion: """
      Fewest extra duties in thirteen weeks come first, then fewest hours. Reasons are for supervisors; a \
      colleague reads "not available".

      Examples:
        relief cover 2026-10-24 N --role dispatcher
        relief cover 2026-10-24T21:30                   the rest of the shift that is on
        relief cover --for kowen:2026-10-24             in somebody's place
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var asAt: AsAtOptions

  @Argument(help: ArgumentHelp("`2026-10-24 N`, or a moment.", valueName: "when"))
  var when: [String] = []
  @Option(name: .long, help: ArgumentHelp("In which role.", valueName: "id")) var role: String?
  @Option(name: .long, help: ArgumentHelp("With which skill.", valueName: "name"))
  var skill: String?
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("In whose place, kowen:2026-10-24.", valueName: "posting")
  )
  var posting: PostingArgument?

  mutating func validate() throws {
    if when.isEmpty && posting == nil {
      throw ValidationError("Say when, `2026-10-24 N` or a moment, or in whose place with --for.")
    }
    if !when.isEmpty && posting != nil {
      throw ValidationError("--for says when by itself: leave out the time, or leave out --for.")
    }
  }

  func run() throws {
    let now = try options.moment()
    let view = try options.view(now: now, asAt: asAt.asAt)
    let room = view.room
    if let role, !room.roster.roles.contains(where: { $0.id == role }) {
      let known = room.roster.roles.map(\.id).joined(separator: ", ")
      Console.note("error: there is no role `\(role.printable)`. Roles here: \(known).")
      throw ExitCode.badInput
    }
    let answer = WhoCanCover.make(room: room, question: try question(in: room), now: now)
    let isForSupervisors = view.isForSupervisors
    if options.json {
      let zone = room.roster.zone
      try Console.print(
        bytes: WhoCanCoverJSON.bytes(answer, isForSupervisors: isForSupervisors) { candidate in
          candidate.reasons.map { $0.words(in: zone) }
        }
      )
    } else {
      let text = WhoCanCoverText(
        answer,
        in: room,
        isForSupervisors: isForSupervisors,
        showsNames: options.names
      )
      try Console.print(text.sentence)
      if !text.available.rows.isEmpty {
        try Console.print("\n" + text.available.text, terminator: "")
      }
      if !text.others.rows.isEmpty { try Console.print("\n" + text.others.text, terminator: "") }
    }
    if answer.available.isEmpty { throw ExitCode.foundProblems }
  }

  private func question(in room: Room) throws -> CoverQuestion {
    let roster = room.roster
    if let posting {
      _ = try room.place(ofPerson: posting.person)
      let name = roster.posting(posting)
      let standing = roster.standing(name.person, over: DateSpan(name.date, days: 1))
      guard let found = standing.first(where: { $0.name == name }) else {
        Console.note("error: \(posting.person.printable) has no such shift on \(posting.date).")
        throw ExitCode.badInput
      }
      return CoverQuestion(insteadOf: found, skill: skill)
    }
    let words = when.flatMap { $0.split(separator: " ").map(String.init) }
    if words.count == 2, let date = CivilDate(words[0]), WallTime(words[1]) == nil {
      let letter = try room.letter(words[1])
      if let question = CoverQuestion(letter, on: date, in: roster, role: role, skill: skill) {
        return question
      }
    }
    let moment = try room.moment(words.joined(separator: "T"), option: "WHEN")
    guard let question = CoverQuestion(at: moment, in: roster, role: role, skill: skill) else {
      Console.note("error: no shift is on at that moment.")
      throw ExitCode.badInput
    }
    return question
  }
}
