import CivilTime
import Foundation
import Planning
import RotaStore
import Rostering
import Testing

@testable import RotaWeb

/// What people do for themselves, through the table of routes.
@Suite struct OwnFormTests {
  let test: TestSite
  let person: String
  let cookie: String

  init() async throws {
    test = try TestSite()
    let accounts = try DemoAccounts.make(in: test.site)
    let staff = try #require(accounts.first { $0.name == "staff" })
    person = try #require(try test.site.accounts.account("staff")?.person)
    cookie = try #require(await test.signIn(staff.name, staff.password))
  }

  private var room: Room { get throws { try test.site.live.standing().room } }

  private func send(_ path: String, _ fields: String) async -> Answer {
    await test.ask(
      "POST",
      path,
      cookie: cookie,
      form: "csrf=\(test.token(cookie))&\(fields)"
    )
  }

  private func look(_ path: String) async -> (Int, String) {
    let answer = await test.ask("GET", path, cookie: cookie)
    return (answer.status, String(decoding: answer.bytes, as: UTF8.self))
  }

  /// The next shifts of somebody.
  private func next(_ person: String) throws -> [StandingPosting] {
    try room.roster.standing(person, over: DateSpan(CivilDate("2026-10-24")!, days: 28))
      .filter { $0.isWhole && $0.span.start > test.now }
  }

  /// What links of a page lead to a look at a swap.
  private func offers(_ page: String) -> [String] {
    page.matches(of: /href="(\/me\/swap\?shift=[^"]*with=[^"]*)"/).map {
      String($0.output.1).replacing("&amp;", with: "&")
    }
  }

  @Test func `Every partner that is offered can be asked, and what was asked is seen`() async throws
  {
    let gives = try #require(next(person).first)
    let (status, page) = await look("/me/swap?shift=\(gives.name.date)")
    let found = offers(page)
    #expect(status == 200 && !found.isEmpty)
    for offer in found {
      let (status, preview) = await look(offer)
      #expect(status == 200 && preview.contains("No rule stands against it for either of you"))
      #expect(preview.contains("Shortest rest between two shifts"))
    }
    let fields = try #require(found.first?.split(separator: "?").last)
    let before = try test.site.live.standing().entry
    #expect(await send("/me/swap/ask", String(fields)).status == 303)
    #expect(try test.site.live.standing().entry == before + 1)
    #expect(await look("/me").1.contains("Waits for"))
    #expect(await send("/me/swap/ask", String(fields)).status == 409, "asked already")
    #expect(try test.site.live.standing().entry == before + 1)
  }

  @Test func `What a rule refuses comes back as a page that says which`() async throws {
    // A night that begins when a day ends that stays one's own: no rest between them.
    let roster = try room.roster
    let mine = try next(person)
    var found: (gives: StandingPosting, takes: StandingPosting)?
    for kept in mine where found == nil {
      let night = roster.standing(over: DateSpan(kept.name.date, days: 2)).first {
        $0.span.start == kept.span.end && $0.role == kept.role && $0.isWhole
      }
      guard let night else { continue }
      // Something else of one's own to give, at a time at which the other is off.
      let others = roster.standing(
        night.name.person,
        over: DateSpan(kept.name.date - 10, days: 40)
      )
      let gives = mine.first { mine in
        mine != kept
          && !others.contains {
            $0.span.start < mine.span.end + .hours(12) && mine.span.start < $0.span.end + .hours(12)
          }
      }
      if let gives { found = (gives, night) }
    }
    let (gives, takes) = try #require(found)
    let other = takes.name.person
    let fields = "shift=\(gives.name.date)&with=\(other)&for=\(takes.name.date)"
    let before = try test.site.live.standing().entry
    let (status, page) = await look("/me/swap?\(fields)")
    #expect(status == 200 && page.contains("It cannot be asked"))
    #expect(!page.contains("action=\"/me/swap/ask\""), "so there is no button")
    let answer = await send("/me/swap/ask", fields)
    #expect(answer.status == 409)
    #expect(String(decoding: answer.bytes, as: UTF8.self).contains("It cannot be asked"))
    #expect(try test.site.live.standing().entry == before)
  }

