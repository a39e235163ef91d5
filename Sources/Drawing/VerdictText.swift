public import CivilTime
public import DutyRules

/// One verdict as a sentence, its minutes turned into hours.
public struct VerdictText: Hashable, Sendable {
  /// `J. Byrne: 10 h of rest before Thu 22 Oct 07:00, needs 11 h (W10, reg 10(1))`.
  public let sentence: String
  /// The part after the name.
  public let finding: String

  /// Puts a verdict into words by the clocks of a zone.
  public init(_ verdict: Verdict, zone: ZoneRules, naming: Naming) {
    let reading = VerdictReading(verdict: verdict, zone: zone)
    var text = reading.finding
    if verdict.occurrences > 1 { text += ", the worst of \(Sentence.grouped(verdict.occurrences))" }
    let source = TextWidth.clean(Self.short(verdict.source))
    text += " (\(verdict.rule)\(source.isEmpty ? "" : ", \(source)"))"
    finding = text
    sentence = TextWidth.clean(naming.person(id: verdict.person)) + ": " + text
  }

  /// What a rule asks, in a few words; its id where the program does not know it.
  public static func title(of rule: String) -> String {
    RuleSpec.all.first { $0.id == rule }.map { Sentence.opened($0.title) } ?? rule
  }

  /// `reg 10(1)` for `Working Time Regulations 1998, regulation 10(1)`.
  private static func short(_ source: String) -> String {
    var text = source
    for (long, short) in [
      ("Working Time Regulations 1998, ", ""), ("WTR 1998, ", ""), ("WTR 1998 ", ""),
      ("regulations ", "regs "), ("regulation ", "reg "),
    ] {
      text = text.replacing(long, with: short)
    }
    return text
  }
}
