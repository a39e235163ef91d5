import Drawing

/// Forms: those that look lead to an address, those that change something carry the session's token and a key.
enum Form {
  /// Hidden fields by name.
  typealias Hidden = [(name: String, value: String)]

  /// A form that changes something.
  ///
  /// - Parameters:
  ///   - path: Where it is sent.
  ///   - surroundings: Whose token and key it carries.
  ///   - hidden: Fields that are not shown.
  ///   - asks: A question the browser asks first where it runs scripts.
  ///   - style: Classes of the form.
  ///   - body: The fields and buttons.
  /// - Returns: The form.
  static func post(
    _ path: String,
    in surroundings: Surroundings,
    hidden: Hidden = [],
    asks: String? = nil,
    style: String = "",
    _ body: HTML
  ) -> HTML {
    """
    <form method="post" action="\(path)"\(HTML.when(!style.isEmpty, " class=\"\(style)\""))\
    \(HTML.with(asks) { " data-confirm=\"\($0)\"" })>
    \(HTML.with(surroundings.csrf) { token in self.hidden("csrf", token) })\
    \(self.hidden("once", surroundings.once))\
    \(HTML.joined(hidden.map { self.hidden($0.name, $0.value) }))\(body)</form>

    """
  }

  /// A form that only looks.
  static func get(_ path: String, hidden: Hidden = [], style: String = "", _ body: HTML) -> HTML {
    """
    <form method="get" action="\(path)"\(HTML.when(!style.isEmpty, " class=\"\(style)\""))>
    \(HTML.joined(hidden.map { self.hidden($0.name, $0.value) }))\(body)</form>

    """
  }

  /// How much a button asks to be pressed.
  enum Weight: String {
    /// What the page is for; one a form.
    case main
    /// Everything else.
    case quiet
  }

  /// A button that sends its form; `about` is heard behind the text, for one of many alike.
  static func button(
    _ text: String,
    _ weight: Weight = .main,
    about: String? = nil,
    name: String? = nil,
    value: String = ""
  ) -> HTML {
    """
    <button type="submit" class="\(weight.rawValue)"\
    \(HTML.with(name) { " name=\"\($0)\" value=\"\(value)\"" })>\(text)\
    \(HTML.with(about) { "<span class=\"heard\"> \($0)</span>" })</button>

    """
  }

  static func hidden(_ name: String, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n"
  }
}
