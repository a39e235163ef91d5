public import CivilTime

/// What one rule found of one person: never that something is lawful, only where a limit is passed.
public struct Verdict: Hashable, Sendable {
  /// The rule's id.
  public let rule: String
  /// The rule set it stands in.
  public let ruleSet: String
  /// The person's id; empty where it is about the room.
  public let person: String
  /// The stretch of time it is about.
  public let span: Span
  /// What was measured, in `unit`.
  public let measured: Double
  /// What the rule allows or asks, in `unit`.
  public let limit: Double
  /// The unit of both, `minutes of rest`.
  public let unit: String
  /// How much it weighs.
  public let severity: Severity
  /// Where the limit stands.
  public let source: String
  /// How often it was found; the verdict shows the worst.
  public var occurrences: Int = 1
}

/// Rest that is owed because a limit was set aside under a declared regulation, or was not kept to when it came to it.
///
/// - Source: Working Time Regulations 1998, regulation 24(a): "an equivalent period of compensatory rest".
public struct RestDebt: Hashable, Sendable {
  /// Whose it is.
  public let person: String
  /// The rule that was set aside; empty where that is not known any more.
  public let rule: String
  /// Under what; nothing where it was owed for what was really worked.
  public let exemption: Exemption?
  /// Since when it is owed.
  public let since: Instant
  /// How much.
  public let owed: Minutes
  /// The first rest in the rota long enough to pay it, beyond what the rules ask for anyway.
  public internal(set) var payable: Span?

  /// Makes a debt for what was really worked.
  public init(person: String, since: Instant, owed: Minutes) {
    self.init(person: person, rule: "", exemption: nil, since: since, owed: owed, payable: nil)
  }

  init(
    person: String,
    rule: String,
    exemption: Exemption?,
    since: Instant,
    owed: Minutes,
    payable: Span?
  ) {
    self.person = person
    self.rule = rule
    self.exemption = exemption
    self.since = since
    self.owed = owed
    self.payable = payable
  }
}

/// Everything a check found.
public struct Findings: Sendable {
  /// The verdicts: by severity, rule, person and time.
  public var verdicts: [Verdict] = []
  /// The rest owed, by time and person.
  public var debts: [RestDebt] = []

  /// Makes empty findings.
  public init() {}
}
