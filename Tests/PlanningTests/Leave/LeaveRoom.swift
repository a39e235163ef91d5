import CivilTime
import Planning
import Rostering

/// A room that counts leave: twelve-hour shifts of which an hour is unpaid, forty hours a week are full time.
enum LeaveRoom {
  static func make(limits: [OffLimit] = [], handlers: Int = 2) -> Room {
    var room = Fixture.room(handlers: handlers, minimum: 0)
    room.roster.shifts = [("D", "07:00", "19:00"), ("N", "19:00", "07:00")].map {
      ShiftKind(
        letter: letter(Character($0.0)),
        name: $0.0,
        start: WallTime($0.1)!,
        end: WallTime($0.2)!,
        unpaid: Minutes(60)
      )
    }
    room.roster.people = room.roster.people.map { person in
      var placement = person.placements[0]
      placement.contracted = .hours(40)
      return Person(id: person.id, name: person.name, placements: [placement])
    }
    room.roster.holidays = ["2026-08-31", "2026-12-25", "2026-12-28", "2027-05-03"].map {
      Holiday(date: day($0), title: $0)
    }
    room.changes.limits = limits
    room.changes.leave.hours = .hours(240)
    room.changes.leave.fullTime = .hours(40)
    room.changes.leave.bankHoliday = .hours(8)
    room.changes.leave.carryOver = .hours(20)
    return room
  }

  static func record(
    _ room: Room = make(),
    now: String = "2026-10-01T09:00+01:00"
  ) -> MemoryRecord { MemoryRecord(room, now: Instant(now)!) }

  static func away(
    _ person: String,
    _ from: String,
    _ to: String,
    _ kind: String = "leave"
  ) -> Absence {
    Absence(person: person, kind: kind, extent: .days(DateSpan(day(from), day(to) + 1)))
  }

  /// What a refusal says, or nothing where the command passes.
  static func refusal(_ body: () throws -> Void) -> Refusal? {
    do { try body() } catch let refusal as Refusal { return refusal } catch {}
    return nil
  }
}

extension Refusal {
  var messages: [String] { objections.map(\.message) }
}

extension MemoryRecord {
  /// The absences of somebody as they stand, by their days.
  func absences(of person: String) -> [String] {
    facts.about(person).compactMap { recorded -> (CivilDate, String)? in
      guard case .absence(let it) = recorded.fact, case .days(let days) = it.extent else {
        return nil
      }
      return (
        days.start, "\(it.kind) \(days.start) \(days.end == .never ? "open" : "\(days.end - 1)")"
      )
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  func account(_ person: String, _ date: String) -> LeaveAccount? {
    LeaveAccount.make(of: person, on: day(date), facts: facts, base: room, now: now)
  }
}
