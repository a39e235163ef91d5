import CivilTime
import Testing

@testable import RotaWeb

@Suite struct BoardQueryTests {
  private let today = CivilDate("2026-10-24")!

  private func query(_ text: String) -> BoardQuery {
    BoardQuery(Fields(decoding: Array(text.utf8))!, in: SmallRoom.room(), today: today)
  }

  @Test func usuallyFourWeeksFromMonday() {
    let usual = query("")
    #expect(usual.days == DateSpan(CivilDate("2026-10-19")!, days: 28))
    #expect(usual.mistakes.isEmpty && usual.people == .nobody)
  }

  @Test func readsWhatIsChosen() {
    let chosen = query("from=2+Nov&weeks=8&team=red&role=dispatcher&people=red")
    #expect(chosen.days == DateSpan(CivilDate("2026-11-02")!, days: 56))
    #expect(chosen.team == "red" && chosen.role == "dispatcher" && chosen.people == .team("red"))
    #expect(chosen.mistakes.isEmpty)
    #expect(query("team=red&people=blue").people == .team("red"))
    #expect(query("people=all").people == .everybody)
  }

  @Test func whatCannotBeReadIsNamedAndTheRestKept() {
    let wrong = query("from=soon&weeks=5&team=pink&role=cook&people=nobody")
    #expect(wrong.mistakes.map(\.field) == ["from", "weeks", "team", "role", "people"])
    #expect(wrong.days == query("").days)
    #expect(wrong.team == nil && wrong.role == nil && wrong.people == .nobody)
  }

  @Test func anAddressLeadsBackToTheSameBoard() {
    let first = query("from=2+Nov&weeks=8&team=red&role=dispatcher&people=red&as-at=12")
    let address = first.address()
    #expect(address.hasPrefix("/rota?"))
    let second = query(String(address.drop { $0 != "?" }.dropFirst()))
    #expect(second == first)
    #expect(query(String(first.address(now: true).dropFirst(6))).asAt == nil)
  }
}
