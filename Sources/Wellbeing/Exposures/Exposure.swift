public import CivilTime

/// The name of an exposure: one event, one person.
///
/// An event that names several people (handler, dispatcher, tutee) is one exposure for each of them, and each is
/// corrected or withdrawn for itself.
public struct ExposureName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id of the event, which those named in it share.
  public let event: String
  /// The id of the person.
  public let person: String

  /// Names an exposure.
  public init(event: String, person: String) {
    self.event = event
    self.person = person
  }

  /// `k3f9-1 kowen`.
  public var description: String { "\(event) \(person)" }

  /// By event and person.
  public static func < (a: Self, b: Self) -> Bool { (a.event, a.person) < (b.event, b.person) }
}

/// A hard call, as far as it concerns one person: that it was, when and of which category.
///
/// Never what was said.
public struct Exposure: Hashable, Sendable {
  /// The event, shared by everybody it names, and the person.
  public let name: ExposureName
  /// When the call was.
  public let at: Instant
  /// The id of its category.
  public let category: String
  /// Who recorded it.
  public let raisedBy: RaisedBy
  /// How many people the event names, this one included; never who the others are.
  public let people: Int
  /// When it was recorded.
  public let entered: Instant

  /// Makes an exposure; one that is recorded before it happens is known from then on.
  public init(
    name: ExposureName,
    at: Instant,
    category: String,
    raisedBy: RaisedBy = .themselves,
    people: Int = 1,
    entered: Instant? = nil
  ) {
    self.name = name
    self.at = at
    self.category = category
    self.raisedBy = raisedBy
    self.people = max(1, people)
    self.entered = max(entered ?? at, at)
  }

  /// Whom it concerns.
  public var person: String { name.person }

  /// One exposure for each person whom an event names; each of them once, in the order given.
  public static func shared(
    event: String,
    by people: [String],
    at: Instant,
    category: String,
    raisedBy: (String) -> RaisedBy,
    entered: Instant? = nil
  ) -> [Exposure] {
    var seen: Set<String> = []
    let named = people.filter { seen.insert($0).inserted }
    return named.map {
      Exposure(
        name: ExposureName(event: event, person: $0),
        at: at,
        category: category,
        raisedBy: raisedBy($0),
        people: named.count,
        entered: entered
      )
    }
  }
}
