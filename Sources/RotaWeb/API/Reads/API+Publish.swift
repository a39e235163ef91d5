import CivilTime
import Planning
import RoomFiles
import RotaStore
import Rostering

extension RouteTable {
  /// Making the rota and what publishing it would change; nothing is kept by looking.
  static let apiPublish: [Route] = [
    .read(
      "/api/v1/rota/make",
      "rota-make",
      "Continues each team's pattern over some days, with everybody's leave, swaps and extra shifts, and checks it. Nothing is kept until it is published; `rota` lists the shifts.",
      for: .roles([.supervisor]),
      scope: .room,
      query: [
        GivenField(
          "from",
          .date,
          "The first day; the first unpublished one, or today, where it is left out."
        ), GivenField("days", .whole(1...366), "How many days; 84 where it is left out."),
      ],
      shape: .plan,
      work: .rota
    ) { visit, given in
      let end = PublishedDays(visit.standing.facts).runs.last?.end ?? visit.today
      let days = DateSpan(
        given.date("from") ?? max(visit.today, end),
        days: given.whole("days") ?? 84
      )
      return PlanJSON.bytes(visit.plan(of: days))
    },
    .read(
      "/api/v1/rota/publish",
      "rota-publishing",
      "What publishing some days would change: whose shifts differ from the last version, whom to tell, what stands against it.",
      for: .roles([.supervisor]),
      scope: .room,
      query: [
        GivenField("from", .date, "The first day; today where it is left out."),
        GivenField(
          "days",
          .whole(1...366),
          "How many days; to the end of what is published, or as many as usual."
        ),
      ],
      shape: .keys([
        "version": .whole, "last_version": .orNull(.whole), "from": .date, "to": .date,
        "new_days": .whole, "shifts": .whole, "against": .list(.text), "warnings": .list(.text),
        "more_warnings": .whole, "levels_short": .whole, "changes": .shiftChanges,
        "to_tell": .untold, "untold": .whole,
      ]),
      work: .rota
    ) { visit, given in try PublishJSON.publishing(visit, given) },
    .read(
      "/api/v1/rota/diff",
      "rota-diff",
      "Whose shifts differ between two published versions, on the days that both cover.",
      for: .roles([.supervisor]),
      scope: .room,
      query: [
        GivenField("earlier", .whole(1...999_999), "The one version; the last where left out."),
        GivenField("later", .whole(1...999_999), "The other; how it stands now where left out."),
      ],
      shape: .shiftChanges,
      statuses: [404]
    ) { visit, given in try PublishJSON.diff(visit, given) },
  ]
}

/// Answers about versions of the rota.
enum PublishJSON {
  static func publishing(_ visit: Visit, _ given: Given) throws -> [UInt8] {
    let usual = PublishedDays(visit.standing.facts)
      .usual(in: visit.standing.base, today: visit.today)
    let first = given.date("from") ?? usual.start
    let days = DateSpan(first, days: given.whole("days") ?? usual.count)
    let (_, page) = try visit.publishing(
      Fields([
        Fields.Field(name: "from", value: "\(days.start)"),
        Fields.Field(name: "to", value: "\(days.end - 1)"),
      ])
    )
    let mistakes = page.query.mistakes
    guard mistakes.isEmpty else {
      throw GivenMistakes(mistakes: mistakes.map { Mistake("days", $0.text) })
    }
    let room = visit.standing.room
    return JSONTree.keys([
      ("version", .whole(page.version)),
      ("last_version", page.last.map { .whole($0.version) } ?? .null),
      ("from", .text("\(page.query.from)")), ("to", .text("\(page.query.to)")),
      ("new_days", .whole(page.newDays)), ("shifts", .whole(page.shifts)),
      ("against", .list(page.against.map { .text($0) })),
      ("warnings", .list(page.warnings.map { .text($0) })),
      ("more_warnings", .whole(page.moreWarnings)), ("levels_short", .whole(page.gaps.count)),
      (
        "changes",
        page.changes.map { DiffTable.tree($0, in: room, names: true) } ?? .list([])
      ), ("to_tell", TellingTable.tree(untold: page.mustBeTold, in: room)),
      ("untold", .whole(page.untold)),
    ]).bytes
  }

  static func diff(_ visit: Visit, _ given: Given) throws -> [UInt8] {
    let facts = visit.standing.facts
    let published = PublishedDays(facts)
    func version(_ number: Int?) throws -> Int? {
      guard let number else { return nil }
      guard published.versions.contains(where: { $0.version == number }) else {
        throw Unanswered.notFound("There is no such version.")
      }
      return number
    }
    guard let earlier = try version(given.whole("earlier")) ?? published.newest?.version else {
      throw Unanswered.notFound("Nothing has been published yet.")
    }
    let record = visit.site.live.record
    let before = try record.issued(at: earlier, in: facts)
    let after =
      try version(given.whole("later")).map { try record.issued(at: $0, in: facts) }
      ?? IssuedRota(facts)
    let room = visit.standing.room
    let diff = IssuedDiff(from: before, to: after, zone: room.roster.zone)
    return DiffTable.json(diff, in: room, names: true)
  }
}
