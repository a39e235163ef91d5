import ArgumentParser
import Drawing
import Planning
import Wellbeing

struct DebriefWishes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wishes",
    abstract: "Say who is not to look after you, and how you may be reached while you are away.",
    discussion: """
      Yours alone, to change at any time; nobody is told that you do not want them. Each option takes the place of \
      what you said before of the same thing; without any it shows what you said.

      Examples:
        relief debrief wishes --not whitfield --not sokafor --as kowen
        relief debrief wishes --contact phone --by jbailey --days-off --as kowen
      """
  )

  @OptionGroup var care: CareOptions
  @Option(
    name: .customLong("not"),
    help: ArgumentHelp(
      "Somebody who is not to look after you; more than once.",
      valueName: "person"
    )
  )
  var unwanted: [String] = []
  @ArgumentParser.Flag(name: .long, help: "Anybody may.") var anybody = false
  @Option(
    name: .long,
    help: ArgumentHelp("How you may be reached while away: \(Self.means).", valueName: "how")
  )
  var contact: String?
  @Option(
    name: .long,
    help: ArgumentHelp("By whom; else who looks after you.", valueName: "person")
  )
  var by: String?
  @ArgumentParser.Flag(name: .long, help: "On days off too.") var daysOff = false
  @ArgumentParser.Flag(name: .long, help: "Not at all.") var noContact = false

  private static let means = AgreedContact.Means.allCases.map(\.rawValue).joined(separator: ", ")

  mutating func validate() throws {
    if let contact, AgreedContact.Means(rawValue: contact) == nil {
      throw ValidationError("--contact \(contact.printable): one of \(Self.means).")
    }
    if contact == nil, by != nil || daysOff {
      throw ValidationError("--by and --days-off go with --contact.")
    }
    if contact != nil, noContact { throw ValidationError("Say --contact or --no-contact.") }
    if anybody, !unwanted.isEmpty { throw ValidationError("Say --not PERSON or --anybody.") }
  }

  func run() throws {
    if unwanted.isEmpty, !anybody, contact == nil, !noContact {
      let open = try care.options.openRecord(now: try care.options.moment(), mayCreate: false)
      let viewer = try open.person()
      for line in Self.lines(open.careRound.wishes(of: viewer)) { try Console.print(line) }
      return
    }
    try care.change { open in
      var wishes = open.careRound.wishes(of: try open.person())
      if anybody { wishes.unwanted = [] }
      if !unwanted.isEmpty { wishes.unwanted = Set(unwanted) }
      if noContact { wishes.contact = nil }
      if let means = contact.flatMap({ AgreedContact.Means(rawValue: $0) }) {
        wishes.contact = AgreedContact(by: by, means: means, isOnDaysOff: daysOff)
      }
      return WishCare(wishes)
    } say: {
      Self.lines($0.round.wishes(of: $0.viewer))
    }
  }

  private static func lines(_ wishes: CareWishes) -> [String] {
    let who =
      wishes.unwanted.isEmpty
      ? "Anybody may look after you." : "Not: \(wishes.unwanted.sorted().joined(separator: ", "))."
    guard let contact = wishes.contact else { return [who, "No contact while you are away."] }
    let by = contact.by.map { " by \($0)" } ?? ""
    let days = contact.isOnDaysOff ? "on days off too" : "not on days off"
    return [who, "Contact while you are away: \(contact.means.rawValue)\(by), \(days)."]
  }
}
