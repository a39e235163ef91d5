import ArgumentParser
import Glibc
import Planning
import Wellbeing

struct CallConcern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concern",
    abstract: "Say that somebody seems not themselves, with or without a hard call.",
    discussion: """
      What they will see of it is said first, and on a terminal you are asked whether to send it; --yes sends it \
      without asking, --dry-run only says it.

      Examples:
        relief call concern kowen --as wisniewski
        relief call concern kowen --named --yes --as wisniewski
      """
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "The id of the person.") var person: String
  @ArgumentParser.Flag(name: .long, help: "Let them see that it was you.") var named = false
  @ArgumentParser.Flag(name: .long, help: "Send it without asking.") var yes = false

  func run() throws {
    try sayWhatTheyWillSee()
    if !record.changes.dryRun && !yes { try ask() }
    try record.confide { _ in
      RaiseConcern(person: person, isNamed: named)
    } answer: { change, open in
      ConfidentialAnswer(
        lines: [
          "Sent.",
          "To take it back, until they have seen it: relief call withdraw \(change.object)",
        ],
        readers: open.actor.person == person
          ? ["you", "a welfare lead"] : ["the person", "a welfare lead"],
        more: DisclosureNotice.supervisor(isOwn: open.actor.person == person)
      )
    }
  }

  /// The record is closed again when it is said, so that nobody waits for who thinks it over.
  private func sayWhatTheyWillSee() throws {
    let now = try record.options.moment()
    let open = try record.options.openRecord(now: now, mayCreate: true)
    let command = RaiseConcern(person: person, isNamed: named)
    let instruction = try record.changes.instruction(by: open.actor, now: now, in: open.base)
    // Before anything is said, whether it could be sent at all; a key that was used is answered afterwards.
    if try open.done(as: RaiseConcern.name, key: record.changes.key, now: now) != nil { return }
    try reporting {
      _ = try Change.weigh(command, room: open.base, facts: open.facts, instruction: instruction)
    }
    Console.note(RaiseConcern.notice(about: person, by: open.actor, isNamed: named))
    Console.note(DisclosureNotice.supervisor(isOwn: open.actor.person == person))
  }

  /// Asks on a terminal whether to send it.
  private func ask() throws {
    guard isatty(STDIN_FILENO) == 1 else {
      throw ValidationError("Nothing was sent: --yes sends it once you have read this.")
    }
    Console.note("Send it? [y/N]")
    let answer = readLine()?.lowercased() ?? ""
    guard ["y", "yes"].contains(answer) else {
      Console.note("Nothing was sent.")
      throw ExitCode.foundProblems
    }
  }
}
