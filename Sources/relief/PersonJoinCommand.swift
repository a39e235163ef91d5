import ArgumentParser
import CivilTime
import Planning
import Rostering

struct PersonJoin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Take somebody into the room from a day on.",
    discussion: """
      Example:
        relief person join kowen --name "Kit Owen" --team red --role handler --from 2026-11-02 --hours 37 --terms staff
      """
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "An id that is theirs for good.") var person: String
  @Option(name: .long, help: "Their name as they write it.") var name: String
  @Option(name: .long, help: "The team's id.") var team: String?
  @Option(name: .long, help: "A role's id; give the option again for more.") var role: [String]
  @Option(name: .long, help: ArgumentHelp("The first day.", valueName: "date")) var from:
    DayArgument
  @Option(name: .long, help: ArgumentHelp("The last day, where it is known.", valueName: "date"))
  var to: DayArgument?
  @Option(name: .long, help: "An own pattern's id.") var pattern: String?
  @Option(name: .long, help: "An own phase.") var phase: Int?
  @Option(name: .long, help: "The weekdays they work, Mon-Thu.") var days: String?
  @Option(name: .long, help: "Contracted paid hours a week.") var hours: Double?
  @Option(name: .long, help: "How much of a desk they fill, 0 to 1.") var counts: Double?
  @Option(name: .long, help: "The id of who tutors them.") var tutor: String?
  @Option(name: .long, help: "The intake they join with.") var cohort: String?
  @Option(name: .long, help: "Whose terms they serve under.") var terms: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The day of their night worker’s health assessment.", valueName: "date")
  )
  var nightAssessment: DayArgument?

  mutating func validate() throws {
    if let hours, !(hours > 0 && hours <= 168) {
      throw ValidationError("--hours \(hours): a week has more than none and at most 168.")
    }
    if let counts, !(0...1).contains(counts) {
      throw ValidationError("--counts \(counts): it lies between 0 and 1.")
    }
    if let days, WeekdaySet(days) == nil {
      throw ValidationError("--days \(days.printable): write them as Mon-Thu or Mon;Wed.")
    }
    if let cohort, cohort.count > 200 || cohort.contains(where: \.isNewline) {
      throw ValidationError("--cohort: a line of at most 200 characters.")
    }
  }

  func run() throws {
    try record.change { _ in
      let end = to.map { $0.date + 1 } ?? .never
      return JoinPerson(
        PersonIdentity(id: person, name: name),
        Placement(
          days: DateSpan(from.date, end),
          team: team,
          roles: role,
          pattern: pattern,
          phase: phase,
          weekdays: days.flatMap { WeekdaySet($0) } ?? .all,
          contracted: hours.map { Minutes(Int(($0 * 60).rounded())) },
          counts: counts ?? 1,
          tutor: tutor,
          cohort: cohort,
          terms: terms,
          nightAssessment: nightAssessment?.date
        )
      )
    }
  }
}