  @Test func `Nobody asks for what is not theirs to give`() async throws {
    let free = try #require(
      DateSpan(CivilDate("2026-10-24")!, days: 12).days.first { day in
        (try? room.roster.standing(person, over: DateSpan(day, days: 1)).isEmpty) == true
      }
    )
    #expect(await look("/me/swap?shift=\(free)").0 == 404)
    #expect(await look("/me/swap?shift=nonsense").0 == 404)
    let own = try #require(next(person).first).name.date
    #expect(await look("/me/swap?shift=\(own)&with=nobody-here").0 == 404)
    #expect(await look("/me/swap?shift=\(own)&with=kowen&for=1999-01-01").0 == 404)
    #expect(await send("/me/swap/ask", "shift=\(free)&with=kowen").status == 404)
    #expect(await send("/me/swap/ask", "shift=\(own)&with=kowen&for=1999-01-01").status == 409)
    #expect(await send("/me/swap/ask", "shift=\(own)&person=kowen").status == 400, "unknown field")
  }

  @Test func `Leave is shown, asked, refused the second time, and taken back`() async throws {
    let day = try #require(next(person).last).name.date
    let (status, page) = await look("/me/leave?from=\(day)")
    #expect(status == 200 && page.contains("It takes 1 shift") && page.contains("would be left"))
    let before = try test.site.live.standing().entry
    #expect(await send("/me/leave", "from=\(day)&to=&kind=leave").status == 303)
    #expect(try test.site.live.standing().entry == before + 1)
    let again = await send("/me/leave", "from=\(day)")
    #expect(again.status == 409)
    #expect(String(decoding: again.bytes, as: UTF8.self).contains("asked for already"))
    let request = try #require(try test.site.live.standing().facts.all(.leaveRequest).first)
    #expect(await look("/me/leave").1.contains("Nobody asked for the same places before."))
    #expect(await send("/me/leave/withdraw", "request=\(request.id)").status == 303)
    #expect(try test.site.live.standing().facts.all(.leaveRequest).isEmpty)
    #expect(await send("/me/leave/withdraw", "request=\(request.id)").status == 404)
  }

  @Test func `What cannot be read is named beside its field`() async {
    for (fields, words) in [
      ("from=soon", "First day: write a date"), ("from=24+Oct&to=soon", "Last day: write a date"),
      ("from=24+Oct&to=23+Oct", "The last day is before the first"),
      ("from=24+Oct&to=24+Oct+2028", "at most a year"),
      ("from=24+Oct&kind=sick", "What for: choose"),
    ] {
      let (status, page) = await look("/me/leave?\(fields)")
      #expect(status == 200 && page.contains(words), "\(fields)")
      #expect(await send("/me/leave", fields).status == 400, "\(fields)")
    }
    #expect(await send("/me/leave", "from=1+Oct+2026").status == 400, "it begins in the past")
  }

  @Test func `Another's request and swap are not found`() async throws {
    let boss = Actor(person: "ahughes", name: "ahughes", isSupervisor: true)
    let other = "kowen" == person ? "jbyrne" : "kowen"
    let gives = try #require(next(other).first)
    let partner = try #require(
      SwapPartners.make(room: room, gives: gives, now: test.now, most: 6).partners.first {
        $0.person != person
      }
    )
    func act(_ command: some Command) throws -> Receipt {
      try test.site.live.perform(
        command,
        instruction: Instruction(key: Instruction.freshKey(), by: boss, now: test.now)
      )
    }
    let day = try #require(next(other).last).name.date
    _ = try act(
      AskLeave(Absence(person: other, kind: "leave", extent: .days(DateSpan(day, days: 1))))
    )
    _ = try act(
      AskSwap(gives: gives.name, taker: partner.person, takes: partner.takes.name)
    )
    let facts = try test.site.live.standing().facts
    let request = try #require(facts.all(.leaveRequest).first)
    let swap = try #require(facts.all(.swap).first)
    #expect(await send("/me/leave/withdraw", "request=\(request.id)").status == 404)
    for answer in ["agree", "decline", "cancel"] {
      #expect(await send("/me/swap", "swap=\(swap.id)&answer=\(answer)").status == 404)
    }
    #expect(try test.site.live.standing().entry == facts.entry)
  }

  @Test func `Looking writes nothing`() async throws {
    let day = try #require(next(person).first).name.date
    _ = await look("/me")
    let before = (try test.site.live.standing().entry, try test.site.accounts.history().count)
    for path in [
      "/me", "/me/swap", "/me/swap?shift=\(day)", "/me/leave", "/me/leave?from=\(day)&to=\(day)",
    ] {
      for _ in 0..<2 { #expect(await look(path).0 == 200, "\(path)") }
    }
    let after = (try test.site.live.standing().entry, try test.site.accounts.history().count)
    #expect(before == after)
  }
}
