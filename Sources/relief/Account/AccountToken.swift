import ArgumentParser
import CivilTime
import Planning
import Rostering
import RotaStore
import RotaWeb

struct AccountToken: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Print a token with which a program acts for an account, at /api/v1.",
    discussion: """
      It is shown once and kept as a digest alone. It may do what the account's person may do on that day, until it is \
      over or ended. A record that is restored from a copy has none of its tokens any more.

      Example:
        relief account token k.owen --label "wall display" --days 30
      """
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The name of the account.") var name: String
  @Option(name: .long, help: ArgumentHelp("What it is for.", valueName: "text"))
  var label: String
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many days it works, \(AccessToken.mostDays) at most.",
      valueName: "n"
    )
  )
  var days = AccessToken.usualDays

  mutating func validate() throws {
    guard (1...AccessToken.mostDays).contains(days) else {
      throw ValidationError("--days \(days): 1 to \(AccessToken.mostDays).")
    }
  }

  func run() throws {
    let now = try options.moment()
    let name = try options.accountName(name)
    let (open, accounts) = try options.accounts(now: now)
    let secret = AccessSecret()
    let token = AccessToken(
      digest: secret.digest,
      account: name,
      label: label.printable(limit: 200),
      made: now,
      expires: now + Minutes(days * 24 * 60)
    )
    try reporting { try AccessTokens(accounts).add(token, by: open.actor.name) }
    try Console.print(secret.text)
    let zone = open.base.roster.zone
    Console.note("Shown once. It works until \(zone.iso(token.expires)); its id is \(token.id).")
  }
}

struct AccountTokens: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "The tokens with which programs act for an account; never their secrets."
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The name of the account.") var name: String

  func run() throws {
    let now = try options.moment()
    let name = try options.accountName(name)
    let (open, accounts) = try options.accounts(now: now)
    let tokens = try reporting { try AccessTokens(accounts).tokens(of: name, at: now) }
    let zone = open.base.roster.zone
    if options.json {
      return try Console.print(bytes: TokensJSON.bytes(tokens, zone: zone))
    }
    for token in tokens {
      try Console.print(
        "\(token.id): \(token.label), made \(zone.iso(token.made)), until \(zone.iso(token.expires))"
      )
    }
    if tokens.isEmpty { Console.note("There are no tokens.") }
  }
}

struct AccountEndToken: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end-token",
    abstract: "End a token of an account, at once."
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The name of the account.") var name: String
  @Argument(help: "The token's id.") var id: String

  func run() throws {
    let now = try options.moment()
    let name = try options.accountName(name)
    let (open, accounts) = try options.accounts(now: now)
    let isEnded = try reporting {
      try AccessTokens(accounts).end(id, of: name, by: open.actor.name, at: now)
    }
    guard isEnded else {
      Console.note("error: \(name) has no token \(id.printable).")
      throw ExitCode.unknownPerson
    }
    try Console.print("\(id.printable) is ended.")
  }
}
