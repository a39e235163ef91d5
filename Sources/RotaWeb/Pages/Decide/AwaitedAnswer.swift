import CivilTime
import Drawing
import Planning
import Rostering

/// What waits for a supervisor, by its id in the path.
struct AwaitedAnswer {
  let visit: Visit

  private var room: Room { visit.standing.room }
  private var zone: ZoneRules { room.roster.zone }
  private var names: Naming { Naming(room.roster, showsNames: true) }

  private var named: (id: FactID, fact: Fact)? {
    guard let id = visit.parameters["id"].flatMap({ FactID($0) }),
      let fact = visit.standing.facts[id]?.fact
    else { return nil }
    return (id, fact)
  }

  /// Leave that somebody asked for.
  func leave() throws -> Proposal {
    guard let (id, fact) = named, case .leaveRequest(let request) = fact else {
      throw Unanswered.notFound("No such leave is asked for: somebody has answered it.")
    }
    let person = names.person(id: request.absence.person)
    let kind = request.absence.kind == "toil" ? "time off in lieu" : request.absence.kind
    return Proposal(
      title: "Leave that is asked for",
      lead:
        "\(HTML(name: person)) asks for \(kind), \(request.absence.extent.spoken(in: zone)). Asked on \(Sentence.moment(request.asked, in: zone)).",
      command: GrantLeave(request: id),
      path: "/rota/leave/\(id)",
      button: "Approve",
      no: Proposal.No(button: "Decline", command: RefuseLeave(request: id)),
      usualReason: "request"
    )
  }

  /// A swap that both sides agree to, or that was taken at once.
  func swap() throws -> Proposal {
    guard let (id, fact) = named, case .swap(let swap) = fact,
      swap.state == .agreed || swap.state == .taken, !swap.hasLapsed(at: visit.now)
    else { throw Unanswered.notFound("No such swap waits for a supervisor.") }
    return Proposal(
      title: "Swap that both agree to",
      lead: "\(HTML(words: swap.spoken(names, in: room.roster)))",
      command: ApproveSwap(swap: id),
      path: "/rota/swap/\(id)",
      button: "Approve",
      no: swap.state == .agreed
        ? Proposal.No(button: "Decline", command: DeclineSwap(swap: id))
        : Proposal.No(button: "Call it off", command: CancelSwap(swap: id)),
      usualReason: "request"
    )
  }

  /// An absence taken out as a whole.
  func absence() throws -> Proposal {
    guard let (id, fact) = named, case .absence(let absence) = fact else {
      throw Unanswered.notFound("There is no such absence.")
    }
    let person = names.person(id: absence.person)
    return Proposal(
      title: "Take an absence back",
      lead:
        "\(HTML(name: person)) is away (\(absence.kind)), \(absence.extent.spoken(in: zone)). All of it is taken out.",
      command: CancelAbsence(absence: id),
      path: "/rota/absence/\(id)",
      button: "Take it back",
      before: CoverLeft(facts: visit.standing.facts, room: room, now: visit.now)
        .html(without: [absence])
    )
  }

  /// A shift beyond the pattern that is called off.
  func shift() throws -> Proposal {
    guard let (id, fact) = named, case .assignment(let taken) = fact, taken.kind != .swap else {
      throw Unanswered.notFound("There is no such shift beyond the pattern.")
    }
    let person = names.person(id: taken.person)
    return Proposal(
      title: "Call a shift off",
      lead:
        "\(HTML(name: person)) has a \(taken.kind.rawValue) shift on \(Sentence.day(taken.date)), \(Sentence.span(taken.span, in: zone)).",
      command: CancelAssignment(assignment: id),
      path: "/rota/shift/\(id)",
      button: "Call it off"
    )
  }
}

extension Absence.Extent {
  /// `Tue 27 Oct to Wed 28 Oct 2026`, `from Tue 27 Oct 2026 on`, or the moments.
  func spoken(in zone: ZoneRules) -> String {
    switch self {
    case .days(let days):
      days.end == .never ? "from \(Sentence.day(days.start)) on" : Sentence.days(days)
    case .moments(let span):
      span.end == .never
        ? "from \(Sentence.moment(span.start, in: zone)) on" : Sentence.span(span, in: zone)
    }
  }
}

extension Swap {
  /// Who gives what to whom, and how far it has come.
  ///
  /// Shape: `Ann Cole gives the night of Tue 20 Oct, 19:00–07:00, to Bea Dunn for the day of Sat 24 Oct, 07:00–19:00.
  /// Both agree.`
  func spoken(_ names: Naming, in roster: Roster) -> String {
    let speech = PlainSpeech(roster)
    let back = takes.map { " for \(speech.shift($0))" } ?? " for nothing in return"
    let state = state == .taken ? "It was taken at once." : "Both agree."
    return
      "\(names.person(id: gives.person)) gives \(speech.shift(gives)), to \(names.person(id: taker))\(back). \(state)"
  }
}
