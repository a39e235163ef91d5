import ArgumentParser
import Staffing

/// What one queue is asked, every option checked before any is used.
struct RequiredOptions: ParsableArguments {
  @Option(name: .long, parsing: .unconditional, help: "Calls offered an hour.")
  var callsPerHour: String
  @Option(
    name: .long,
    parsing: .unconditional,
    help: "Mean handle time, talk and after-call work, seconds."
  )
  var handle: String
  @Option(name: .long, parsing: .unconditional, help: "Share of calls to be answered in time, 0.9.")
  var share: String?
  @Option(name: .long, parsing: .unconditional, help: "In time: seconds.")
  var within: String?
  @Option(name: .long, parsing: .unconditional, help: "Mean patience of a caller, seconds.")
  var patience: String?
  @Option(name: .long, parsing: .unconditional, help: "Largest share of time on calls, 0.85.")
  var occupancy: String?
  @Option(name: .long, parsing: .unconditional, help: "Longest mean wait, seconds.")
  var meanWait: String?
  @Option(name: .long, parsing: .unconditional, help: "Largest share of callers who give up, 0.05.")
  var abandon: String?
  @Option(
    name: .long,
    parsing: .unconditional,
    help: "Share of rostered time lost to absence, 0.3."
  )
  var abstraction: String?
  @Option(name: .long, parsing: .unconditional, help: "The fewest people there may be.")
  var minimum: String?
  @Option(
    name: .long,
    help:
      "Of which calls the share is one: \(ServiceLevel.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var definition = ServiceLevel.answeredOfOffered.rawValue
  @Option(
    name: .long,
    parsing: .unconditional,
    help: "Seconds of transfer the published clock counts before the room's own starts."
  )
  var clockOffset: String?
  @Option(
    name: .long,
    parsing: .unconditional,
    help: "What service so many people give, instead of how many are needed."
  )
  var agents: String?

  /// The most people an option may name.
  private static let mostPeople = 100_000_000

  /// The question; what is wrong with the options is said all at once.
  func question() throws -> StaffingCase {
    var check = OptionCheck()
    let rate = check.number(callsPerHour, "--calls-per-hour", 0...1e12)
    let handle = check.positive(handle, "--handle", upTo: 1e8)
    let share = check.number(share, "--share", 0...1)
    let within = check.number(within, "--within", 0...1e9)
    let patience = check.positive(patience, "--patience", upTo: 1e8)
    let occupancy = check.positive(occupancy, "--occupancy", upTo: 1)
    let wait = check.number(meanWait, "--mean-wait", 0...1e9)
    let abandon = check.number(abandon, "--abandon", 0...1)
    let offset = check.number(clockOffset, "--clock-offset", 0...1e9) ?? 0
    let minimum = check.whole(minimum, "--minimum", 0...Self.mostPeople) ?? 0
    _ = check.whole(agents, "--agents", 0...Self.mostPeople)
    let abstraction = abstraction.flatMap { text in
      let share = Shrinkage(text)
      if share == nil {
        check.fail("--abstraction \(text.printable): a share from 0 to below 1, such as 0.3.")
      }
      return share
    }
    let level = ServiceLevel(rawValue: definition)
    if level == nil {
      let known = ServiceLevel.allCases.map(\.rawValue).joined(separator: ", ")
      check.fail("--definition \(definition.printable): one of \(known).")
    }
    if self.share != nil, self.within == nil {
      check.fail("--share needs --within: in how many seconds?")
    }
    if self.abandon != nil, self.patience == nil {
      check.fail("--abandon needs --patience: without it nobody gives up.")
    }
    if let within, offset > 0, offset >= within {
      check.fail(
        "--clock-offset \(clockOffset ?? ""): nothing is left of --within \(self.within ?? "")."
      )
    } else if clockOffset != nil, self.within == nil {
      check.fail("--clock-offset is taken from --within: in how many seconds?")
    }
    if agents != nil, self.minimum != nil || self.abstraction != nil {
      check.fail(
        "--agents says how many are there: leave out --minimum and --abstraction, which say how many are needed."
      )
    }
    if [self.share, self.occupancy, meanWait, self.abandon, agents].allSatisfy({ $0 == nil }) {
      check.fail(
        "Say what is asked: --share and --within, --mean-wait, --occupancy, --abandon, or --agents for the reverse."
      )
    }
    if let rate, let handle, rate * handle / 3600 > 1e7 {
      check.fail("--calls-per-hour times --handle: that is more than 10 million erlangs.")
    } else if let rate, let patience, rate / 3600 * patience > 1e11 {
      check.fail("--patience \(self.patience ?? ""): so long that nobody gives up. Leave it out.")
    }
    try check.finish()
    return StaffingCase(
      callsPerHour: rate ?? 0,
      aim: QueueAim(
        handle: handle ?? 1,
        patience: patience,
        target: Queue.Target(
          share: share,
          withinSeconds: within.map { $0 - offset },
          meanWaitSeconds: wait,
          abandon: abandon
        ),
        occupancy: occupancy,
        level: level ?? .answeredOfOffered
      ),
      clockOffset: offset,
      abstraction: abstraction,
      minimum: minimum
    )
  }

  /// The people whose service is asked for.
  func people() throws -> Int? {
    var check = OptionCheck()
    let people = check.whole(agents, "--agents", 0...Self.mostPeople)
    try check.finish()
    return people
  }
}
