/// What the clocks do from some moment on for ever: a POSIX TZ string, `GMT0BST,M3.5.0/1,M10.5.0`.
///
/// - Source: POSIX.1-2017 section 8.3; RFC 8536 section 3.3.1, which lets the hours of a change run from -167
///   to 167.
struct TZRule: Hashable {
  /// The day of a year on which the clocks change.
  enum Day: Hashable {
    /// `Jn`: day 1 … 365, 29 February never counted.
    case julian(Int)
    /// `n`: day 0 … 365, 29 February counted.
    case zeroBased(Int)
    /// `Mm.w.d`: the w-th weekday d (0 is Sunday) of month m; week 5 is the last.
    case week(month: Int, week: Int, day: Int)
  }

  /// One change of the clocks in every year.
  struct Change: Hashable {
    let day: Day
    /// Seconds after local midnight, perhaps before it or days after it.
    let time: Int
  }

  let standard: (offset: Int, name: String)
  let summer: (offset: Int, name: String, begins: Change, ends: Change)?

  /// Reads a rule, or nothing where the text is none.
  init?(_ bytes: [UInt8]) {
    var text = TZText(bytes)
    guard let name = text.name(), let offset = text.time(mostHours: 24) else { return nil }
    standard = (-offset, name)
    if text.isAtEnd {
      summer = nil
      return
    }
    guard let name = text.name() else { return nil }
    var summerOffset = -offset + 3600
    if !text.isNext(44) {
      guard let written = text.time(mostHours: 24) else { return nil }
      summerOffset = -written
    }
    guard text.skip(44), let begins = text.change(), text.skip(44), let ends = text.change(),
      text.isAtEnd
    else { return nil }
    summer = (summerOffset, name, begins, ends)
  }

  static func == (a: TZRule, b: TZRule) -> Bool {
    a.standard == b.standard && a.summer?.name == b.summer?.name
      && a.summer?.offset == b.summer?.offset && a.summer?.begins == b.summer?.begins
      && a.summer?.ends == b.summer?.ends
  }

  func hash(into hasher: inout Hasher) { hasher.combine(standard.name) }
}
