import ArgumentParser
import Planning
import RotaStore

struct AccountDisable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable",
    abstract: "Let an account sign in no more; its sessions are over at once."
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The name of the account.") var name: String

  func run() throws {
    let now = try options.moment()
    let name = try options.accountName(name)
    let (open, accounts) = try options.accounts(now: now)
    try reporting { try accounts.setDisabled(true, name, by: open.actor.name, at: now) }
    try Console.print("\(name) may not sign in.")
  }
}

struct AccountEnable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable",
    abstract: "Let an account sign in again."
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The name of the account.") var name: String

  func run() throws {
    let now = try options.moment()
    let name = try options.accountName(name)
    let (open, accounts) = try options.accounts(now: now)
    try reporting { try accounts.setDisabled(false, name, by: open.actor.name, at: now) }
    try Console.print("\(name) may sign in.")
  }
}

struct AccountRole: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role",
    abstract: "Say whether an account keeps accounts and settings; its sessions are over at once.",
    discussion: """
      All other roles follow from the room: who supervises, who leads on welfare.

      Examples:
        relief account role k.owen --admin
        relief account role k.owen --no-admin
      """
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The name of the account.") var name: String
  @ArgumentParser.Flag(inversion: .prefixedNo, help: "Whether it keeps accounts and settings.")
  var admin: Bool

  func run() throws {
    let now = try options.moment()
    let name = try options.accountName(name)
    let (open, accounts) = try options.accounts(now: now)
    try reporting { try accounts.setAdmin(admin, name, by: open.actor.name, at: now) }
    try Console.print("\(name) \(admin ? "keeps" : "does not keep") accounts.")
  }
}
