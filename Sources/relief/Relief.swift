import ArgumentParser
import Planning

/// The program: rota, rules and calendars for rooms that never close.
@main
struct Relief: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relief",
    abstract: "Rota and wellbeing for rooms that never close.",
    discussion: """
      Reads a room from Config/ and makes its rota, holds it against the working-time rules, shows where \
      it is short of people and gives everybody their shifts for their own calendar.

      Examples:
        relief check                                    is Config/ in order?
        relief plan                                     the next 364 days into Exports/local
        relief plan --from 2026-10-12 --days 28 --out october
        relief rota show --from 2026-10-19 --days 28    the board in the terminal
        relief calendar --person kowen --out kowen.ics

      Exit codes: 0 fine · 1 ran and found problems · 2 bad input or Config · 64 usage · 70 internal · \
      69 the record is busy or damaged · 74 cannot read or write · 75 held by another process · \
      77 unknown person.
      """,
    version: Product.version,
    subcommands: [
      CheckCommand.self, PlanCommand.self, RotaCommand.self, HoursCommand.self,
      CalendarCommand.self, CoverCommand.self, SwapCommand.self, ShiftCommand.self,
      WorkedCommand.self, AbsenceCommand.self, LeaveCommand.self, PersonCommand.self,
      StaffCommand.self, HistoryCommand.self, LedgerCommand.self,
      FloorCommand.self, BreakCommand.self, AwayCommand.self, CallCommand.self,
      DebriefCommand.self, HandoverCommand.self, StaffingCommand.self, SolveCommand.self,
      LabCommand.self, ReasonsCommand.self, AuditCommand.self, HoldCommand.self, DbCommand.self,
      AccountCommand.self, ServeCommand.self, APICommand.self, DoctorCommand.self,
    ]
  )

  static func main() {
    Signals.prepare()
    main(nil)
  }
}
