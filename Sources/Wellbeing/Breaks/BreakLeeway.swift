/// What has to give way so that the breaks of a sitting can be placed: nothing, in most.
///
/// The order is fixed. Breaks taken and absences are facts and never move. First the longest stretches give (every
/// one, and the longest tail, by the same number of slots, the fewest that do); if no number is enough, also the
/// shortest stretches and the least tail, by the fewest slots; and only where there is no room at all are breaks
/// left out: as few as can be, the later ones first.
public struct BreakLeeway: Sendable, Hashable {
  /// By how many slots a stretch of work may be longer than the windows say.
  public let longer: Int
  /// By how many slots a stretch may be shorter.
  public let shorter: Int
  /// The breaks, by index, for which there is no room.
  public let leftOut: [Int]

  /// Nothing gives way.
  public static let none = Self(longer: 0, shorter: 0, leftOut: [])
}
