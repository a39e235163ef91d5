/// What everybody is told who records, is offered or is asked something confidential.
///
/// It stands in one place, so that no page and no command promises more than another.
public enum DisclosureNotice {
  /// What confidentiality cannot promise.
  public static let limits =
    "It is confidential, with one limit: a court, or a risk to somebody's life, may require that it is disclosed."

  /// Whom a hard call or a concern may bring to ask, though they cannot read it.
  ///
  /// - Parameter isOwn: Whether it is about the one who is told this.
  /// - Returns: A sentence.
  public static func supervisor(isOwn: Bool) -> String {
    "Where no lead is at work before the shift ends, the supervisor is asked to see how "
      + "\(isOwn ? "you" : "they") are, and not told why."
  }

  /// Who can read something, and the limit of that.
  ///
  /// - Parameter readers: Who, as the end of "… can read this": `["you", "a welfare lead"]`; nobody else can.
  /// - Returns: Two sentences.
  public static func text(readers: [String]) -> String {
    let who: String
    switch readers.count {
    case 0: who = "nobody"
    case 1: who = readers[0]
    default: who = readers.dropLast().joined(separator: ", ") + " and " + (readers.last ?? "")
    }
    let first = who.prefix(1).uppercased() + who.dropFirst()
    return "\(first) can read this\(readers.isEmpty ? "" : ", nobody else"). \(limits)"
  }
}
