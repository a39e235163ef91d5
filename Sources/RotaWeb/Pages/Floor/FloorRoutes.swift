import CivilTime
import Drawing
import Planning
import RotaSolver
import Rostering
import Wellbeing

extension RouteTable {
  /// The live floor and step-away.
  static let floor: [Route] = [
    .get("/floor", for: .roles([.staff]), scope: .room) { visit in
      let viewer = try visit.signedIn()
      let floor = visit.floor
      let asked = visit.query["cost"].flatMap { viewer.isSupervisor ? floor.person($0) : nil }
      let cost = asked.map { visit.cost(of: $0, on: floor) }
      let page = FloorPage(floor, in: visit.standing.room, for: viewer, cost: cost)
      return visit.page(page.page(in: visit.surroundings))
    },
    .get("/floor/away", for: .roles([.staff]), scope: .own, FloorAnswer.gone),
    .post(
      "/floor/away",
      for: .roles([.staff]),
      scope: .own,
      fields: ["length", "company"],
      FloorAnswer.go
    ),
    .post("/floor/back", for: .roles([.staff]), scope: .own, fields: []) { visit in
      let person = try FloorAnswer.own(visit)
      _ = try visit.perform(EndAway(stepAway: try FloorAnswer.stepAway(of: person, visit)))
      return .seeOther("/floor")
    },
    .post("/floor/let-go", for: .roles([.supervisor]), scope: .room, fields: ["person"]) { visit in
      let person = try FloorAnswer.named(visit.form["person"], visit)
      _ = try visit.perform(StartAway(posting: person.posting))
      return .seeOther("/floor?cost=\(Percent.encoded(person.person))")
    },
    .post("/floor/cover", for: .roles([.supervisor]), scope: .room, fields: ["person", "cover"]) {
      visit in
      let person = try FloorAnswer.named(visit.form["person"], visit)
      let command = CoverAway(
        stepAway: try FloorAnswer.stepAway(of: person, visit),
        cover: try FloorAnswer.named(visit.form["cover"], visit).person
      )
      _ = try visit.perform(command)
      return .seeOther("/floor")
    },
    .post("/floor/look-in", for: .roles([.supervisor]), scope: .room, fields: ["person"]) { visit in
      let person = try FloorAnswer.named(visit.form["person"], visit)
      _ = try visit.perform(LookIn(stepAway: try FloorAnswer.stepAway(of: person, visit)))
      return .seeOther("/floor")
    },
  ]
}

extension Visit {
  /// Who is on at this moment.
  var floor: Floor { Floor.make(standing.facts, in: standing.base, at: now) }

  /// What it costs that somebody is away: for what is left of a step-away, else for its usual length.
  func cost(of person: FloorPerson, on floor: Floor) -> AwayCost {
    var end = min(now + StartAway.usualLength, person.on.end)
    if case .away(_, let until) = person.state, until > now { end = until }
    return AwayCost(
      of: person,
      over: Span(now, max(now + Minutes(1), end)),
      on: floor,
      facts: standing.facts,
      in: standing.base,
      demand: site.live.calls(now: now),
      breaks: SolverBreakPlanner(limit: 5)
    )
  }
}

/// Answers about the floor.
enum FloorAnswer {
  /// Who asks, where they are on a shift now.
  static func own(_ visit: Visit) throws -> FloorPerson {
    guard let id = try visit.signedIn().personID, let person = visit.floor.person(id) else {
      throw Unanswered.badInput("You are not on a shift now.")
    }
    return person
  }

  /// Somebody on the floor; who is not on it, or is nobody, is not found.
  static func named(_ id: String?, _ visit: Visit) throws -> FloorPerson {
    guard let person = id.flatMap(visit.floor.person) else {
      throw Unanswered.notFound("Nobody of that name is on now.")
    }
    return person
  }

  /// The step-away somebody is on, or was on last in this shift.
  static func stepAway(of person: FloorPerson, _ visit: Visit) throws -> FactID {
    let all = visit.standing.facts.stepAways(of: person.posting)
    guard let found = all.last(where: { $0.stepAway.isAway(at: visit.now) }) ?? all.last else {
      throw Unanswered.notFound("They are not away.")
    }
    return found.id
  }

  /// Lets somebody go: nothing is asked that they did not choose to say.
  static func go(_ visit: Visit) throws -> Answer {
    let person = try own(visit)
    let length: StartAway.Length =
      switch visit.form["length"] {
      case "home": .home
      case let minutes?: .time(Minutes(min(max(Int(minutes) ?? 20, 1), 2880)))
      case nil: .time(StartAway.usualLength)
      }
    let company = visit.form["company"]
    let isAlone = company == "alone"
    _ = try visit.perform(
      StartAway(
        posting: person.posting,
        length: length,
        company: company.flatMap { isAlone ? nil : .person($0) } ?? .nobody
      )
    )
    return .seeOther(isAlone ? "/floor/away?alone=yes" : "/floor/away")
  }

  /// What somebody who went reads: go, who covers, who is free to talk.
  static func gone(_ visit: Visit) throws -> Answer {
    let person = try own(visit)
    let all = visit.standing.facts.stepAways(of: person.posting)
    guard let stepAway = all.last(where: { $0.stepAway.isAway(at: visit.now) })?.stepAway else {
      return .seeOther("/floor")
    }
    let room = visit.standing.room
    let answer = AwayAnswer(
      to: stepAway,
      on: visit.floor,
      in: room,
      facts: visit.standing.facts,
      isAlone: visit.query["alone"] == "yes"
    )
    let lines = AwayText(answer, in: room, showsNames: true).lines
    return visit.page(
      Page(
        title: lines.first ?? "Go.",
        here: .floor,
        measure: .text,
        main: """
          \(HTML.joined(lines.dropFirst().map { "<p class=\"big\">\(HTML(words: $0))</p>\n" }))\
          <p>Take the time you need. Nobody is told why. That you went stands on your own page, with who has read it.</p>
          \(Form.post("/floor/back", in: visit.surroundings, Form.button("I am back", .quiet)))\
          <p class="step"><a href="/me/record">What is held about you, and who read it</a></p>

          """
      )
    )
  }
}
