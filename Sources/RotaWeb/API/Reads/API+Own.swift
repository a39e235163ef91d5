import CivilTime
import Planning
import RoomFiles
import Rostering
import RotaStore

extension RouteTable {
  /// What is each person's own.
  static let apiOwn: [Route] = [
    .read(
      "/api/v1/me/hours",
      "hours",
      "The reader's hours: contracted, rostered, paid and owed, one object a leave year.",
      for: .roles([.staff]),
      scope: .own,
      query: [
        .from, GivenField("days", .whole(1...1830), "How many days; 364 where it is left out."),
        .at,
      ],
      shape: .list(
        .keys([
          "person": .text, "from": .date, "to": .date, "contracted": .orNull(.number),
          "rostered": .number, "unpaid": .number, "beside": .number, "overtime": .number,
          "paid": .number, "balance": .orNull(.number), "restricted": .number,
          "absent": .map(.number), "rest_days_owed": .list(.date),
        ])
      )
    ) { visit, given in try OwnJSON.hours(visit, given) },
    .read(
      "/api/v1/me/leave",
      "leave",
      "The reader's leave of a leave year, in hours; not found where the room does not count it.",
      for: .roles([.staff]),
      scope: .own,
      query: [
        GivenField("on", .date, "A day of the leave year; today where it is left out."), .at,
      ],
      shape: .keys([
        "person": .text, "from": .date, "to": .date, "days_employed": .whole,
        "entitlement": .number, "bank_holidays": .number, "carried_over": .number,
        "taken": .number, "booked": .number, "asked": .number, "left": .number,
      ])
    ) { visit, given in try OwnJSON.leave(visit, given) },
    .read(
      "/api/v1/me/links",
      "links",
      "The reader's calendar links; never their secrets.",
      for: .roles([.staff]),
      scope: .own,
      shape: .list(
        .keys([
          "id": .text, "kind": .choice(FeedKind.allCases.map(\.rawValue)), "label": .text,
          "made": .moment, "used": .orNull(.date), "reader": .orNull(.text),
        ])
      )
    ) { visit, _ in try OwnJSON.links(visit) },
    .write(
      "/api/v1/me/links/{id}/end",
      "link-end",
      "Ends a calendar link of the reader's, at once; one that is gone already is ended.",
      for: .roles([.staff]),
      scope: .own,
      path: [.wanted("id", .id, "The link's id.")],
      shape: ended
    ) { visit, given in
      let isEnded = try FeedLinks(visit.site.live.held.file).end(
        given.text("id") ?? "",
        of: visit.person(),
        by: visit.signedIn().accountName,
        at: visit.now
      )
      return RoomAnswer.ended(isEnded)
    },
  ]
}

/// Answers about the reader's own time.
enum OwnJSON {
  static func hours(_ visit: Visit, _ given: Given) throws -> [UInt8] {
    let room = try visit.standing(given).room
    guard let place = room.roster.index(ofPerson: try visit.person()) else {
      throw Unanswered.notFound()
    }
    let days = DateSpan(given.date("from") ?? visit.today, days: given.whole("days") ?? 364)
    let accounts = HoursAccount.accounts(of: place, in: room.roster, touching: days)
    return HoursJSON.bytes(accounts, of: place, in: room, kinds: true)
  }

  static func leave(_ visit: Visit, _ given: Given) throws -> [UInt8] {
    let standing = try visit.standing(given)
    let person = try visit.person()
    let account = LeaveAccount.make(
      of: person,
      on: given.date("on") ?? visit.today,
      facts: standing.facts,
      base: standing.base,
      now: visit.now
    )
    guard let account else { throw Unanswered.notFound("There is no leave account for that day.") }
    return LeaveJSON.bytes(account, of: person)
  }

  static func links(_ visit: Visit) throws -> [UInt8] {
    let zone = visit.standing.base.roster.zone
    let links = try FeedLinks(visit.site.live.held.file)
      .links(of: visit.person(), on: visit.now.utcDate)
    return JSONTree.list(
      links.map { link in
        .keys([
          ("id", .text(link.id)), ("kind", .text(link.kind.rawValue)), ("label", .text(link.label)),
          ("made", .text(zone.iso(link.made))),
          ("used", link.used.map { .text($0.description) } ?? .null),
          ("reader", link.reader.map { .text($0) } ?? .null),
        ])
      }
    ).bytes
  }
}
