import ArgumentParser
import Drawing
import Planning
import RoomFiles
import RotaStore
import Rostering

struct DebriefExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Everything that is held about somebody, in every table, with their texts in the clear.",
    discussion: """
      For the person and the data protection officer. Others are numbered, not named; what is left out is listed with why. \
      That it was made is journalled, and the person sees it. Writes a new folder that only you may enter, with JSON and a \
      page.

      Example:
        relief debrief export kowen --out kowen-copy --as kowen
      """
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The id of the person.") var person: String
  @Option(name: .long, help: ArgumentHelp("The new folder.", valueName: "dir")) var out: String

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let instruction = Instruction(key: Instruction.freshKey(), by: open.actor, now: now)
    let copy = try reporting {
      try open.record.subjectCopy(of: person, room: open.base, instruction: instruction)
    }
    let page = SubjectCopyPage(copy, zone: open.base.roster.zone)
    try reporting {
      try PrivateFolder.make(
        out,
        with: [
          ("everything.json", SubjectCopyJSON.bytes(copy)),
          ("everything.html", Array(page.html.utf8)),
        ]
      )
    }
    try Console.print(
      "\(Sentence.count(copy.items.count, "fact")), \(Sentence.count(copy.texts.count, "text")) and "
        + "\(Sentence.count(copy.entries.count, "entry", "entries")) of the journal in "
        + "\(out.printable(limit: 200)); \(copy.exempt.count) left out, each with why."
    )
  }
}
