/// All of an event that libical must write anew when it changes.
///
/// Two are equal where their octets are: Swift takes `é` and `e` with an accent for the same text,
/// and a file must keep each as it was given.
struct EventText: Hashable {
  private let event: CalendarEvent
  private let form: Placement.Form

  init(_ event: CalendarEvent, _ form: Placement.Form) {
    self.event = event
    self.form = form
  }

  /// Whether an event has this text.
  func isText(of other: CalendarEvent, _ otherForm: Placement.Form) -> Bool {
    form == otherForm && event.status == other.status && event.busy == other.busy
      && event.isTransparent == other.isTransparent && event.isPrivate == other.isPrivate
      && event.summary.isSpelt(like: other.summary)
      && Self.areSpelt(event.location, like: other.location)
      && Self.areSpelt(event.description, like: other.description)
      && event.categories.count == other.categories.count
      && zip(event.categories, other.categories).allSatisfy { $0.isSpelt(like: $1) }
  }

  static func == (a: EventText, b: EventText) -> Bool { a.isText(of: b.event, b.form) }

  func hash(into hasher: inout Hasher) {
    hasher.combine(event.summary)
    hasher.combine(event.location)
    hasher.combine(event.description)
    hasher.combine(event.status)
  }

  private static func areSpelt(_ a: String?, like b: String?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.isSpelt(like: b)
  }
}

extension String {
  /// Whether both are the same octets in UTF-8.
  fileprivate func isSpelt(like other: String) -> Bool {
    let isSame = utf8.withContiguousStorageIfAvailable { octets in
      other.utf8.withContiguousStorageIfAvailable { octets.elementsEqual($0) }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}
