import ArgumentParser

struct StaffingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staffing",
    abstract: "From calls to the people needed.",
    discussion: """
      Calls come from demand/ of Config, or from options. What people there are comes from the rota.

      Examples:
        relief staffing cover --from 2026-10-23 --days 1        people there against people needed
        relief staffing required --calls-per-hour 120 --handle 300 --share 0.9 --within 10
        relief staffing demand                                  what the calls of the past were like
      """,
    subcommands: [
      StaffingCover.self, StaffingRequired.self, StaffingForecast.self, StaffingSimulate.self,
      StaffingDemand.self, StaffingErlang.self,
    ]
  )
}
