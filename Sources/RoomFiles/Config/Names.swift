/// The ids of one sort, each with the place where it is defined.
///
/// An entry with a fault still has its name, so that one slip is one diagnostic and not one for every mention.
struct Names {
  let what: String
  private(set) var ids: [String] = []
  private var places: [String: Place] = [:]

  init(_ what: String) { self.what = what }

  init(_ what: String, _ ids: some Sequence<String>) {
    self.what = what
    for id in ids where places[id] == nil {
      self.ids.append(id)
      places[id] = Place(file: -1, range: nil)
    }
  }

  func contains(_ id: String) -> Bool { places[id] != nil }

  /// Adds an id; one that is there already is an error at the second place.
  mutating func add(_ piece: Piece) -> Bool {
    if let first = places[piece.text] {
      let line = first.range.map {
        piece.report.sources[first.file].position(of: $0.lowerBound).line
      }
      piece.error(
        "the \(what) \(quoted(piece.text)) is defined twice",
        hint: line.map { "it stands in line \($0) already: ids are unique" }
      )
      return false
    }
    insert(piece.text, at: piece.place)
    return true
  }

  mutating func remove(_ id: String) {
    places[id] = nil
    ids.removeAll { $0 == id }
  }

  mutating func insert(_ id: String, at place: Place) {
    if places.updateValue(place, forKey: id) == nil { ids.append(id) }
  }
}

extension Piece {
  /// The text as a name that must be known; where its section could not be read nothing is judged.
  func reference(to names: Names?) -> String? {
    guard let names else { return text }
    if names.contains(text) { return text }
    error(
      "unknown \(names.what) \(quoted(text))",
      label: didYouMean(text, names.ids),
      hint: "known here: \(listed(names.ids))"
    )
    return nil
  }
}
