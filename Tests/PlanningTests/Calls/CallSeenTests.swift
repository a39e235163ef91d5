import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

/// Who may correct and withdraw: the person always, whoever recorded it until the person has seen it.
struct CallSeenTests {
  private static func recorded() throws -> (ChangeRecord, String) {
    var record = CallRoom.record("2026-01-05T09:00")
    let event = try record.call("child", at: "2026-01-05T10:00", of: ["ana", "ben"], by: "boss")
    record.wait(until: "2026-01-05T10:30")
    return (record, event)
  }

  @Test func itsAuthorCorrectsItForAllUntilSomebodyHasSeenIt() throws {
    var (record, event) = try Self.recorded()
    try record.perform(CorrectHardCall(event: event, category: "death"), by: "boss")
    #expect(record.own("ana").entries.map(\.category) == ["death"])
    #expect(record.own("ben").entries.map(\.category) == ["death"])

    // Ana has a break at eleven; ben has none.
    let posting = PostingName(person: "ana", date: day("2026-01-05"))
    let start = record.moment("2026-01-05T11:00")
    record.wait(until: "2026-01-05T11:05")
    try record.put(.breakTaken(BreakEntry(posting: posting, kind: .meal, started: start)))
    let correction = CorrectHardCall(event: event, category: "abuse")
    #expect(
      record.whyNot(correction, by: "boss")?.lines
        == ["the entry \(event) is by now for ana alone to change"]
    )
    try record.perform(
      CorrectHardCall(event: event, people: ["ben"], category: "abuse"),
      by: "boss"
    )
    #expect(record.own("ana").entries.map(\.category) == ["death"])
    #expect(record.own("ben").entries.map(\.category) == ["abuse"])
    try record.perform(CorrectHardCall(event: event, category: "other"), by: "ana")
    #expect(record.own("ana").entries.map(\.category) == ["other"])
    #expect(record.own("ben").entries.map(\.category) == ["abuse"])
  }

  @Test func theEndOfADutyIsAQuietMoment() throws {
    var (record, event) = try Self.recorded()
    let withdrawal = WithdrawEntry(entry: event)
    record.wait(until: "2026-01-05T18:59")
    #expect(record.whyNot(withdrawal, by: "boss") == nil)
    record.wait(until: "2026-01-05T19:00")
    #expect(record.whyNot(withdrawal, by: "boss")?.cause == .notAllowed)
    #expect(record.whyNot(withdrawal, by: "ana") == nil)
  }

  @Test func whoIsKeptLateHasTheirQuietMomentLater() throws {
    var (record, event) = try Self.recorded()
    for person in ["ana", "ben"] {
      record.wait(until: "2026-01-05T20:40")
      try record.perform(
        KeptLate(
          posting: PostingName(person: person, date: day("2026-01-05")),
          until: record.moment("2026-01-05T20:30")
        )
      )
    }
    record.wait(until: "2026-01-05T20:29")
    #expect(record.whyNot(WithdrawEntry(entry: event), by: "boss") == nil)
    record.wait(until: "2026-01-05T20:30")
    #expect(record.whyNot(WithdrawEntry(entry: event), by: "boss") != nil)
  }

  @Test func openingOnesOwnPageIsAQuietMomentAndIsKeptOnce() throws {
    var (record, event) = try Self.recorded()
    #expect(try record.perform(OpenOwnCalls(), by: "cy").isEmpty)
    #expect(!(try record.perform(OpenOwnCalls(), by: "ana").isEmpty))
    #expect(try record.perform(OpenOwnCalls(), by: "ana").isEmpty)
    #expect(
      record.all(.careReading) == [
        .careReading(
          CareReading(person: "ana", reader: "ana", at: record.now, subject: .log)
        )
      ]
    )
    record.wait(until: "2026-01-05T10:31")
    let withdrawal = WithdrawEntry(entry: event, people: ["ana"])
    #expect(record.whyNot(withdrawal, by: "boss")?.cause == .notAllowed)
    #expect(record.whyNot(WithdrawEntry(entry: event, people: ["ben"]), by: "boss") == nil)
    // What comes later is to be seen again.
    try record.call("abuse", at: "2026-01-05T12:00", by: "ben")
    #expect(!(try record.perform(OpenOwnCalls(), by: "ana").isEmpty))
  }

  @Test func whatSomebodyChangedThemselvesTheyHaveSeen() throws {
    var (record, event) = try Self.recorded()
    try record.perform(WithdrawEntry(entry: event), by: "ana")
    // Not that it was withdrawn, nor by whom.
    let again = WithdrawEntry(entry: event, people: ["ana"])
    #expect(
      record.whyNot(again, by: "boss")?.lines
        == ["the entry \(event) is by now for ana alone to change"]
    )
    #expect(record.whyNot(again, by: "ana")?.lines == ["that entry was withdrawn"])
    #expect(record.whyNot(again, by: "ana")?.cause == .conflict)
  }

  @Test func whoHasNothingToDoWithItFindsNothing() throws {
    let (record, event) = try Self.recorded()
    for command in [WithdrawEntry(entry: event), WithdrawEntry(entry: event, people: ["ana"])] {
      let found = record.whyNot(command, by: "cy")
      let nothing = record.whyNot(WithdrawEntry(entry: "nothing", people: command.people), by: "cy")
      #expect(found?.cause == .notAllowed)
      #expect(found?.cause == nothing?.cause)
      #expect(
        found?.lines == nothing?.lines.map { $0.replacing("nothing", with: event) }
      )
    }
    // Nor does one of those it names find out about the other.
    #expect(
      record.whyNot(WithdrawEntry(entry: event, people: ["ben"]), by: "ana")?.lines
        == ["there is no entry \(event) that you could change"]
    )
    #expect(record.facts.callNames(for: "cy").isEmpty)
    #expect(record.facts.callNames(for: "ana") == [event])
  }

  @Test func aConcernIsWithdrawnAndNeverCorrected() throws {
    var record = CallRoom.record("2026-01-05T10:00")
    try record.perform(RaiseConcern(person: "ana"), by: "ben")
    let concern = record.first.description
    #expect(record.own("ana").entries.map(\.category) == [nil])
    #expect(record.own("ana").entries.map(\.author) == [nil])
    let correction = CorrectHardCall(event: concern, category: "child")
    #expect(record.whyNot(correction, by: "ben")?.cause == .input)
    #expect(record.whyNot(WithdrawEntry(entry: concern), by: "ben") == nil)
    try record.perform(OpenOwnCalls(), by: "ana")
    #expect(record.whyNot(WithdrawEntry(entry: concern), by: "ben")?.cause == .notAllowed)
    try record.perform(WithdrawEntry(entry: concern), by: "ana")
    #expect(record.own("ana").entries.isEmpty)
  }

  @Test func theNoticeIsThatOfWhoRaisesIt() {
    func notice(_ author: String, _ isNamed: Bool = false) -> String {
      RaiseConcern.notice(about: "ana", by: ChangeRecord.actor(author), isNamed: isNamed)
    }
    #expect(notice("ben").contains("not who"))
    #expect(notice("ben", true).contains("that you raised a concern"))
    #expect(notice("boss").contains("as a supervisor"))
    #expect(notice("ana") == "Only you and a welfare lead will see this.")
  }
}
