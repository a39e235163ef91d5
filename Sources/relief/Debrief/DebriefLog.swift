import ArgumentParser
import Drawing
import Planning
import RoomFiles

struct DebriefLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "What is open: for welfare leads all of it, for who holds talks their own.",
    discussion: """
      By the time of what it is about; nothing in it compares people. Supervisors and practitioners see with whom \
      they have a talk and when, and supervisors whom to ask how they are where no lead is at work in time; never why.

      Examples:
        relief debrief log --as jbailey
        relief debrief log --as jbailey --json
      """
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let viewer = try open.person()
    let round = open.careRound
    let rights = round.rights(of: viewer)
    let lead = LeadCareView(round, for: viewer)
    let talks = HolderCareView(round, for: viewer)
    let isLead = rights.isLead || rights.isDeputy
    guard isLead || rights.isSupervisor || rights.isPractitioner || rights.isOccupationalHealth
    else {
      Console.note(
        "error: the log is for those who look after people.\n  hint: `relief debrief mine` shows all of your own"
      )
      throw ExitCode.unknownPerson
    }
    if options.json {
      let bytes =
        isLead
        ? CareJSON.bytes(lead, talks, in: round.room) : CareJSON.bytes(talks, in: round.room)
      return try Console.print(bytes: bytes)
    }
    var lines = isLead ? LeadCareText(lead, in: round.room).lines : []
    if !isLead || !talks.talks.isEmpty || !talks.asks.isEmpty {
      lines += HolderCareText(talks, in: round.room).lines
    }
    for line in lines { try Console.print(line) }
  }
}

struct DebriefMine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mine",
    abstract: "Everything held about your own hard calls and care, what is due, and who read it."
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let viewer = try open.person()
    let round = open.careRound
    let view = OwnCareView(round, of: viewer)
    if options.json { return try Console.print(bytes: CareJSON.bytes(view, in: round.room)) }
    for line in OwnCareText(view, in: round.room).lines { try Console.print(line) }
    try Console.print(CareOutcome.readers)
  }
}
