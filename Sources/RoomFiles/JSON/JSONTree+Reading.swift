extension JSONTree {
  /// Why some bytes are no JSON that can be used.
  public struct Fault: Error, Hashable, Sendable {
    /// One sentence without a full stop.
    public let message: String
  }

  /// Reads JSON that a program sent: strictly by RFC 8259, at most 32 levels deep, no key twice in an object.
  ///
  /// - Parameter bytes: UTF-8.
  /// - Throws: `Fault` with the first thing that is wrong and where.
  public init(reading bytes: [UInt8]) throws(Fault) {
    if let fault = Encoding.fault(in: bytes) {
      // It speaks of files: what was sent is none.
      throw Fault(message: fault.message.replacing("the file", with: "what was sent"))
    }
    let report = Report()
    let source = SourceText(path: "body", bytes: bytes)
    let file = LoadedFile(source: source, file: report.add(source), report: report)
    let value = JSONText.value(of: file)
    guard let value, !report.hasErrors else {
      let fault = report.faults(in: 0).first
      let place = fault?.place.range.map { source.position(of: $0.lowerBound) }
      let message = (fault?.message ?? "this is no JSON").replacing("the file", with: "it")
      throw Fault(
        message: message + (place.map { ", line \($0.line), column \($0.column)" } ?? "")
      )
    }
    self.init(value)
  }

  private init(_ value: JSONValue) {
    switch value {
    case .text(let piece): self = .text(piece.text)
    case .literal(let piece):
      switch piece.text {
      case "true": self = .flag(true)
      case "false": self = .flag(false)
      case "null": self = .null
      default: self = Int(piece.text).map { .whole($0) } ?? .exact(Double(piece.text) ?? .nan)
      }
    case .list(let items, _): self = .list(items.map { JSONTree($0) })
    case .object(let members, _):
      self = .object(members.map { Member($0.key.text, JSONTree($0.value)) })
    }
  }
}
