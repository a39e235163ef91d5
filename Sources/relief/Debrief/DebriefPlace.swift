import ArgumentParser
import Planning

struct DebriefPlace: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "Put the next talk at a time the person agreed to or picked.",
    discussion: """
      What the person picks outside their duty is recorded as duty once the talk was held.

      Examples:
        relief debrief place 7k3f --first-after --as kowen
        relief debrief place 7k3f --pick 2026-10-28T14:00 --as kowen
      """
  )

  @OptionGroup var care: CareOptions
  @Argument(help: "The case, or how its name begins.") var id: String
  @Flag(name: .long, help: "The first duty of both after its time.") var firstAfter = false
  @Flag(name: .long, help: "The first duty of both before its time that may be chosen.")
  var earlier = false
  @Option(name: .long, help: ArgumentHelp("A time the person picks.", valueName: "instant"))
  var pick: String?

  mutating func validate() throws {
    guard [firstAfter, earlier, pick != nil].filter({ $0 }).count == 1 else {
      throw ValidationError("Say one: --first-after, --earlier or --pick INSTANT.")
    }
  }

  func run() throws {
    try care.change { open in
      let choice: PlaceTalk.Choice =
        if let pick {
          .pick(try open.base.moment(pick, option: "--pick"))
        } else {
          earlier ? .earlier : .firstAfter
        }
      return PlaceTalk(try open.careCase(id), choice)
    }
  }
}
