/// Something that a request to the API may say.
struct GivenField: Hashable, Sendable {
  /// Its name in the path, behind `?` or in the body.
  let name: String
  /// How it is written.
  let kind: GivenKind
  /// Whether the request makes no sense without it.
  let isRequired: Bool
  /// What it means, for the description of the API.
  let words: String

  init(_ name: String, _ kind: GivenKind, _ words: String, isRequired: Bool = false) {
    self.name = name
    self.kind = kind
    self.words = words
    self.isRequired = isRequired
  }

  /// One that the request makes no sense without.
  static func wanted(_ name: String, _ kind: GivenKind, _ words: String) -> GivenField {
    GivenField(name, kind, words, isRequired: true)
  }
}

/// What in a request could not be read: all of it at once.
struct GivenMistakes: Error {
  let mistakes: [Mistake]
}
