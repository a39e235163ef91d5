import Drawing

/// A field for a password or a code: what is typed is never sent back, and may be pasted.
struct PasswordField {
  let name: String
  let label: String
  var hint: String?
  /// What browsers fill in: `current-password`, `new-password`, `one-time-code`, `username`.
  let fills: String
  /// Whether what is typed is hidden.
  var isHidden = true
  var value = ""
  var mistake: String?

  var html: HTML {
    """
    <div class="field\(HTML.when(mistake != nil, " wrong"))">
    <label for="\(name)">\(label)</label>
    \(HTML.with(hint) { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>\n" })\
    \(HTML.with(mistake) { "<p class=\"mistake\" id=\"\(name)-mistake\"><span class=\"heard\">Mistake: </span>\($0)</p>\n" })\
    <input type="\(isHidden ? "password" : "text")" id="\(name)" name="\(name)" value="\(value)" \
    autocomplete="\(fills)" autocapitalize="none" spellcheck="false"\(described) required>
    </div>

    """
  }

  private var described: HTML {
    let ids = (hint == nil ? [] : ["\(name)-hint"]) + (mistake == nil ? [] : ["\(name)-mistake"])
    if ids.isEmpty { return "" }
    return
      " aria-describedby=\"\(ids.joined(separator: " "))\"\(HTML.when(mistake != nil, " aria-invalid=\"true\""))"
  }
}
