public import Rostering

/// What people are called: by the name they write, or by their id where names are not asked for.
public struct Naming: Hashable, Sendable {
  private let names: [String]
  private let places: [String: Int]
  /// Whether names are shown.
  public let showsNames: Bool

  /// Makes the naming of a roster's people.
  public init(_ roster: Roster, showsNames: Bool) {
    names = roster.people.map { showsNames && !$0.name.isEmpty ? $0.name : $0.id }
    places = Dictionary(
      roster.people.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { a, _ in a }
    )
    self.showsNames = showsNames
  }

  /// What the person at a place is called.
  public func person(_ place: Int) -> String {
    names.indices.contains(place) ? names[place] : "somebody"
  }

  /// What the person of an id is called; an empty id is the room itself.
  public func person(id: String) -> String {
    id.isEmpty ? "The room" : places[id].map { names[$0] } ?? id
  }

  /// A sentence that has ids of people in it, with what these people are called in their place.
  ///
  /// - Parameters:
  ///   - text: The sentence.
  ///   - people: The ids that are taken for people; other words stay, whatever they are.
  /// - Returns: The sentence.
  public func spoken(_ text: String, of people: Set<String>) -> String {
    var spoken = ""
    var word = ""
    func end() {
      spoken += people.contains(word) ? person(id: word) : word
      word = ""
    }
    for character in text {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        word.append(character)
      } else {
        end()
        spoken.append(character)
      }
    }
    end()
    return spoken
  }
}
