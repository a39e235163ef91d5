public import CivilTime
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
    /// The day it is about.
    public let date: CivilDate
    /// Where it is put right; none where that is for somebody else.
    public let ways: [Way]

    /// Makes one.
    public init(
      _ word: String,
      _ text: String,
      on date: CivilDate,
      isShort: Bool = false,
      ways: [Way]
    ) {
      self.word = word
      self.date = date
      self.text = text
      self.isShort = isShort
      self.ways = ways
    }
  }
}

extension BoardPage.Need {
  /// What the board points out, with one page that helps.
  init(_ one: RotaBoard.Attention, text: String? = nil, path: String, way: String) {
    self.init(
      one.kind.rawValue,
      text ?? one.text,
      on: one.date,
      isShort: one.kind == .short || one.kind == .calls,
      ways: [Way(path: path, words: way)]
    )
  }

  /// A day on which people are missing for the calls expected.
  init(_ day: CallDay) {
    self.init(
      RotaBoard.Attention.Kind.calls.rawValue,
      "\(Sentence.shortDay(day.date)), \(day.title): \(day.words)",
      on: day.date,
      isShort: true,
      ways: [Way(path: "/day/\(day.date)", words: "See the day")]
    )
  }

  /// In order of time: what is to come, the soonest first, then what began before today.
  static func soonestFirst(_ needs: [BoardPage.Need], today: CivilDate) -> [BoardPage.Need] {
    needs.enumerated().sorted { a, b in
      let (one, two) = (a.element.date, b.element.date)
      if (one < today) != (two < today) { return two < today }
      return (one, a.offset) < (two, b.offset)
    }.map(\.element)
  }

  /// A stretch below its minimum level, with who can cover it; of a role that the roster has.
  init(gap: RoleCover, in roster: Roster) {
    let role = roster.roles[gap.role].id
    self.init(
      RotaBoard.Attention.Kind.short.rawValue,
      gap.sentence(in: roster),
      on: gap.date,
      isShort: true,
      ways: [
        Way(path: CoverQuery.address(of: gap, role: role, in: roster), words: "Who can cover")
      ]
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
