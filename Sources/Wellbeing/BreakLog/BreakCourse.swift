import CivilTime

/// One person's breaks in order, as they are known at a moment.
struct BreakCourse: Sendable {
  private let entries: [(begins: Instant, lost: Instant?)]

  /// Puts breaks in order; those that begin later than `now` are left out.
  init(_ entries: [BreakEntry], at now: Instant, least: Minutes = BreakEntry.statutoryLeast) {
    // Of two that begin together the one that was had counts.
    self.entries = entries.compactMap { entry -> (begins: Instant, lost: Instant?)? in
      guard let begins = entry.begins, begins <= now else { return nil }
      return (begins, entry.lost(at: now, least: least))
    }
    .sorted { a, b in
      a.begins != b.begins ? a.begins < b.begins : a.lost == nil && b.lost != nil
    }
  }

  /// When it was known that the first break after a moment was missed or shortened; nothing where it was had,
  /// or where none was due or begun in the time after it.
  func lost(after moment: Instant, within time: Minutes) -> Instant? {
    let next = entries.places { $0.begins < moment }
    guard next < entries.count, entries[next].begins < moment + time else { return nil }
    return entries[next].lost
  }
}
