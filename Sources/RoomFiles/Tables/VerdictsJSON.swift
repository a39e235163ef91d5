public import Planning
import CivilTime
import DutyRules
import Rostering

/// verdicts.json: what the rules found, with all that is needed to run them again and compare.
public enum VerdictsJSON {
  /// The file's bytes.
  ///
  /// Beside the verdicts stand the SHA-256 of every file of Config, of each rule set, and of the verdicts themselves,
  /// so that two people can see at a glance whether they ran the same check and got the same answer.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - person: Only what is about this person, by id; the digest is of everything all the same.
  /// - Returns: UTF-8, keys in a fixed order.
  public static func bytes(_ plan: Plan, person: String? = nil) -> [UInt8] {
    let verdicts = JSONTree.list(list(plan, person))
    let debts = JSONTree.list(debts(plan, person))
    return JSONTree.record([
      ("check", .text("indicative check, not a statement of lawfulness")),
      ("program", .text("relief \(Product.version)")),
      ("room", .text(plan.room.id)),
      ("from", .text(plan.days.start.description)),
      ("days", .whole(plan.days.count)),
      ("timezone", .text(plan.room.roster.zone.name)),
      (
        "rulesets",
        .list(
          plan.room.rules.all.map { set in
            .record([
              ("id", .text(set.id)), ("version", .text(set.version)), ("sha256", .text(set.sha256)),
            ])
          }
        )
      ),
      (
        "inputs",
        .list(
          plan.room.inputs.map {
            .record([("path", .text($0.path)), ("sha256", .text($0.sha256))])
          }
        )
      ),
      ("inputs_sha256", .text(inputsDigest(of: plan))),
      ("verdicts_sha256", .text(digest(of: plan))),
      ("verdicts", verdicts),
      ("rest_owed", debts),
    ]).bytes
  }

  /// The SHA-256 of a plan's verdicts, in hex: equal where two checks found the same.
  ///
  /// Taken over one line a verdict in the order of the file, its rule, ruleset, person, from, to, measured, limit, unit
  /// and severity as the file has them, with a tab between and a line feed after, so that anybody can take it again.
  public static func digest(of plan: Plan) -> String {
    var instants = InstantText(plan.room.roster.zone)
    var lines = ""
    for verdict in plan.findings.verdicts {
      lines += [
        verdict.rule, verdict.ruleSet, verdict.person, instants.text(verdict.span.start),
        instants.text(verdict.span.end), numberText(verdict.measured), numberText(verdict.limit),
        verdict.unit, verdict.severity.rawValue,
      ].joined(separator: "\t")
      lines += "\n"
    }
    return Digest.hex(of: Array(lines.utf8))
  }

  /// The SHA-256 of the list of Config's files and theirs, in hex: equal where two checks read the same.
  public static func inputsDigest(of plan: Plan) -> String {
    let lines = plan.room.inputs.map { "\($0.sha256)  \($0.path)\n" }.sorted().joined()
    return Digest.hex(of: Array(lines.utf8))
  }

  /// What two people read to each other to know that they ran the same check and got the same answer.
  public static func fingerprint(of plan: Plan) -> String {
    "inputs \(inputsDigest(of: plan).prefix(12)), verdicts \(digest(of: plan).prefix(12)): "
      + "the same inputs and days give the same verdicts"
  }

  private static func list(_ plan: Plan, _ person: String?) -> [JSONTree] {
    var instants = InstantText(plan.room.roster.zone)
    return plan.findings.verdicts.filter { person == nil || $0.person == person }.map { verdict in
      .record([
        ("rule", .text(verdict.rule)), ("ruleset", .text(verdict.ruleSet)),
        ("person", .text(verdict.person)), ("from", .text(instants.text(verdict.span.start))),
        ("to", .text(instants.text(verdict.span.end))), ("measured", .exact(verdict.measured)),
        ("limit", .exact(verdict.limit)), ("unit", .text(verdict.unit)),
        ("severity", .text(verdict.severity.rawValue)), ("source", .text(verdict.source)),
        ("occurrences", .whole(verdict.occurrences)),
      ])
    }
  }

  private static func debts(_ plan: Plan, _ person: String?) -> [JSONTree] {
    DebtTable.rows(plan, person).map { row in .record(row) }
  }
}

/// Compensatory rest owed, by time.
public enum DebtTable {
  /// The debts as JSON; one person's where one is named.
  public static func json(_ plan: Plan, person: String? = nil) -> [UInt8] {
    JSONTree.list(rows(plan, person).map { .record($0) }).bytes
  }

  static func rows(_ plan: Plan, _ person: String? = nil) -> [[(String, JSONTree)]] {
    let zone = plan.room.roster.zone
    return plan.findings.debts.filter { person == nil || $0.person == person }.map { debt in
      [
        ("person", .text(debt.person)), ("rule", debt.rule.isEmpty ? .null : .text(debt.rule)),
        ("under", .text(debt.exemption?.rawValue ?? "worked")),
        ("since", .text(zone.iso(debt.since))),
        ("owed_minutes", .whole(debt.owed.count)),
        ("payable_from", debt.payable.map { .text(zone.iso($0.start)) } ?? .null),
        ("payable_to", debt.payable.map { .text(zone.iso($0.end)) } ?? .null),
      ]
    }
  }
}
