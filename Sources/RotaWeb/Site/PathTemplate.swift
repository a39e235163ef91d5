/// The path of a route: `/day/{date}`, where a name in braces stands for one part of a path.
public struct PathTemplate: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible
{
  /// As it is written.
  public let description: String
  private let parts: [Part]

  private enum Part: Hashable, Sendable {
    case word(String)
    case parameter(name: String, ending: String)
  }

  /// Reads a template; `{token}.ics` is a parameter with an ending.
  public init(stringLiteral text: StaticString) { self.init(text.description) }

  init(_ text: String) {
    description = text
    parts = description.split(separator: "/").map { part in
      guard part.first == "{", let end = part.firstIndex(of: "}") else {
        return .word(String(part))
      }
      return .parameter(
        name: String(part[..<end].dropFirst()),
        ending: String(part[end...].dropFirst())
      )
    }
  }

  /// The parameters of a path that fits, each decoded once; nothing where it does not.
  ///
  /// - Parameter path: The parts of the path, still encoded, as `parts(of:)` makes them.
  /// - Returns: Their values by name; nothing where the path does not fit.
  func match(_ path: [Substring]) -> [String: String]? {
    guard path.count == parts.count else { return nil }
    var found: [String: String] = [:]
    for (part, sent) in zip(parts, path) {
      switch part {
      case .word(let word):
        guard sent == word else { return nil }
      case .parameter(let name, let ending):
        guard sent.count > ending.count, sent.hasSuffix(ending),
          let value = Percent.decoded(sent.utf8.dropLast(ending.utf8.count), plusIsSpace: false)
        else { return nil }
        found[name] = value
      }
    }
    return found
  }

  /// Whether it has no parameters, so that it comes before one that has.
  var isLiteral: Bool {
    parts.allSatisfy { if case .word = $0 { true } else { false } }
  }

  /// The names of its parameters.
  public var parameters: [String] {
    parts.compactMap { if case .parameter(let name, _) = $0 { name } else { nil } }
  }

  /// The parts of a path; nothing where it does not begin with a slash or has an empty part inside.
  static func parts(of path: Substring) -> [Substring]? {
    guard path.first == "/" else { return nil }
    if path == "/" { return [] }
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    return parts.contains { $0.isEmpty || $0 == "." || $0 == ".." } ? nil : parts
  }
}
