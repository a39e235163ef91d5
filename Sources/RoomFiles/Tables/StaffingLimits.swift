/// What a table of queues may hold: far beyond any room, and each row answered within a second.
enum StaffingLimits {
  /// Calls an hour.
  static let rate = Bounds(least: 0, most: 1e12)
  /// A mean time on a call, or of patience: up to three years.
  static let mean = Bounds(least: 0, most: 1e8, isAboveLeast: true)
  /// A time to answer in.
  static let within = Bounds(least: 0, most: 1e9)
  /// A share.
  static let share = Bounds.share
  /// Shrinkage, which may not be everything.
  static let shrinkage = Bounds(least: 0, most: 1, isBelowMost: true)
  /// People.
  static let agents = 100_000_000
  /// Erlangs.
  static let erlangs = 10_000_000.0
  /// Erlangs times patience over handle time, the queue that people with no limits would make.
  static let waiting = 1e11
  /// Slots of a day: one a second.
  static let slots = 86_400
}

extension StaffingRow {
  /// The offered load of a rate and a handle time, refused where it is more than any room has.
  func erlangs(_ column: String, _ rate: Double?, _ handle: Double?) -> Double? {
    guard let rate, let handle else { return nil }
    let load = rate * handle / 3600
    guard load <= StaffingLimits.erlangs else {
      refuse(
        column,
        "this is a load of \(numberText(load, decimals: 0)) erlangs",
        hint: "calls an hour times handle time in seconds over 3600 is at most 10 million"
      )
      return nil
    }
    return load
  }

  /// The mean patience, refused where it is so long beside the load that nobody ever gives up.
  func patience(_ erlangs: Double?, _ handle: Double?) -> Double? {
    guard let patience = number("patience_s", StaffingLimits.mean) else { return nil }
    if let erlangs, let handle, erlangs * patience / handle > StaffingLimits.waiting {
      refuse(
        "patience_s",
        "with this patience nobody gives up",
        hint: "use model C, in which callers wait for as long as it takes"
      )
      return nil
    }
    return patience
  }

  /// The model, one of some letters.
  func model(_ letters: [String]) -> String? {
    let text = text("model")
    guard letters.contains(text) else {
      let known = letters.map { "`\($0)`" }.joined(separator: ", ")
      refuse(
        "model",
        text.isEmpty ? "`model` is empty" : "unknown model \(quoted(text))",
        hint: "the models here are \(known)"
      )
      return nil
    }
    return text
  }
}
