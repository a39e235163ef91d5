public import CivilTime
import Drawing
public import Planning
public import Rostering

/// Which shift's handover somebody asks for: the one that is on, where nothing is said.
public struct HandoverQuery: Hashable, Sendable {
  /// The day the shift belongs to.
  public private(set) var date: CivilDate
  /// The shift's letter; nothing where no shift is on and none was named.
  public private(set) var letter: ShiftLetter?
  /// What could not be read.
  public private(set) var mistakes: [Mistake] = []
  let typedDate: String?

  /// Reads a query.
  public init(_ fields: Fields, in room: Room, now: Instant) {
    let today = room.roster.zone.date(at: now)
    let running = CoverQuestion(at: now, in: room.roster)
    date = running?.date ?? today
    letter = running?.letter ?? room.roster.shifts.first?.letter
    typedDate = fields["on"]
    if let typedDate {
      if let read = TypedDate.read(typedDate, today: today) {
        date = read
      } else {
        mistakes.append(TypedDate.mistake("on", "Day", typedDate))
      }
    }
    if let word = fields["shift"] {
      if let known = room.roster.shifts.first(where: { $0.letter.description == word }) {
        letter = known.letter
      } else {
        mistakes.append(Mistake("shift", "Shift: choose one from the list"))
      }
    }
  }
}
