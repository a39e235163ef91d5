import Drawing
import Planning
import Rostering

extension BoardPage {
  /// Something to look at, with the pages that help.
  public struct Need: Hashable, Sendable {
    /// A page that helps.
    public struct Way: Hashable, Sendable {
      /// Where it is.
      public let path: String
      /// What it is called here.
      public let words: String
    }

    /// What is wrong, in one word.
    public let word: String
    /// Whether people are missing.
    public let isShort: Bool
    /// It in words.
    public let text: String
    /// Where it is put right; none where that is for somebody else.
    public let ways: [Way]

    /// Makes one.
    public init(_ word: String, _ text: String, isShort: Bool = false, ways: [Way]) {
      self.word = word
      self.text = text
      self.isShort = isShort
      self.ways = ways
    }
  }
}

extension BoardPage.Need {
  /// What the board points out, with one page that helps.
  init(kind: RotaBoard.Attention.Kind, text: String, path: String, way: String) {
    self.init(
      kind.rawValue,
      text,
      isShort: kind == .short,
      ways: [Way(path: path, words: way)]
    )
  }

  /// A stretch below its minimum level, with who can cover it; of a role that the roster has.
  init(gap: RoleCover, in roster: Roster) {
    self.init(
      kind: .short,
      text: gap.sentence(in: roster),
      path: CoverQuery.address(of: gap, role: roster.roles[gap.role].id, in: roster),
      way: "Who can cover"
    )
  }
}

/// Things to look at, each with the pages that help.
enum NeedList {
  static func html(_ needs: some Sequence<BoardPage.Need>) -> HTML {
    let items = needs.map { need -> HTML in
      let ways = need.ways.map { way -> HTML in
        "<a href=\"\(way.path)\">\(way.words)<span class=\"heard\">: \(HTML(words: need.text))</span></a>"
      }
      return """
        <li>\(Tag.html(need.word, need.isShort ? "t-short" : "warn"))\
        <span>\(HTML(words: need.text))</span>\
        \(HTML.either(ways.count == 1, HTML.joined(ways), or: "<span class=\"ways\">\(HTML.joined(ways, by: " "))</span>"))</li>

        """
    }
    return "<ol class=\"needs\">\n\(HTML.joined(items))</ol>\n"
  }
}
