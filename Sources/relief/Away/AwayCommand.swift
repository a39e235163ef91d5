import ArgumentParser

struct AwayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "away",
    abstract: "Step away: granted at once, no reason asked.",
    discussion: """
      Examples:
        relief away start --as kowen                    go, for as long as you need
        relief away start --home --as kowen             home for today; your hours stand
        relief away start --with jbyrne --as kowen      and whom you would like to talk to
        relief away start kowen --as jbyrne             for a colleague who has walked out
        relief away end --as kowen                      back
        relief away cost kowen --as rbegum              for supervisors: what it costs, who can cover
        relief away cover kowen jbyrne --as rbegum
        relief away look-in kowen --as rbegum
        relief away mine --as kowen                     your own, and who entered them
      """,
    subcommands: [
      AwayStart.self, AwayEnd.self, AwayLookIn.self, AwayCover.self, AwayCostCommand.self,
      AwayMine.self,
    ]
  )
}
