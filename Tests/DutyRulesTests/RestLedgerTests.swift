import CivilTime
import DutyRules
import Rostering
import Testing

struct RestLedgerTests {
  /// Two duties with nine hours between them, then rests of the given hours between duties of one hour.
  func debts(_ rests: Int..., declared: [Exemption: Set<String>] = [.reg21: ["W10"]]) -> Findings {
    var spans = [
      span("2026-01-06T08:00", "2026-01-06T16:00"), span("2026-01-07T01:00", "2026-01-07T06:00"),
    ]
    for hours in rests {
      let start = spans[spans.count - 1].end + .hours(hours)
      spans.append(Span(start, start + .hours(1)))
    }
    var room = Fixture(court: spans)
    room.declared = declared
    return room.findings("W10", in: days("2026-01-05", 28))
  }

  @Test("a limit set aside is a warning that names the regulation, and opens a debt in minutes")
  func opens() {
    let found = debts(100)
    #expect(found.verdicts.map(\.severity) == [.warning])
    #expect(found.verdicts[0].source == "law; set aside under reg21 as declared")
    #expect(found.debts.map(\.owed) == [.hours(2)])
    #expect(found.debts.map(\.since) == [at("2026-01-07T01:00")])
    #expect(found.debts.map(\.exemption) == [.reg21])
  }

  @Test(
    "the first rest that holds 35 hours and the debt pays it, at its end; a minute short does not"
  )
  func pays() {
    let found = debts(36, 37, 38)
    // The rest of 37 hours: after one of 36 and a duty of an hour.
    let end = at("2026-01-07T06:00") + .hours(36 + 1 + 37)
    #expect(found.debts.map(\.payable) == [Span(end - .hours(2), end)])
    #expect(debts(36, 36).debts.map(\.payable) == [nil])
  }

  @Test("nothing declared is a breach without a debt; W4 cannot be set aside by any regulation")
  func undeclared() {
    #expect(debts(100, declared: [:]).verdicts.map(\.severity) == [.breach])
    #expect(debts(100, declared: [:]).debts.isEmpty)
    for exemption in Exemption.allCases { #expect(!exemption.rules.contains("W4")) }
    let set = RuleSet(
      id: "",
      version: "",
      title: "",
      sha256: "",
      rules: [],
      declared: [.reg21: ["W4", "W10"], .reg22: ["W12"], .reg23: ["W10"]]
    )
    #expect(set.exemptions(of: "W4").isEmpty)
    #expect(set.exemptions(of: "W12").isEmpty)
    #expect(set.exemptions(of: "W10") == [.reg21, .reg23])
  }

  @Test(
    "regulation 22 is about changing shift: it sets aside the rest between two kinds of shift alone"
  )
  func changingShift() {
    var room = Fixture("DE------", kind("D", "12:00", "22:00"), kind("E", "06:00", "14:00"))
    room.declared = [.reg22: ["W10"]]
    let changed = room.findings("W10", in: days("2026-01-05", 8))
    #expect(changed.verdicts.map(\.severity) == [.warning])
    #expect(changed.debts.map(\.owed) == [.hours(3)])
    room.shifts = [kind("D", "06:00", "20:00")]
    room.cycle = "D-------"
    #expect(room.findings("W10", in: days("2026-01-05", 8)).verdicts.map(\.severity) == [.breach])
    room.declared[.reg23] = ["W10"]
    let agreed = room.findings("W10", in: days("2026-01-05", 8))
    #expect(agreed.debts.map(\.exemption) == [.reg23])
    // The duty of fourteen hours is owed an hour from its end, and the rest that follows it pays.
    #expect(agreed.debts.map(\.since) == [at("2026-01-05T20:00")])
    #expect(agreed.debts.map { $0.payable?.end } == [at("2026-01-13T06:00")])
  }

  @Test("each minute pays once, whichever set of rules the debts come from")
  func onceOnly() {
    var room = Fixture(court: [
      span("2026-01-06T08:00", "2026-01-06T16:00"), span("2026-01-07T01:00", "2026-01-07T06:00"),
      span("2026-01-08T20:00", "2026-01-08T21:00"), span("2026-01-12T20:00", "2026-01-12T21:00"),
    ])
    room.declared = [.reg21: ["W10"]]
    let set = room.set(["W10"])
    let found = RuleCheck(room.roster, over: days("2026-01-05", 28), sets: [set])
      .findings(sets: { _ in [set, set] }, all: [set])
    let paid = found.debts.compactMap(\.payable).sorted { $0.start < $1.start }
    #expect(paid.count == 2)
    #expect(paid[0].end <= paid[1].start)
  }

  @Test("leave is no rest that pays")
  func leave() {
    var room = Fixture("DE--D---", kind("D", "12:00", "22:00"), kind("E", "06:00", "14:00"))
    room.declared = [.reg21: ["W10"]]
    let run = days("2026-01-05", 8)
    let usual = room.findings("W10", in: run).debts.map { $0.payable?.end }
    #expect(usual == [at("2026-01-09T12:00")])
    room.away("leave", "2026-01-09")
    #expect(room.findings("W10", in: run).debts.map { $0.payable?.end } == usual)
  }

  @Test("every duty without its break owes one, though one verdict stands for all")
  func breaks() {
    var room = Fixture()
    room.declared = [.reg23: ["W12"]]
    let found = room.findings(
      "W12",
      in: days("2026-01-05", 16),
      ["given_minutes": .minutes(Minutes(5))]
    )
    #expect(found.verdicts.map(\.occurrences) == [8])
    #expect(found.debts.count == 8)
    #expect(found.debts.allSatisfy { $0.owed == Minutes(15) })
  }
}
