import ArgumentParser
import CivilTime
import Planning
import Rostering

struct LeaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave",
    abstract: "Ask for leave, grant it, and see what is left.",
    subcommands: [
      LeaveAsk.self, LeaveGrant.self, LeaveRefuse.self, LeaveWithdraw.self, LeaveWaiting.self,
      LeaveAccountCommand.self, LeaveCredit.self, LeaveCarry.self, LeaveRestDay.self,
    ]
  )
}

struct LeaveAsk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask for leave: it waits in line until a supervisor grants it.",
    discussion: """
      Example:
        relief leave ask kowen 2026-10-24 2026-10-27 --as kowen
      """
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "The person's id.") var person: String
  @OptionGroup var away: AwayOptions
  @Flag(name: .long, help: "Time off in lieu instead of leave.") var toil = false

  func run() throws {
    try record.change { open in
      AskLeave(
        Absence(
          person: person,
          kind: toil ? "toil" : "leave",
          extent: try away.extent(in: open.base)
        )
      )
    }
  }
}

struct LeaveGrant: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant",
    abstract: "Grant leave that somebody asked for."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "Its id, from `relief leave waiting`.") var request: String

  func run() throws {
    try record.change { open in
      GrantLeave(request: try open.fact(request, .leaveRequest, called: "request"))
    }
  }
}

struct LeaveRefuse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse",
    abstract: "Say no to leave that somebody asked for."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "Its id, from `relief leave waiting`.") var request: String

  func run() throws {
    try record.change { open in
      RefuseLeave(request: try open.fact(request, .leaveRequest, called: "request"))
    }
  }
}

struct LeaveWithdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take back what was asked for."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "Its id, from `relief leave waiting`.") var request: String

  func run() throws {
    try record.change { open in
      WithdrawLeave(request: try open.fact(request, .leaveRequest, called: "request"))
    }
  }
}
