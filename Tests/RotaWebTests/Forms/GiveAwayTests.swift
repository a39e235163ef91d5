import CivilTime
import Planning
import RotaStore
import Rostering
import Testing

@testable import RotaWeb

/// A shift given away for nothing in return, with those first for whom every rule holds.
@Suite struct GiveAwayTests {
  let cast: CareCast
  let person: Caller

  init() async throws {
    cast = try await CareCast()
    person = try await cast.caller(cast.person)
  }

  private func shift() throws -> CivilDate {
    let roster = try cast.test.site.live.standing().room.roster
    let next = roster.standing(cast.person, over: DateSpan(CivilDate("2026-10-27")!, days: 28))
      .first { $0.isWhole && !$0.onDesk.isEmpty }
    return try #require(next).name.date
  }

  @Test func `Everybody who is named can be asked, and what was asked waits for them`()
    async throws
  {
    let date = try shift()
    let path = "/me/swap?shift=\(date)&give=yes"
    try await person.looks(["/me/swap?give=yes", path])
    let (_, source) = await person.look(path)
    #expect(source.contains("Give a shift away") && source.contains("whom it burdens least"))
    let offers = source.matches(of: /href="(\/me\/swap\?shift=[^"]*with=[^"]*)"/)
      .map { String($0.1).replacing("&amp;", with: "&") }
    #expect(!offers.isEmpty)
    for offer in offers {
      let words = await person.words(offer)
      #expect(words.contains("No rule stands against it for either of you"), "\(offer)")
      #expect(words.contains("Nothing in return"))
    }
    let taker = try #require(offers.first?.split(separator: "=").last).description
    let fields = [("shift", "\(date)"), ("with", taker), ("for", "")]
    try await person.writes("/me/swap/ask", fields)
    #expect(await person.words("/me").contains("for nothing. Waits for"))
    #expect(await person.send("/me/swap/ask", fields).status == 409, "asked already")
    let asked = try await cast.caller(taker)
    #expect(await asked.words("/me").contains("Waits for you."))
    let swap = try #require(try cast.test.site.live.standing().facts.all(.swap).first).id
    try await asked.writes("/me/swap", [("swap", "\(swap)"), ("answer", "agree")])
    #expect(await asked.words("/me").contains("Waits for a supervisor."))
    // And the supervisor’s part, on the board’s page for it.
    let answer = "/rota/swap/\(swap)"
    try await cast.supervisor.looks([answer])
    #expect(await cast.supervisor.words(answer).contains("for nothing in return"))
    #expect(await person.look(answer).status == 403)
    #expect(await person.send(answer, [("answer", "yes")]).status == 403)
  }

  @Test func `What is not theirs is not given, and nobody learns who is away`() async throws {
    let roster = try cast.test.site.live.standing().room.roster
    let date = try shift()
    let free = try #require(
      DateSpan(CivilDate("2026-10-24")!, days: 12).days.first {
        roster.standing(cast.person, over: DateSpan($0, days: 1)).isEmpty
      }
    )
    #expect(await person.look("/me/swap?shift=\(free)&give=yes").status == 404)
    let before = try cast.test.entry()
    let sent = [("shift", "\(free)"), ("with", "kowen")]
    #expect(await person.send("/me/swap/ask", sent).status == 404)
    #expect(try cast.test.entry() == before)
    let words = await person.words("/me/swap?shift=\(date)&give=yes")
    for word in ["sick", "parental", "restricted", "not available"] {
      #expect(!words.lowercased().contains(word), "\(word)")
    }
  }
}
