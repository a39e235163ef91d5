import ArgumentParser

struct WorkedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worked",
    abstract: "Enter what was really worked: it is never refused by a rule.",
    discussion: """
      What it breaks is named, and the rest that was not had is owed from then on.

      Examples:
        relief worked late kowen:2026-10-24 --until 20:40 --reason incident
        relief worked home kowen:2026-10-24 --left 15:00
        relief worked called-in kowen --from 2026-10-24T09:00 --to 14:00
        relief worked break kowen:2026-10-24 --from 13:00 --to 13:45 --had 5
        relief worked held 2026-10-24 D --until 22:00 --reason incident
      """,
    subcommands: [
      WorkedLate.self, WorkedHome.self, WorkedCalledIn.self, WorkedBreak.self, WorkedHeld.self,
    ]
  )
}
