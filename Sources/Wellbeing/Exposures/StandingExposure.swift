import CivilTime

/// An exposure as its corrections leave it.
struct StandingExposure: Hashable, Sendable {
  /// What is known of it now.
  let exposure: Exposure
  /// Since when it is known that and when it was: when it was recorded, or its time was last corrected.
  let known: Instant
  /// Since when its category is known as well.
  let categoryKnown: Instant
}

extension WellbeingLog {
  /// The exposures that stand at a moment, corrected, by person, each person's by time and event.
  ///
  /// What was not recorded yet, was withdrawn or was recorded twice for one event and person is left out;
  /// of two records the earlier one counts. Everybody's, unless a person is named.
  /// - Complexity: O(n log n) in the exposures and corrections.
  func standing(
    of person: String? = nil,
    at now: Instant
  ) -> [String: [StandingExposure]] {
    var changes: [ExposureName: [Correction]] = [:]
    for correction in corrections where correction.at <= now {
      if case .exposure(let name) = correction.subject {
        changes[name, default: []].append(correction)
      }
    }
    var firsts: [ExposureName: Exposure] = [:]
    for exposure in exposures where exposure.entered <= now {
      if let person, exposure.person != person { continue }
      if let first = firsts[exposure.name], !exposure.precedes(first) { continue }
      firsts[exposure.name] = exposure
    }
    var standing: [String: [StandingExposure]] = [:]
    for (name, exposure) in firsts {
      guard let corrected = exposure.corrected(by: changes[name] ?? []) else { continue }
      if corrected.exposure.at <= now { standing[name.person, default: []].append(corrected) }
    }
    return standing.mapValues { list in
      list.sorted { ($0.exposure.at, $0.exposure.name) < ($1.exposure.at, $1.exposure.name) }
    }
  }

  /// The concerns that stand at a moment, by person, each person's by time and id.
  func standingConcerns(at now: Instant) -> [String: [Concern]] {
    var withdrawn: Set<String> = []
    for correction in corrections where correction.at <= now && correction.change == .withdrawn {
      if case .concern(let id) = correction.subject { withdrawn.insert(id) }
    }
    let open = concerns.filter { $0.at <= now && !withdrawn.contains($0.id) }
    return Dictionary(grouping: open, by: \.person)
      .mapValues { $0.sorted { ($0.at, $0.id) < ($1.at, $1.id) } }
  }
}

extension Exposure {
  /// Whether this of two records of the same event and person is the one that counts, whatever their order.
  fileprivate func precedes(_ other: Exposure) -> Bool {
    (entered, at, category, raisedBy.author ?? "")
      < (other.entered, other.at, other.category, other.raisedBy.author ?? "")
  }

  /// What corrections leave of it, the latest counting; nothing where it was withdrawn.
  fileprivate func corrected(by corrections: [Correction]) -> StandingExposure? {
    var (at, category, known, categoryKnown) = (at, category, entered, entered)
    for correction in corrections.sorted(by: { $0.at < $1.at }) {
      switch correction.change {
      case .withdrawn: return nil
      case .category(let id):
        category = id
        categoryKnown = correction.at
      case .time(let moment):
        at = moment
        known = correction.at
      }
    }
    let corrected = Exposure(
      name: name,
      at: at,
      category: category,
      raisedBy: raisedBy,
      people: people,
      entered: entered
    )
    known = max(known, at)
    return StandingExposure(
      exposure: corrected,
      known: known,
      categoryKnown: max(known, categoryKnown)
    )
  }
}
