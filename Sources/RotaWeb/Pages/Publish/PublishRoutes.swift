import CivilTime
import Planning
import RotaStore
import Rostering

extension RouteTable {
  /// Publishing the rota, with what differs shown first.
  static let publish: [Route] = [
    .get("/rota/publish", for: .roles([.supervisor]), scope: .room, work: .rota) { visit in
      visit.page(try visit.publishing(visit.query).page.page(in: visit.surroundings))
    },
    .post(
      "/rota/publish",
      for: .roles([.supervisor]),
      scope: .room,
      fields: ["from", "to", "seen", "reason"],
      work: .rota
    ) { visit in
      if try visit.wasDone(as: [Publish.name]) { return .seeOther("/rota") }
      guard let seen = visit.form["seen"], visit.form["from"] != nil, visit.form["to"] != nil else {
        throw Unanswered.badInput("The form is not whole. Load the page again.")
      }
      var (command, page) = try visit.publishing(visit.form)
      if seen != page.seen || !page.canPublish {
        page.isStale = true
        return visit.page(page.page(in: visit.surroundings), status: 409)
      }
      do {
        _ = try visit.perform(asSeen: command)
      } catch let refusal as Refusal where Moved.isMeant(by: refusal) {
        page.isStale = true
        return visit.page(page.page(in: visit.surroundings), status: 409)
      }
      return .seeOther("/rota?from=\(page.query.from)")
    },
  ]
}

extension Visit {
  /// What publishing the days of some fields comes to; nothing is written.
  func publishing(_ fields: Fields) throws -> (command: Publish, page: PublishPage) {
    let published = PublishedDays(standing.facts)
    let query = SpanQuery(
      fields,
      usual: published.usual(in: standing.base, today: today),
      today: today
    )
    let command = Publish(from: query.from, days: query.days.count)
    let outcome = Result<Change, Refusal> { () throws(Refusal) -> Change in
      try Change.weigh(
        command,
        room: standing.base,
        facts: standing.facts,
        instruction: Instruction(key: Instruction.freshKey(), by: try actor(), now: now)
      )
    }
    let page = PublishPage(
      query,
      outcome,
      plan: plan(of: query.days),
      calls: callDays(of: query.days),
      standing: standing,
      since: try published.newest.map {
        try site.live.record.issued(at: $0.version, in: standing.facts)
      },
      now: now
    )
    return (command, page)
  }

  /// The plan of some days without breaks and calls, worked out once for an entry.
  func plan(of days: DateSpan) -> Plan {
    site.live.kept("days \(today) \(days.start) \(days.count)", at: standing.entry) {
      Plan.make(room: standing.room, days: days, now: now, breakDays: 0)
    }
  }

  private func actor() throws(Refusal) -> Actor {
    guard let viewer else { throw Refusal(.notAllowed, "you are not signed in") }
    return viewer.actor
  }
}

extension PublishedDays {
  /// What is usually published: from today to the end of what is, or as far as the room's settings say.
  func usual(in base: Room, today: CivilDate) -> DateSpan {
    if let newest, newest.days.end > today { return DateSpan(today, newest.days.end) }
    return DateSpan(today, days: max(1, base.changes.publishedDays))
  }
}
