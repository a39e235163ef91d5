public import CivilTime
public import Planning

/// What is deleted as kept long enough, or would be.
public struct RetentionCount: Sendable {
  /// All that lies before these days.
  public let kept: KeptFrom
  /// Of the rota, all that lies before this day; nothing of it goes where there is none.
  public var before: CivilDate? { kept.rota }
  /// How many facts go, by kind; ended ones among them.
  public let deleted: [FactKind: Int]
  /// How many would go and are held.
  public let held: Int
  /// How many notes go.
  public let notes: Int
  /// How many yearly counts stay in their place.
  public let counts: Int
  /// The entry of the journal it is; nothing where nothing went.
  public let entry: Int?
  /// What could not be done after it was written.
  public let warning: String?
}
