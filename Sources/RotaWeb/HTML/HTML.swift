public import Drawing

/// Markup of pages, whose `\(…)` always escapes: text cannot become an element, an attribute or an entity.
public typealias HTML = XML

extension HTML {
  /// Text for people to read, without controls, changes of direction and what cannot be seen.
  public init(words: String) { self = "\(TextWidth.clean(words))" }

  /// What somebody or something is called: its direction of writing stays its own.
  public init(name: String) { self = "<bdi>\(TextWidth.clean(name))</bdi>" }

  /// Pieces of markup, one after the other.
  static func joined(_ pieces: some Sequence<HTML>) -> HTML { pieces.reduce(into: "") { $0 += $1 } }

  /// Pieces of markup with another between each two.
  static func joined(_ pieces: some Sequence<HTML>, by between: HTML) -> HTML {
    var all: HTML = ""
    for (i, piece) in pieces.enumerated() { all += i > 0 ? between + piece : piece }
    return all
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { source.isEmpty }

  /// The markup where a condition holds, and nothing otherwise.
  static func when(_ condition: Bool, _ markup: @autoclosure () -> HTML) -> HTML {
    condition ? markup() : ""
  }

  /// One of two pieces of markup; `?:` in an interpolation would take literals for text, and escape them.
  static func either(_ condition: Bool, _ one: HTML, or other: HTML) -> HTML {
    condition ? one : other
  }

  /// What is made of a value, and nothing where there is none.
  static func with<Value>(_ value: Value?, _ make: (Value) -> HTML) -> HTML {
    value.map(make) ?? ""
  }
}
