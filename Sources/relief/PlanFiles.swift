import Rostering
import CivilTime
import Planning
import RoomFiles
import RotaCalendar

/// Everything `relief plan` writes, as bytes: nothing touches the disk before all of it is made.
enum PlanFiles {
  static func all(
    of plan: Plan,
    names: Bool,
    kinds: Bool,
    progress: (String) -> Void
  ) throws -> [(path: String, bytes: [UInt8])] {
    progress("Writing rota, cover and verdicts")
    var files: [(path: String, bytes: [UInt8])] = [
      ("rota.csv", RotaTable.csv(plan, names: names, kinds: kinds)),
      ("cover.csv", CoverTable.csv(plan)), ("breaks.csv", BreaksTable.csv(plan)),
      ("verdicts.json", VerdictsJSON.bytes(plan)),
      ("plan.json", PlanJSON.bytes(plan)),
    ]
    progress("Drawing cover")
    files.append(("cover.svg", CoverFiles.map(plan)))
    files.append(("cover.html", CoverFiles.page(plan)))
    progress("Writing calendars")
    let calendars = PlanCalendars(plan, digest: Digest.hex(of:), marks: CalendarMarks(names: names))
    for (i, person) in plan.room.roster.people.enumerated()
    where person.placements.contains(where: { $0.days.clamped(to: plan.days).count > 0 }) {
      files.append(
        (
          "calendars/people/\(person.id).ics", try CalendarWriter.bytes(calendars.person(i))
        )
      )
    }
    for (i, team) in plan.room.roster.teams.enumerated() {
      files.append(
        (
          "calendars/teams/\(team.id).ics", try CalendarWriter.bytes(calendars.team(i))
        )
      )
    }
    return files
  }
}
