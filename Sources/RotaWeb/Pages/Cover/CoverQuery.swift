public import CivilTime
import Drawing
public import Planning
import Rostering

/// What somebody asks of who can cover.
public struct CoverQuery: Hashable, Sendable {
  /// The day the shift belongs to.
  public private(set) var date: CivilDate
  /// The shift's letter, or a time of the clock as it was typed.
  public private(set) var shift: String
  /// The id of the role, if one is wanted.
  public private(set) var role: String?
  /// The id of the person whose shift it is, where one is named that the room has.
  public private(set) var away: String?
  /// The question; nothing where it makes none.
  public private(set) var question: CoverQuestion?
  /// What could not be read.
  public private(set) var mistakes: [Mistake] = []
  let typedDate: String?

  /// Reads a query; the shift that is on, where nothing is said.
  public init(_ fields: Fields, in room: Room, now: Instant) {
    let roster = room.roster
    let today = roster.zone.date(at: now)
    let running = CoverQuestion(at: now, in: roster)
    date = running?.date ?? today
    shift =
      fields["shift"] ?? (fields["time"] == nil ? running?.letter.description : nil)
      ?? roster.shifts.first?.letter.description ?? ""
    typedDate = fields["on"]
    away = fields["for"].flatMap { roster.index(ofPerson: $0) == nil ? nil : $0 }
    if let typedDate {
      if let read = TypedDate.read(typedDate, today: today) {
        date = read
      } else {
        mistakes.append(TypedDate.mistake("on", "Day", typedDate))
      }
    }
    if let id = fields["role"] {
      if roster.roles.contains(where: { $0.id == id }) {
        role = id
      } else {
        mistakes.append(Mistake("role", "Role: choose one from the list"))
      }
    }
    if let text = fields["time"] {
      guard let time = WallTime(text) else {
        mistakes.append(Mistake("shift", "Shift: choose one from the list"))
        return
      }
      let moment = roster.zone.instant(of: date, at: time)
      question = CoverQuestion(at: moment, in: roster, role: role)
      shift = question?.letter.description ?? shift
    } else if let kind = roster.shifts.first(where: { $0.letter.description == shift }) {
      question = CoverQuestion(kind.letter, on: date, in: roster, role: role)
    } else {
      mistakes.append(Mistake("shift", "Shift: choose one from the list"))
    }
  }

  /// The address that asks who can fill a stretch below its minimum level.
  static func address(of gap: RoleCover, role: String, in roster: Roster) -> String {
    let when =
      gap.letter.map { "shift=\(Percent.encoded($0.description))" }
      ?? "time=\(Percent.encoded(roster.zone.local(at: gap.span.start).time.description))"
    return "/cover?on=\(gap.date)&\(when)&role=\(Percent.encoded(role))"
  }
}
