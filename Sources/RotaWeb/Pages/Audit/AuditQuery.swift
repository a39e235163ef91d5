import CivilTime

/// Which entries of the journal somebody wants to see.
struct AuditQuery: Hashable, Sendable {
  /// Text that who made it has in it.
  let who: String?
  /// Text that its command or what it is about has in it.
  let what: String?
  /// The first day it may have been entered.
  private(set) var from: CivilDate?
  /// The last day.
  private(set) var to: CivilDate?
  /// Only entries with smaller numbers.
  private(set) var before: Int?
  private(set) var mistakes: [Mistake] = []
  let typedFrom: String
  let typedTo: String

  /// How many entries a page has.
  static let most = 50
  /// The longest text that is looked for.
  private static let longest = 60

  init(_ fields: Fields, today: CivilDate) {
    who = fields["who"].map { String($0.prefix(Self.longest)) }
    what = fields["what"].map { String($0.prefix(Self.longest)) }
    typedFrom = fields["from"] ?? ""
    typedTo = fields["to"] ?? ""
    if let text = fields["before"] {
      // A number from a link; any other begins at the newest.
      before = Int(text).flatMap { $0 > 1 ? $0 : nil }
    }
    for (name, label, text) in [("from", "From", typedFrom), ("to", "To", typedTo)]
    where !text.isEmpty {
      let date = TypedDate.read(text, today: today)
      if date == nil {
        mistakes.append(TypedDate.mistake(name, label, text))
      }
      if name == "from" { from = date } else { to = date }
    }
    if let from, let to, to < from {
      mistakes.append(Mistake("to", "The last day is before the first."))
    }
  }

  /// Whether anything but the newest entries is wanted.
  var isNarrowed: Bool { who != nil || what != nil || from != nil || to != nil }

  /// The address of the same question from an entry back; of the newest ones where none is given.
  func address(before entry: Int? = nil) -> String {
    let parts = [
      ("who", who), ("what", what), ("from", from?.description), ("to", to?.description),
      ("before", entry.map(String.init)),
    ].compactMap { name, value in value.map { "\(name)=\(Percent.encoded($0))" } }
    return parts.isEmpty ? "/audit" : "/audit?\(parts.joined(separator: "&"))"
  }
}
