import ArgumentParser
import Drawing
import Planning
import RotaStore

struct DebriefErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase what is held about somebody's hard calls and care, at their request.",
    discussion: """
      For a welfare lead and the data protection officer, and for nobody their own. Hard calls, concerns, corrections, good \
      days, check-outs, wishes and closed cases go, with their texts: keys first. An open case and a hold stop it. The number \
      of a shared call stays for the others; breaks, and who read what, are kept for their own time. The journal still \
      verifies, and a copy that is restored loses it again.

      Example:
        relief debrief erase kowen --dry-run --as jbailey
      """
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The id of the person.") var person: String
  @Flag(name: .long, help: "Say what would go and change nothing.") var dryRun = false
  @Option(
    name: .customLong("once"),
    help: ArgumentHelp(
      "A key of this change: sent again with the same one, nothing happens twice.",
      valueName: "key"
    )
  )
  var key: String?

  mutating func validate() throws {
    if let key, !Instruction.isKey(key) {
      throw ValidationError("--once \(key): a key is 8 to 26 small letters and digits.")
    }
  }

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    if let done = try open.done(as: EraseCare.name, key: key, now: now) {
      return try Console.print(done)
    }
    let instruction = Instruction(key: key ?? Instruction.freshKey(), by: open.actor, now: now)
    let count = try reporting {
      try open.record.eraseCare(
        of: person,
        room: open.base,
        instruction: instruction,
        isTrial: dryRun
      )
    }
    Console.warn(count.warning)
    let total = count.facts.values.reduce(0, +)
    let what = "\(Sentence.count(total, "fact")) and \(Sentence.count(count.texts, "text"))"
    if dryRun {
      try Console.print("\(what) would be erased for good. Nothing was changed.")
    } else if let entry = count.entry {
      try Console.print("\(what) are gone. Entry \(entry) says so.")
    } else {
      try Console.print("There is nothing to erase.")
    }
  }
}
