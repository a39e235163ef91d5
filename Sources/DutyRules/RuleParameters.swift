public import CivilTime

/// One number, time or switch that a rule file may set.
public struct ParameterSpec: Hashable, Sendable {
  /// What it may be.
  public enum Form: Hashable, Sendable {
    /// A length written in hours, `48` or `7.5`; read as whole minutes, zero to ten years.
    case hours
    /// A length written in minutes, zero to a year.
    case minutes
    /// A whole number from 1 to `most`.
    case count(most: Int)
    /// A decimal number between two bounds.
    case number(least: Double, most: Double)
    /// A time of day, `"23:00"`.
    case time
    /// A day, `2026-04-06`.
    case date
    /// A weekday, `Mon`.
    case weekday
    /// `yes` or `no`.
    case flag
    /// One of a few words.
    case choice([String])
    /// A list of ids of absence kinds.
    case absenceKinds
  }

  /// Its key in the rule file.
  public let name: String
  /// What it may be.
  public let form: Form
  /// What holds where the file is silent; where nothing, the file must say.
  public let preset: ParameterValue?

  init(_ name: String, _ form: Form, _ preset: ParameterValue? = nil) {
    self.name = name
    self.form = form
    self.preset = preset
  }
}

/// The value of one parameter.
public enum ParameterValue: Hashable, Sendable {
  /// A length.
  case minutes(Minutes)
  /// A whole number.
  case count(Int)
  /// A decimal number.
  case number(Double)
  /// A time of day.
  case time(WallTime)
  /// A day.
  case date(CivilDate)
  /// A weekday.
  case weekday(Weekday)
  /// A switch.
  case flag(Bool)
  /// A word from a list.
  case word(String)
  /// A list of ids.
  case names([String])
}

/// A rule's parameters by name, as a rule file gives them.
///
/// Whoever makes one has checked each value against its `ParameterSpec`; what is missing reads as the preset.
public struct RuleParameters: Hashable, Sendable {
  private var values: [String: ParameterValue]
  private var specs: [ParameterSpec]

  /// Joins what the file says with the presets of the rule.
  public init(_ values: [String: ParameterValue], for spec: RuleSpec) {
    self.values = values
    specs = spec.parameters
  }

  private func value(_ name: String) -> ParameterValue? {
    values[name] ?? specs.first { $0.name == name }?.preset
  }

  func minutes(_ name: String) -> Minutes {
    if case .minutes(let m) = value(name) { m } else { .zero }
  }
  /// At least 1, so that it can divide.
  func count(_ name: String) -> Int { if case .count(let n) = value(name) { max(1, n) } else { 1 } }
  func number(_ name: String) -> Double { if case .number(let n) = value(name) { n } else { 0 } }
  func time(_ name: String) -> WallTime {
    if case .time(let t) = value(name) { t } else { .midnight }
  }
  func date(_ name: String) -> CivilDate? { if case .date(let d) = value(name) { d } else { nil } }
  func weekday(_ name: String) -> Weekday {
    if case .weekday(let d) = value(name) { d } else { .monday }
  }
  func flag(_ name: String) -> Bool { if case .flag(let f) = value(name) { f } else { false } }
  func word(_ name: String) -> String { if case .word(let w) = value(name) { w } else { "" } }
  func names(_ name: String) -> [String] { if case .names(let n) = value(name) { n } else { [] } }
}
