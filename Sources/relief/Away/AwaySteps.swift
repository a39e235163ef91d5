import ArgumentParser
import Planning

struct AwayEnd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Back, whenever it was enough."
  )

  @OptionGroup var away: StepAwayOptions
  @Argument(help: .who) var who: String?

  func run() throws {
    let outcome = try away.perform { open, moment in
      EndAway(stepAway: try open.stepAway(of: who, at: moment))
    }
    if outcome != nil { try Console.print("Entered.") }
  }
}

struct AwayLookIn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "look-in",
    abstract: "A supervisor looked in on somebody whose time had passed."
  )

  @OptionGroup var away: StepAwayOptions
  @Argument(help: .who) var who: String

  func run() throws {
    let outcome = try away.perform { open, moment in
      try open.checkSupervisor("looking in")
      return LookIn(stepAway: try open.stepAway(of: who, at: moment))
    }
    if outcome != nil { try Console.print("Entered.") }
  }
}

struct AwayCover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cover",
    abstract: "Say who covers, or that nobody does any more."
  )

  @OptionGroup var away: StepAwayOptions
  @Argument(help: .who) var who: String
  @Argument(help: "The id of who covers.") var cover: String?
  @Flag(name: .customLong("nobody"), help: "Nobody covers any more.") var isNobody = false

  mutating func validate() throws {
    if (cover == nil) != isNobody { throw ValidationError("Name who covers, or say --nobody.") }
  }

  func run() throws {
    let outcome = try away.perform { open, moment in
      try open.checkSupervisor("saying who covers")
      return CoverAway(
        stepAway: try open.stepAway(of: who, at: moment),
        cover: try cover.map { try open.person($0) }
      )
    }
    if outcome != nil { try Console.print("Entered.") }
  }
}
