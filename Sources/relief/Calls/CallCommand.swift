import ArgumentParser
import Planning

struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Record a hard call, a concern or a good day; see and correct your own.",
    discussion: """
      A hard call is a person, a time and a category: nothing of what was said. It is recorded by the person, a \
      colleague or a supervisor; the person sees what others recorded at a quiet moment and can correct or \
      withdraw it. It changes nothing by itself and scores nobody.

      Examples:
        relief call add child --as kowen                one of your own, now
        relief call add death kowen wisniewski --at 2026-10-24T21:10 --as rbegum
        relief call concern kowen --as wisniewski           not themselves; says first what they will see
        relief call good-day --as kowen
        relief call mine --as kowen                     all of it, for you alone
        relief call correct NAME --category other --as kowen
        relief call withdraw NAME --as kowen
      """,
    subcommands: [
      CallAdd.self, CallGoodDay.self, CallConcern.self, CallCorrect.self, CallWithdraw.self,
      CallMine.self, CallCategories.self,
    ]
  )
}

extension OpenRecord {
  /// The whole name of an entry that somebody may change, by how it begins; what they wrote where none does.
  func callName(_ text: String) throws -> String {
    guard let person = actor.person, !text.isEmpty else { return text }
    let names = facts.callNames(for: person)
    if names.contains(text) { return text }
    let found = names.filter { $0.hasPrefix(text) }
    if found.count > 1 {
      throw Refusal(
        .input,
        "\(text) can mean several",
        hint: "one of \(found.prefix(5).joined(separator: ", "))"
      )
    }
    return found.first ?? text
  }
}
