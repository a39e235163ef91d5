import ArgumentParser
import CivilTime
import Planning
import RoomFiles
import RotaStore

/// Who may sign in to the pages.
struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Who may sign in to the pages.",
    discussion: """
      An account is made without a password. The code that is printed works once and for 30 minutes: with it its owner \
      chooses a password at /first, so that nobody else ever knows it.
      """,
    subcommands: [
      AccountAdd.self, AccountList.self, AccountCode.self, AccountDisable.self,
      AccountEnable.self, AccountRole.self, AccountToken.self, AccountTokens.self,
      AccountEndToken.self,
    ]
  )
}

extension GlobalOptions {
  /// The accounts, for the owner of the record alone.
  func accounts(now: Instant) throws -> (open: OpenRecord, accounts: Accounts) {
    if viewer != nil {
      Console.note("error: accounts are kept by the owner of the record, so not with --as.")
      throw ExitCode.unknownPerson
    }
    let open = try openRecord(now: now, mayCreate: true)
    return (open, Accounts(open.file))
  }

  /// The name of an account that somebody typed.
  func accountName(_ typed: String) throws -> String {
    guard let name = Account.name(typed) else {
      throw ValidationError(
        "\(typed.printable): the name of an account has 1 to 32 small letters, digits, `.`, `_` and `-`."
      )
    }
    return name
  }
}

struct AccountAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make an account and print the code it is first used with.",
    discussion: """
      Examples:
        relief account add k.owen --person kowen
        relief account add office --admin
      """
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The name to sign in with.") var name: String
  @Option(name: .long, help: ArgumentHelp("Whose it is.", valueName: "person")) var person: String?
  @ArgumentParser.Flag(name: .long, help: "It keeps accounts and settings.") var admin = false

  func run() throws {
    let now = try options.moment()
    let name = try options.accountName(name)
    let (open, accounts) = try options.accounts(now: now)
    if let person { _ = try open.room.place(ofPerson: person) }
    if person == nil, !admin {
      throw ValidationError(
        "Say whose account it is with --person, or that it keeps accounts with --admin."
      )
    }
    try reporting {
      try accounts.add(
        Account(name: name, person: person, isAdmin: admin, made: now),
        by: open.actor.name
      )
      try accounts.printCode(for: name, by: open.actor, at: now)
    }
  }
}

struct AccountCode: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Print a new code for an account, whose password was forgotten for one."
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The name of the account.") var name: String

  func run() throws {
    let now = try options.moment()
    let name = try options.accountName(name)
    let (open, accounts) = try options.accounts(now: now)
    try reporting { try accounts.printCode(for: name, by: open.actor, at: now) }
  }
}

extension Accounts {
  fileprivate func printCode(for name: String, by actor: Actor, at now: Instant) throws {
    let code = OneUseCode()
    try issue(code, for: name, by: actor.name, at: now)
    try Console.print("\(name): \(code.text)")
    Console.note("The code works once, within 30 minutes, at /first.")
  }
}
