import ArgumentParser
import Drawing
import Planning
import Wellbeing

struct CallAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Record a hard call: your own, or of those you name.",
    discussion: """
      `relief call categories` lists the categories. Nothing is told of the call; the number of its incident can \
      go with it, encrypted.

      Examples:
        relief call add child --as kowen
        relief call add death kowen wisniewski --at 2026-10-24T21:10 --incident 0412-241026 --as rbegum
      """
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "The id of the category.") var category: String
  @Argument(help: "Whom it was hard for; you where nobody is named.") var people: [String] = []
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The number of the incident, encrypted; up to 40 characters.",
      valueName: "number"
    )
  )
  var incident: String?
  @ArgumentParser.Flag(name: .long, help: "Let those named see that it was you.") var named = false

  func run() throws {
    try record.confide(incident: incident) { open in
      AddHardCall(
        people: people.isEmpty ? [open.actor.person].compactMap { $0 } : people,
        category: category,
        isNamed: named
      )
    } answer: { change, open in
      let named = change.made.values.compactMap(\.person).sorted()
      let isOwn = named == [open.actor.person]
      let undo = "relief call withdraw \(change.object)"
      return ConfidentialAnswer(
        lines: [
          isOwn
            ? "Recorded, for you." : "Recorded, for \(Sentence.list(named)).",
          isOwn
            ? "To take it back: \(undo)"
            : "To take it back, for others until they have seen it: \(undo)",
        ]
          + (incident != nil && !isOwn
            ? ["The incident's number is for you to read as well."] : []),
        readers: [isOwn ? "you" : "those it names (each their own part)", "a welfare lead"],
        more: DisclosureNotice.supervisor(isOwn: isOwn)
      )
    }
  }
}
