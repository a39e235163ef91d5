/// What the clocks of one place do: its offsets from UTC and the moments they change.
///
/// A value like any other: whoever makes one reads it from a time-zone database; the rest of the
/// program only asks it questions, so a made-up zone is as good as a real one in a test.
///
/// Shape: `transitions` is sorted by moment; before the first one `initial` holds.
public struct ZoneRules: Hashable, Sendable {
  /// One change of the clocks.
  public struct Transition: Hashable, Sendable {
    /// When the new offset begins.
    public let at: Instant
    /// Seconds east of UTC from then on.
    public let offset: Int
    /// The abbreviation from then on, `BST`.
    public let abbreviation: String

    /// Makes a change of the clocks.
    public init(at: Instant, offset: Int, abbreviation: String) {
      self.at = at
      self.offset = offset
      self.abbreviation = abbreviation
    }
  }

  /// The zone's name in the IANA database, `Europe/London`.
  public let name: String
  /// Seconds east of UTC before the first transition.
  public let initialOffset: Int
  /// The abbreviation before the first transition.
  public let initialAbbreviation: String
  /// Every change, in order.
  public let transitions: [Transition]

  /// Makes a zone; transitions that change nothing are left out, so each one is a change of offset.
  public init(
    name: String,
    initialOffset: Int,
    initialAbbreviation: String,
    transitions: [Transition]
  ) {
    self.name = name
    self.initialOffset = initialOffset
    self.initialAbbreviation = initialAbbreviation
    var kept: [Transition] = []
    var offset = initialOffset
    for t in transitions.sorted(by: { $0.at < $1.at }) where t.offset != offset {
      kept.append(t)
      offset = t.offset
    }
    self.transitions = kept
  }

  /// Coordinated universal time, whose clocks never change.
  public static let utc = ZoneRules(
    name: "UTC",
    initialOffset: 0,
    initialAbbreviation: "UTC",
    transitions: []
  )

  /// Seconds east of UTC at a moment.
  /// - Complexity: O(log n) in the number of transitions.
  public func offset(at moment: Instant) -> Int {
    let i = firstTransition(after: moment)
    return i == 0 ? initialOffset : transitions[i - 1].offset
  }

  /// The index of the first transition later than `moment`.
  public func firstTransition(after moment: Instant) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let mid = (low + high) / 2
      if transitions[mid].at <= moment { low = mid + 1 } else { high = mid }
    }
    return low
  }

  /// The transitions inside a span.
  public func transitions(in span: Span) -> ArraySlice<Transition> {
    let low = firstTransition(after: Instant(seconds: span.start.seconds - 1))
    let high = firstTransition(after: Instant(seconds: span.end.seconds - 1))
    return transitions[low..<max(low, high)]
  }
}
