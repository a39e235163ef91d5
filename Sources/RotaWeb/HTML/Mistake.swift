import Drawing

/// Something in a form that cannot be used as it was typed.
public struct Mistake: Hashable, Sendable {
  /// The field's name; empty where no field is to blame.
  public let field: String
  /// What to do about it, one sentence.
  public let text: String

  /// Makes a mistake.
  public init(_ field: String, _ text: String) {
    self.field = field
    self.text = text
  }
}

extension [Mistake] {
  /// What stands at the top of a page with mistakes, each a link to its field; it takes the focus.
  ///
  /// - Source: GOV.UK Design System, error summary: its heading, its place and its links.
  var summary: HTML {
    if isEmpty { return "" }
    let items = HTML.joined(
      map { mistake in
        mistake.field.isEmpty
          ? "<li>\(mistake.text)</li>\n"
          : "<li><a href=\"#\(mistake.field)\">\(mistake.text)</a></li>\n"
      }
    )
    return """
      <section class="problem" id="problem" role="alert" aria-labelledby="problem-title" tabindex="-1" data-focus>
      <h2 id="problem-title">There is a problem</h2>
      <ul>
      \(items)</ul>
      </section>

      """
  }
}
