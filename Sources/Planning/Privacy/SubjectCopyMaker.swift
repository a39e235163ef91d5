public import CivilTime
import Rostering
import Wellbeing

/// Makes a copy of what is held about a person from the rows of the record.
public struct SubjectCopyMaker {
  private let person: String
  private let people: Set<String>
  private var numbers: [String: Int] = [:]
  private var items: [SubjectCopy.Item] = []
  private var exempt: [SubjectCopy.Exempt] = []
  /// Entries whose maker asked not to be named.
  private var unnamed: Set<Int> = []

  private static let unnamedColleague = "a colleague who asked not to be named"

  /// Begins a copy.
  ///
  /// - Parameters:
  ///   - person: Whose.
  ///   - people: The ids of everybody the record ever knew.
  public init(of person: String, among people: Set<String>) {
    self.person = person
    self.people = people
  }

  /// Takes a row where it names the person.
  ///
  /// - Returns: Whether it is about them, so that its entries are.
  @discardableResult
  public mutating func take(_ recorded: RecordedFact, ended: Int?) -> Bool {
    let fact = recorded.fact
    let value = SubjectValue(reading: fact)
    guard value.holds({ $0 == person }) else { return false }
    let isTheirs = fact.people.contains(person)
    if !isTheirs && (fact.kind.isConfidential || fact.person != nil && fact.kind.keptAs != nil) {
      exempt.append(
        SubjectCopy.Exempt(
          what: fact.kind.rawValue,
          entry: recorded.made,
          reason:
            "it is about how somebody else is or was looked after; it names you as who did or wrote something"
        )
      )
      return false
    }
    let secret = fact.unnamedAuthor
    if secret != nil {
      unnamed.insert(recorded.born)
      unnamed.insert(recorded.made)
      exempt.append(
        SubjectCopy.Exempt(
          what: fact.kind.rawValue,
          entry: recorded.made,
          reason: "who raised it is left out: they asked not to be named"
        )
      )
    }
    let named = fact.named
    let shown = value.replacing { text in
      if text == secret { return Self.unnamedColleague }
      if case .careReading = fact { return text }
      return text != person && named.contains(text) ? number(text) : name(of: text)
    }
    items.append(
      SubjectCopy.Item(kind: fact.kind, made: recorded.made, ended: ended, value: shown)
    )
    return true
  }

  /// Names something that is left out.
  public mutating func leaveOut(_ what: SubjectCopy.Exempt) { exempt.append(what) }

  /// An entry of the journal as the person sees it.
  public mutating func entry(
    _ number: Int,
    entered: Instant,
    happened: Instant?,
    by actor: String,
    command: String,
    object: String,
    reason: String?
  ) -> SubjectCopy.Entry {
    let words = object.split(separator: " ", omittingEmptySubsequences: false)
    return SubjectCopy.Entry(
      number: number,
      entered: entered,
      happened: happened,
      by: actor != person && unnamed.contains(number)
        ? Self.unnamedColleague : name(ofActor: actor),
      command: command,
      object: words.map { word in
        // `kowen:2026-10-24` is a shift of somebody's.
        let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        return parts.map { name(of: $0) }.joined(separator: ":")
      }.joined(separator: " "),
      reason: reason
    )
  }

  /// The copy.
  public func copy(
    at moment: Instant,
    entries: [SubjectCopy.Entry],
    texts: [SubjectCopy.Text],
    access: [SubjectCopy.Access] = []
  ) -> SubjectCopy {
    let order = Dictionary(
      FactKind.allCases.enumerated().map { ($1, $0) },
      uniquingKeysWith: { a, _ in a }
    )
    return SubjectCopy(
      person: person,
      at: moment,
      items: items.enumerated().sorted { a, b in
        let (first, second) = (order[a.element.kind] ?? 0, order[b.element.kind] ?? 0)
        return (first, a.element.made, a.offset) < (second, b.element.made, b.offset)
      }.map(\.element),
      entries: entries.sorted { $0.number < $1.number },
      texts: texts.sorted { $0.entry < $1.entry },
      access: access,
      exempt: exempt.sorted { ($0.entry, $0.what) < ($1.entry, $1.what) }
    )
  }

  /// What somebody is called here; a text that is nobody's id stays.
  private mutating func name(of text: String) -> String {
    text != person && people.contains(text) ? number(text) : text
  }

  /// Everybody but the person is a number, whether the room still knows them or not.
  private mutating func name(ofActor actor: String) -> String {
    if actor == person { return actor }
    return actor.hasPrefix("user:") ? "the owner of the record" : number(actor)
  }

  private mutating func number(_ id: String) -> String {
    let number = numbers[id] ?? numbers.count + 1
    numbers[id] = number
    return "person \(number)"
  }
}

extension Fact {
  /// The id of the colleague who raised it and asked not to be named.
  fileprivate var unnamedAuthor: String? {
    let raised: RaisedBy?
    switch self {
    case .exposure(let it): raised = it.raisedBy
    case .concern(let it): raised = it.by
    default: raised = nil
    }
    if case .colleague(let id, isNamed: false) = raised { return id }
    return nil
  }
}
