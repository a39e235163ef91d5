import Drawing

/// One field of a form with its label, what to type and what was wrong with it.
struct Field {
  /// A value that may be chosen.
  struct Choice {
    let value: String
    let label: String

    init(_ value: String, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// How it is filled in.
  enum Kind {
    /// A line of text.
    case text
    /// Some lines of text; how many are seen at once.
    case lines(Int)
    /// One of these.
    case choices([Choice])
  }

  /// Its name in the form, and its id in the page.
  let name: String
  let label: String
  var hint: String?
  var value: String
  var kind = Kind.text
  /// What was wrong with what was typed.
  var mistake: String?
  /// A width by what goes in: `short`, `date`, else as wide as there is room.
  var size = ""

  init(
    _ name: String,
    _ label: String,
    value: String,
    hint: String? = nil,
    kind: Kind = .text,
    size: String = "",
    mistakes: [Mistake] = []
  ) {
    self.name = name
    self.label = label
    self.value = value
    self.hint = hint
    self.kind = kind
    self.size = size
    mistake = mistakes.first { $0.field == name }?.text
  }

  var html: HTML {
    """
    <div class="field\(HTML.when(mistake != nil, " wrong"))">
    <label for="\(name)">\(label)</label>
    \(HTML.with(hint) { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>\n" })\
    \(HTML.with(mistake) { "<p class=\"mistake\" id=\"\(name)-mistake\"><span class=\"heard\">Mistake: </span>\($0)</p>\n" })\
    \(control)</div>

    """
  }

  private var control: HTML {
    switch kind {
    case .text:
      "<input type=\"text\" id=\"\(name)\" name=\"\(name)\" value=\"\(value)\" autocomplete=\"off\"\(style)\(described)>\n"
    case .lines(let rows):
      """
      <textarea id="\(name)" name="\(name)" rows="\(rows)" autocomplete="off"\(described)>
      \(value)</textarea>

      """
    case .choices(let choices):
      """
      <select id="\(name)" name="\(name)"\(style)\(described)>
      \(HTML.joined(choices.map(option)))</select>

      """
    }
  }

  private func option(_ choice: Choice) -> HTML {
    "<option value=\"\(choice.value)\"\(HTML.when(choice.value == value, " selected"))>\(choice.label)</option>\n"
  }

  private var style: HTML { size.isEmpty ? "" : " class=\"\(size)\"" }

  private var described: HTML {
    let ids =
      (hint == nil ? [] : ["\(name)-hint"]) + (mistake == nil ? [] : ["\(name)-mistake"])
    if ids.isEmpty { return "" }
    return
      " aria-describedby=\"\(ids.joined(separator: " "))\"\(HTML.when(mistake != nil, " aria-invalid=\"true\""))"
  }
}
