/// What a rule is called and which numbers it takes: the schema of one entry of a rule file.
public struct RuleSpec: Hashable, Sendable {
  /// Its id, `W10`.
  public let id: String
  /// What it asks, in a few words.
  public let title: String
  /// What a rule file may set.
  public let parameters: [ParameterSpec]
  /// What a verdict of it is unless the file says otherwise.
  public let severity: Severity

  /// The parameter of a name.
  public func parameter(_ name: String) -> ParameterSpec? { parameters.first { $0.name == name } }

  /// Every rule the program knows, in the order they are reported.
  public static let all: [RuleSpec] = WorkingTime.specs + GoodPractice.specs
}

/// How much a verdict weighs.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// A limit of law is passed.
  case breach
  /// Good practice is passed, or a limit is set aside under a declared regulation.
  case warning
  /// Something to know.
  case note

  /// The heaviest comes first.
  public static func < (a: Severity, b: Severity) -> Bool { a.weight < b.weight }

  private var weight: Int {
    switch self {
    case .breach: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// One rule as a rule file sets it.
public struct Rule: Hashable, Sendable {
  /// Which rule.
  public let spec: RuleSpec
  /// Its numbers.
  public let parameters: RuleParameters
  /// Where they stand in statute or guidance.
  public let source: String
  /// How much its verdicts weigh.
  public let severity: Severity

  /// Makes a rule; the severity is the spec's unless given.
  public init(
    spec: RuleSpec,
    parameters: RuleParameters,
    source: String,
    severity: Severity? = nil
  ) {
    self.spec = spec
    self.parameters = parameters
    self.source = source
    self.severity = severity ?? spec.severity
  }
}

/// A regulation of the Working Time Regulations that sets others aside where it is declared.
public enum Exemption: String, Hashable, Sendable, CaseIterable {
  /// Special cases: civil protection services, continuity of service.
  case reg21
  /// Shift workers changing shift.
  case reg22
  /// Collective and workforce agreements.
  case reg23

  /// The ids of the rules it can set aside; declared with any other it has no effect.
  ///
  /// - Source: Working Time Regulations 1998, regulations 21, 22(1)(a)–(b) and 23(a).
  public var rules: Set<String> {
    switch self {
    case .reg21, .reg23: ["W6", "W6h", "W10", "W11", "W12"]
    case .reg22: ["W10", "W11"]
    }
  }
}

/// A versioned set of working-time rules: one file of Config/rules.
public struct RuleSet: Hashable, Sendable {
  /// Its id, `wtr-1998`.
  public let id: String
  /// The state of law or guidance it was written from.
  public let version: String
  /// Its full title.
  public let title: String
  /// The SHA-256 of the file it was read from, in hex.
  public let sha256: String
  /// The rules, in the order of the file; ids are unique.
  public let rules: [Rule]
  /// Which rules are declared to be set aside, and under what; each use opens a debt of rest.
  public let declared: [Exemption: Set<String>]

  /// Makes a rule set.
  public init(
    id: String,
    version: String,
    title: String,
    sha256: String,
    rules: [Rule],
    declared: [Exemption: Set<String>] = [:]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.sha256 = sha256
    self.rules = rules
    self.declared = declared
  }

  /// The rule of an id, where the set has it.
  public func rule(_ id: String) -> Rule? { rules.first { $0.spec.id == id } }

  /// The declared regulations under which a rule is set aside.
  public func exemptions(of id: String) -> [Exemption] {
    Exemption.allCases.filter { $0.rules.contains(id) && declared[$0]?.contains(id) ?? false }
  }
}
