public import CivilTime
public import Rostering
public import Wellbeing

extension Facts {
  /// The breaks of a posting as they were entered, step-aways apart, by when they began or were meant to.
  public func breaks(of posting: PostingName) -> [(id: FactID, entry: BreakEntry)] {
    about(posting.person) { fact -> BreakEntry? in
      if case .breakTaken(let it) = fact, it.posting == posting { it } else { nil }
    }
    .map { ($0.id, $0.value) }
    .sorted { a, b in
      guard let first = a.1.started ?? a.1.due?.start, let second = b.1.started ?? b.1.due?.start
      else { return false }
      return first < second
    }
  }

  /// The breaks somebody was told of for a posting, where they were told of any.
  public func breakSheet(of posting: PostingName) -> (id: FactID, sheet: BreakSheet)? {
    about(posting.person) { fact -> BreakSheet? in
      if case .breakSheet(let it) = fact, it.posting == posting { it } else { nil }
    }
    .last.map { ($0.id, $0.value) }
  }

  /// What somebody would like for the breaks of a posting, where they have said so.
  public func breakWish(of posting: PostingName) -> (id: FactID, wish: BreakWish)? {
    about(posting.person) { fact -> BreakWish? in
      if case .breakWish(let it) = fact, it.posting == posting { it } else { nil }
    }
    .last.map { ($0.id, $0.value) }
  }

  /// The step-aways of a posting, by when they began.
  public func stepAways(of posting: PostingName) -> [(id: FactID, stepAway: StepAway)] {
    stepAways(of: posting.person).filter { $0.stepAway.posting == posting }
      .sorted { $0.stepAway.start < $1.stepAway.start }
  }
}

extension BreakSheet {
  /// The longer breaks still to come, as far as is known at a moment.
  ///
  /// One that was had, or is running, takes its own place, else the first of its kind; one that was lost takes its own
  /// alone, for a new plan may have given it another. The short ones from the screen are nobody's to enter, and not among
  /// them.
  public func open(after entries: [BreakEntry], at now: Instant) -> [Planned] {
    var open = breaks.filter { $0.kind != .screen && $0.kind != .stepAway }
    var had: [BreakEntry.Kind] = []
    for entry in entries {
      let own = open.firstIndex { $0.kind == entry.kind && $0.span == entry.due }
      switch entry.outcome(at: now) {
      case .due: break
      case .missed, .shortened: if let own { open.remove(at: own) }
      case .running, .taken: if let own { open.remove(at: own) } else { had.append(entry.kind) }
      }
    }
    for kind in had {
      if let first = open.firstIndex(where: { $0.kind == kind }) { open.remove(at: first) }
    }
    return open
  }
}
