public import CivilTime

/// How many people of a role are at their desks in one dated stretch that has a minimum level.
public struct RoleCover: Hashable, Sendable {
  /// A part of the stretch with too few.
  public struct Gap: Hashable, Sendable {
    /// When.
    public let span: Span
    /// How many desks are filled.
    public let have: Double
  }

  /// The place of the role in `Roster.roles`.
  public let role: Int
  /// The day the stretch begins on.
  public let date: CivilDate
  /// The kind of shift whose level it is; nothing for a level by the clock.
  public let letter: ShiftLetter?
  /// When.
  public let span: Span
  /// The minimum level.
  public let need: Int
  /// The fewest at any moment of it.
  public let least: Double
  /// Where there are too few: in order, not touching unless the number differs.
  public let gaps: [Gap]

  /// Whether the level is kept all through.
  public var isMet: Bool { gaps.isEmpty }
}

extension Rota {
  /// Every stretch with a minimum level, by role and time.
  ///
  /// Everybody of the role at a desk counts, whatever shift they are on, and once even where two of their
  /// shifts overlap; a trainee counts as much as people.csv says. Who is there from the day before the rota
  /// or the day after it counts too.
  public func roleCover() -> [RoleCover] {
    var cover: [RoleCover] = []
    if roster.roles.allSatisfy(\.minimum.isEmpty) { return cover }
    let desks = desksAcrossEdges()
    let longest = desks.longest
    for (role, value) in roster.roles.enumerated() where !value.minimum.isEmpty {
      let there = desks.filter { $0.role == role && $0.counts > 0 }
      for level in value.minimum {
        for date in days.days {
          guard let (span, letter) = roster.stretch(of: level, on: date) else { continue }
          let near = there.overlapping(span, longest: longest)
          cover.append(Self.cover(role, date, letter, span, level.need, near))
        }
      }
    }
    return cover
  }

  private static func cover(
    _ role: Int,
    _ date: CivilDate,
    _ letter: ShiftLetter?,
    _ span: Span,
    _ need: Int,
    _ there: some Sequence<Posting>
  ) -> RoleCover {
    var changes: [(at: Instant, by: Double)] = []
    var until: [Int: Instant] = [:]
    for posting in there {
      let from = max(posting.span.start, until[posting.person] ?? posting.span.start)
      let shared = Span(from, posting.span.end).clamped(to: span)
      if shared.isEmpty { continue }
      until[posting.person] = posting.span.end
      changes.append((shared.start, Double(posting.counts)))
      changes.append((shared.end, -Double(posting.counts)))
    }
    changes.sort { $0.at < $1.at }
    var have = 0.0
    var least = Double.infinity
    var gaps: [RoleCover.Gap] = []
    var from = span.start
    func close(_ to: Instant) {
      guard to > from else { return }
      // Shares of desks are sums of decimals; what differs by less than a millionth is equal.
      let rounded = (have * 1_000_000).rounded() / 1_000_000
      least = min(least, rounded)
      if rounded < Double(need) {
        if let last = gaps.last, last.span.end == from, last.have == rounded {
          gaps[gaps.count - 1] = RoleCover.Gap(span: Span(last.span.start, to), have: rounded)
        } else {
          gaps.append(RoleCover.Gap(span: Span(from, to), have: rounded))
        }
      }
      from = to
    }
    for change in changes {
      close(change.at)
      have += change.by
    }
    close(span.end)
    return RoleCover(
      role: role,
      date: date,
      letter: letter,
      span: span,
      need: need,
      least: least.isFinite ? least : 0,
      gaps: gaps
    )
  }
}
