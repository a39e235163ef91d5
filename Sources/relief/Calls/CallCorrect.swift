import ArgumentParser
import Planning

struct CallCorrect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Say that a hard call was of another category, or at another time (--at).",
    discussion: """
      Your own always; one that you recorded for somebody else until they have seen it.

      Examples:
        relief call correct k3f9 --category death --as kowen
        relief call correct k3f9 --at 2026-10-24T21:10 --person wisniewski --as rbegum
      """
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "The name of the entry, or how it begins.") var entry: String
  @Option(name: .long, help: ArgumentHelp("The category it was of.", valueName: "id"))
  var category: String?
  @Option(
    name: .customLong("person"),
    help: ArgumentHelp(
      "Whose; may be given several times. Your own, or all that you recorded, where it is not given.",
      valueName: "id"
    )
  )
  var people: [String] = []

  func run() throws {
    try record.confide { open in
      CorrectHardCall(event: try open.callName(entry), people: people, category: category)
    } answer: { change, open in
      .changed("Corrected.", change, open)
    }
  }
}

struct CallWithdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraw a hard call or a concern, for good.",
    discussion: """
      Your own always; one that you recorded for somebody else until they have seen it.

      Examples:
        relief call withdraw k3f9 --as kowen
      """
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "The name of the entry, or how it begins.") var entry: String
  @Option(
    name: .customLong("person"),
    help: ArgumentHelp(
      "Whose; may be given several times. Your own, or all that you recorded, where it is not given.",
      valueName: "id"
    )
  )
  var people: [String] = []

  func run() throws {
    try record.confide { open in
      WithdrawEntry(entry: try open.callName(entry), people: people)
    } answer: { change, open in
      .changed("Withdrawn: it counts for nothing from now on.", change, open)
    }
  }
}

extension ConfidentialAnswer {
  /// That an entry of somebody was changed.
  fileprivate static func changed(_ what: String, _ change: Change, _ open: OpenRecord) -> Self {
    let isOwn = change.made.values.allSatisfy { $0.person == open.actor.person }
    return ConfidentialAnswer(
      lines: [what],
      readers: [isOwn ? "you" : "those it names (each their own part)", "a welfare lead"]
    )
  }
}
