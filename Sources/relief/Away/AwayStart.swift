import ArgumentParser
import Drawing
import Planning
import RoomFiles
import Rostering

struct AwayStart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Go: a protected break, at once, as long as you need."
  )

  @OptionGroup var away: StepAwayOptions
  @Argument(help: .who) var who: String?
  @OptionGroup var length: AwayLength
  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("Whom you would like to talk to.", valueName: "id")
  )
  var company: String?
  @Flag(name: .customLong("alone"), help: "You would like to be left alone.") var isAlone = false

  mutating func validate() throws {
    if company != nil && isAlone { throw ValidationError("Say one of --with and --alone.") }
  }

  func run() throws {
    var person = ""
    let outcome = try away.perform { open, moment in
      let posting = try open.shift(of: who, at: moment)
      person = posting.person
      return StartAway(
        posting: posting,
        length: try length.length(from: moment, in: open.base),
        company: try company.map { .person(try open.person($0)) } ?? .nobody
      )
    }
    guard let outcome else { return }
    let open = outcome.open
    guard open.actor.person == person else {
      return try Console.print(
        "Entered. Only \(person) learns who entered it."
          + (open.actor.isSupervisor ? " What it costs: relief away cost \(person)" : "")
      )
    }
    guard let stepAway = outcome.facts.stepAways(of: person).last?.stepAway else { return }
    let room = outcome.facts.room(over: open.base)
    let answer = AwayAnswer(
      to: stepAway,
      on: Floor.make(outcome.facts, in: open.base, at: open.now),
      in: room,
      facts: outcome.facts,
      isAlone: isAlone
    )
    if away.options.json { return try Console.print(bytes: AwayJSON.bytes(answer)) }
    for line in AwayText(answer, in: room, showsNames: away.options.names).lines {
      try Console.print(line)
    }
  }
}
