public import Wellbeing

extension Facts {
  /// The log of hard calls and breaks, of everybody or of one person.
  ///
  /// - Complexity: linear in its facts.
  public func wellbeingLog(of person: String? = nil) -> WellbeingLog {
    var log = WellbeingLog()
    let kinds: [FactKind] = [
      .exposure, .concern, .correction, .goodDay, .breakTaken, .stepAway, .care,
    ]
    let facts = person.map { about($0) } ?? all(kinds) { _ in true }
    for recorded in facts {
      switch recorded.fact {
      case .exposure(let it): log.exposures.append(it)
      case .concern(let it): log.concerns.append(it)
      case .correction(let it): log.corrections.append(it.correction)
      case .goodDay(let it): log.goodDays.append(it)
      case .breakTaken(let it): log.breaks.append(it)
      case .stepAway(let it): log.breaks.append(it.breakEntry)
      case .care(let it):
        if let handled = it.handled { log.handled.append(handled) }
        log.declined += it.item.log.compactMap { line in
          line.move == .decline ? DeclinedOffer(person: it.person, at: line.at) : nil
        }
      default: break
      }
    }
    return log
  }

  /// What somebody has said about being looked after; without a word of theirs, nothing stands against anybody.
  public func wishes(of person: String) -> CareWishes {
    for recorded in about(person).reversed() {
      if case .careWish(let it) = recorded.fact { return it.wishes }
    }
    return CareWishes()
  }

  /// The care items, open and closed, of everybody or of one person, in the order they came into the record.
  public func careCases(of person: String? = nil) -> [(id: FactID, case: CareCase)] {
    (person.map { about($0) } ?? all(.care)).compactMap { recorded in
      if case .care(let it) = recorded.fact { (recorded.id, it) } else { nil }
    }
  }

  /// The step-aways of everybody or of one person, in the order they came into the record.
  public func stepAways(of person: String? = nil) -> [(id: FactID, stepAway: StepAway)] {
    (person.map { about($0) } ?? all(.stepAway)).compactMap { recorded in
      if case .stepAway(let it) = recorded.fact { (recorded.id, it) } else { nil }
    }
  }
}
