import CivilTime
public import Rostering
public import Wellbeing

/// Two people change places with the next break of a kind that they were told of.
///
/// One of them may enter that both agree; a supervisor may without.
public struct SwapBreaks: Command {
  /// What the journal calls it.
  public static let name = "break swap"
  /// One of them.
  public let first: PostingName
  /// The other.
  public let second: PostingName
  /// Which break.
  public let kind: BreakEntry.Kind

  /// Swaps.
  public init(first: PostingName, second: PostingName, kind: BreakEntry.Kind) {
    self.first = first
    self.second = second
    self.kind = kind
  }

  /// `kowen 2026-10-24 with jbyrne 2026-10-24`.
  public var object: String { "\(first) with \(second)" }

  /// Both sheets with the other's time.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.want([first.person, second.person], weighing)
    let isAgreed = weighing.instruction.basis == .agreement
    if !isAgreed, !weighing.instruction.by.isSupervisor {
      grounds.add(.input, "nothing says that both agree", hint: "--basis agreement says so")
    }
    if first.person == second.person {
      grounds.add(.input, "\(first.person) cannot swap with themselves")
    }
    let one = SwapSide(first, kind, weighing, &grounds)
    let other = SwapSide(second, kind, weighing, &grounds)
    var draft = Draft()
    if let one, let other, first.person != second.person {
      for (side, taken) in [(one, other.next), (other, one.next)] {
        if side.next.span.length != taken.span.length {
          grounds.add(
            .conflict,
            "\(side.name.person)’s break is \(side.next.span.length), the other’s \(taken.span.length)"
          )
        } else {
          side.check(taken.span, &grounds, weighing)
        }
        draft.made[side.id] = .breakSheet(side.sheet(with: taken.span))
      }
      if one.next.span == other.next.span {
        grounds.add(.conflict, "both have it at the same time, so there is nothing to swap")
      }
      if one.standing.role != other.standing.role {
        let message = "they are in different roles, so the floor is another then"
        if weighing.instruction.by.isSupervisor {
          draft.warnings.append(message)
        } else {
          grounds.add(.conflict, message, hint: "a supervisor may swap them")
        }
      }
    }
    try grounds.check()
    return draft
  }
}

/// One side of a swap of breaks.
private struct SwapSide {
  let name: PostingName
  let id: FactID
  let told: BreakSheet
  let standing: StandingPosting
  /// The break that changes hands.
  let next: BreakSheet.Planned
  /// The other longer breaks: as they were had, or as they are told.
  private let others: [Span]

  /// Looks it up, or gives the reasons against it.
  init?(
    _ name: PostingName,
    _ kind: BreakEntry.Kind,
    _ weighing: Weighing,
    _ grounds: inout Grounds
  ) {
    guard let standing = weighing.standing(name, &grounds) else { return nil }
    let entries = weighing.facts.breaks(of: name).map(\.entry)
    guard let (id, told) = weighing.facts.breakSheet(of: name) else {
      grounds.add(.conflict, "\(name.person) has not been told of any breaks")
      return nil
    }
    let open = told.open(after: entries, at: weighing.now)
    guard let next = open.first(where: { $0.kind == kind }) else {
      grounds.add(.conflict, "\(name.person) has no such break to come")
      return nil
    }
    if next.span.start <= weighing.now {
      grounds.add(.conflict, "\(name.person)’s break has come already")
    }
    self.name = name
    self.id = id
    self.told = told
    self.standing = standing
    self.next = next
    others =
      entries.compactMap { entry in
        entry.started.map { Span($0, entry.stopped ?? max($0, entry.due?.end ?? $0)) }
      } + open.filter { $0 != next }.map(\.span)
  }

  /// The sheet with the break at another time.
  func sheet(with span: Span) -> BreakSheet {
    var breaks = told.breaks
    if let place = breaks.firstIndex(of: next) {
      breaks[place] = BreakSheet.Planned(kind: next.kind, span: span)
    }
    return BreakSheet(posting: name, breaks: breaks)
  }

  /// Gives the reasons against having the break at another time; what does not hold as it is stands against nothing.
  func check(_ span: Span, _ grounds: inout Grounds, _ weighing: Weighing) {
    let rules = weighing.base.breaks
    let isNight = weighing.base.roster.shift(standing.letter)?.isNight ?? false
    func faults(_ mine: Span) -> Set<BreakTurns.Fault> {
      BreakTurns(
        others + [mine],
        desk: standing.onDesk,
        times: rules.times,
        isNight: isNight
      ).faults
    }
    let new = faults(span).subtracting(faults(next.span))
    for words in new.map({ $0.words(name.person, times: rules.times, isNight: isNight) }).sorted() {
      grounds.add(.conflict, words)
    }
    if rules.areTutorsTogether, let tutor = companion(weighing) {
      grounds.add(.conflict, "\(name.person) has breaks together with \(tutor)")
    }
  }

  /// A tutor or tutee of theirs who has this break at the same time.
  private func companion(_ weighing: Weighing) -> String? {
    let near = weighing.facts.all([.placement]) { recorded in
      guard case .placement(let it) = recorded.fact, it.placement.days.contains(name.date)
      else { return false }
      return it.person == name.person || it.placement.tutor == name.person
    }
    let names = near.compactMap { recorded -> String? in
      guard case .placement(let it) = recorded.fact else { return nil }
      return it.person == name.person ? it.placement.tutor : it.person
    }
    return names.sorted().first { person in
      weighing.facts.about(person).contains { recorded in
        guard case .breakSheet(let sheet) = recorded.fact else { return false }
        return sheet.posting.date == name.date && sheet.breaks.contains(next)
      }
    }
  }
}
