/// What trends count: declared beforehand, and never anything about one person.
public enum TrendMeasure: Hashable, Sendable {
  /// Hard calls of a category, by its id: one for each person named.
  case hardCalls(category: String)
  /// Days that somebody tapped as good.
  case goodDays
  /// Breaks missed or cut short.
  case breaksLost
  /// What became of care of one kind.
  case care(CareKind, CareMark)

  /// What is counted of care: each on the day it happened, so that an offer of March answered in April counts in
  /// both quarters.
  public enum CareMark: String, Hashable, Sendable, CaseIterable {
    /// Offers made, and made again.
    case offered
    /// Offers accepted.
    case accepted
    /// Offers declined.
    case declined
    /// Talks held.
    case held
  }

  /// What is counted, as a word: `hard-calls`, `good-days`, `breaks-lost`, `care`.
  public var subject: String {
    switch self {
    case .hardCalls: "hard-calls"
    case .goodDays: "good-days"
    case .breaksLost: "breaks-lost"
    case .care: "care"
    }
  }

  /// Which of them: the category, or the kind of care and its mark; nothing where there is only one.
  public var item: String? {
    switch self {
    case .hardCalls(let category): category
    case .goodDays, .breaksLost: nil
    case .care(let kind, let mark): "\(kind.rawValue) \(mark.rawValue)"
    }
  }

  /// Reads what `subject` and `item` say; an item that is not there is empty.
  public init?(subject: String, item: String) {
    switch subject {
    case "hard-calls" where !item.isEmpty: self = .hardCalls(category: item)
    case "good-days" where item.isEmpty: self = .goodDays
    case "breaks-lost" where item.isEmpty: self = .breaksLost
    case "care":
      let words = item.split(separator: " ").map(String.init)
      guard words.count == 2, let kind = CareKind(rawValue: words[0]),
        let mark = CareMark(rawValue: words[1])
      else { return nil }
      self = .care(kind, mark)
    default: return nil
    }
  }

  /// Whether it is counted for teams too.
  ///
  /// Care is not: its marks hang together (who accepted or declined was offered something), and with teams beside
  /// quarters one mark could be worked out from the others. A team's declines are also nobody's business.
  var isByTeam: Bool {
    if case .care = self { false } else { true }
  }

  /// All that a room counts, in the order of its categories.
  ///
  /// What somebody asks for themself is in no table.
  static func all(of rules: WellbeingRules) -> [TrendMeasure] {
    var seen: Set<String> = []
    let categories = rules.categories.map(\.id).filter { seen.insert($0).inserted }
    let kinds = CareKind.allCases.filter { $0 != .selfReferral }
    return categories.map { .hardCalls(category: $0) } + [.goodDays, .breaksLost]
      + kinds.flatMap { kind in CareMark.allCases.map { .care(kind, $0) } }
  }
}
