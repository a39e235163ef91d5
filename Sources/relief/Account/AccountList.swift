import ArgumentParser
import CivilTime
import Planning
import RoomFiles
import Rostering
import RotaStore

struct AccountList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The accounts: name, person, what it may, whether it is in use."
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = try options.moment()
    let (open, accounts) = try options.accounts(now: now)
    let all = try reporting { try accounts.all() }
    if options.json {
      let tree = JSONTree.list(
        all.map { account in
          .object([
            .init("name", .text(account.name)),
            .init("person", account.person.map { .text($0) } ?? .null),
            .init("admin", .flag(account.isAdmin)),
            .init("disabled", .flag(account.disabled != nil)),
          ])
        }
      )
      return try Console.print(bytes: tree.bytes)
    }
    for account in all {
      let words = [
        account.person ?? "nobody of the room",
        account.isAdmin ? "admin" : nil,
        account.disabled.map { "disabled since \(open.base.roster.zone.iso($0))" },
      ].compactMap { $0 }
      try Console.print("\(account.name): \(words.joined(separator: ", "))")
    }
    if all.isEmpty { Console.note("There are no accounts yet.") }
  }
}
