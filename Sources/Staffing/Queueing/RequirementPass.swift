import RealModule

/// The search for the fewest people, made ready once for any number of loads.
///
/// Each answer is looked for near the one before, so that a year in the order of time takes a few steps an interval.
struct RequirementPass {
  let aim: QueueAim
  let limits: RequirementLimits
  let handle: Double
  /// What counts as in time, in handle times.
  let perHandle: Double
  /// By how much one person more lowers the share still waiting then.
  let perPerson: Double
  private var before: (erlangs: Double, requirement: Requirement)?

  init(_ aim: QueueAim) throws(Requirement.Unreachable) {
    self.aim = aim
    limits = try RequirementLimits(aim)
    handle = Bounded.handle(aim.handle)
    perHandle = Bounded.seconds(aim.within) / handle
    perPerson = .exp(-perHandle)
  }

  mutating func requirement(erlangs: Double) throws(Requirement.Unreachable) -> Requirement {
    let a = Bounded.erlangs(erlangs)
    guard a > 0 else { return .none }
    if let before, before.erlangs == a { return before.requirement }
    let requirement: Requirement
    if let patience = aim.patience {
      requirement = try givingUp(a, patience: patience, near: guess(a))
    } else {
      requirement = try waiting(a)
    }
    before = (a, requirement)
    return requirement
  }

  /// People beyond the load go with its root.
  private func guess(_ a: Double) -> Int {
    guard let before else { return Int((a + a.squareRoot()).rounded(.up)) }
    let spare = before.requirement.exact - before.erlangs
    let guess = a + spare * (a / before.erlangs).squareRoot()
    return Int(max(1, min(guess.rounded(.up), Bounded.most)))
  }
}

extension QueueAim {
  /// The fewest people who meet the aim.
  ///
  /// - Parameter erlangs: The offered load; with none nobody is needed.
  /// - Returns: Whole people, the same before rounding up, and what made it so many.
  /// - Throws: ``Requirement/Unreachable`` where no number of people would do.
  public func requirement(erlangs: Double) throws(Requirement.Unreachable) -> Requirement {
    guard Bounded.erlangs(erlangs) > 0 else { return .none }
    var pass = try RequirementPass(self)
    return try pass.requirement(erlangs: erlangs)
  }

  /// The fewest people for many loads, such as the intervals of a year.
  ///
  /// - Parameter erlangs: The offered loads, best in the order of time.
  /// - Returns: One requirement a load.
  /// - Throws: ``Requirement/Unreachable`` where no number of people would do.
  public func requirements(erlangs: [Double]) throws(Requirement.Unreachable) -> [Requirement] {
    guard erlangs.contains(where: { Bounded.erlangs($0) > 0 }) else {
      return erlangs.map { _ in .none }
    }
    var pass = try RequirementPass(self)
    var found: [Requirement] = []
    found.reserveCapacity(erlangs.count)
    for load in erlangs { found.append(try pass.requirement(erlangs: load)) }
    return found
  }
}
