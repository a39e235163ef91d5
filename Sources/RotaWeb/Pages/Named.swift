/// Somebody to choose or to address: their id for a form, their name for people.
public struct Named: Hashable, Sendable {
  /// The id.
  public let id: String
  /// What they are called.
  public let name: String

  /// Makes one.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}
