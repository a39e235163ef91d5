public import Drawing

/// A word at the top of a page: what was done, what to mind.
public struct Notice: Hashable, Sendable {
  /// What kind of word.
  public enum Kind: String, Hashable, Sendable {
    /// Something was done.
    case done
    /// Something to know.
    case note
    /// Something to mind.
    case warning
  }

  /// What kind of word.
  public let kind: Kind
  /// It, as markup.
  public let body: XML

  /// Makes a notice of plain words.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    body = HTML(words: text)
  }

  /// Makes a notice with links in it.
  public init(_ kind: Kind, markup: XML) {
    self.kind = kind
    body = markup
  }

  var html: HTML {
    let word =
      switch kind {
      case .done: "Done. "
      case .note: ""
      case .warning: "Warning. "
      }
    return """
      <div class="notice \(kind.rawValue)"\(HTML.when(kind == .done, " role=\"status\""))>\
      <p>\(HTML.when(!word.isEmpty, "<strong>\(word)</strong>"))\(body)</p></div>

      """
  }
}

/// A word in a frame of its own: what stands in it says all that its colour says.
enum Tag {
  /// Makes a tag; `tone` names its colours in the stylesheet.
  static func html(_ text: String, _ tone: String) -> HTML {
    "<strong class=\"tag \(tone)\">\(text)</strong>"
  }
}

/// What stands where a list or table would, were there anything in it.
enum Empty {
  /// A sentence, and what to do about it.
  static func html(_ sentence: String, _ next: HTML = "") -> HTML {
    "<div class=\"empty\"><p><strong>\(sentence)</strong></p>\(HTML.when(!next.isEmpty, "<p>\(next)</p>"))</div>\n"
  }
}
