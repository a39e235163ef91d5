import ArgumentParser
import CivilTime
import Planning
import Rostering

extension OpenRecord {
  /// The shift somebody means: `kowen:2026-10-24` by its day; `kowen`, or whoever asks, the one that is on at a moment, else
  /// the last that began, else the next.
  func shift(of who: String?, at moment: Instant) throws -> PostingName {
    if let who, let argument = PostingArgument(argument: who) {
      _ = try room.place(ofPerson: argument.person)
      return posting(argument)
    }
    let person = try person(who)
    let date = base.roster.zone.date(at: moment)
    let near = facts.room(over: base, people: [person]).roster
      .standing(person, over: DateSpan(date - 3, days: 8))
    let found =
      near.last { $0.span.contains(moment) } ?? near.last { $0.span.start <= moment } ?? near.first
    guard let found else {
      Console.note("error: \(person.printable) has no shift near that time.")
      throw ExitCode.badInput
    }
    return found.name
  }

  /// The id of the person who is named, or who asks.
  func person(_ who: String?) throws -> String {
    if let who {
      let id = PostingArgument(argument: who)?.person ?? who
      return room.roster.people[try room.place(ofPerson: id)].id
    }
    if let person = actor.person { return person }
    throw ValidationError("Say who, or who you are with --as.")
  }

  /// Exit 77 where who asks is no supervisor.
  func checkSupervisor(_ what: String) throws {
    if actor.isSupervisor { return }
    Console.note("error: \(what) is for supervisors.")
    throw ExitCode.unknownPerson
  }
}

extension ArgumentHelp {
  /// Whom a command of the floor is about.
  static let who = ArgumentHelp(
    "Whose: kowen, or a shift, kowen:2026-10-24; you where nobody is named.",
    valueName: "who"
  )
}
