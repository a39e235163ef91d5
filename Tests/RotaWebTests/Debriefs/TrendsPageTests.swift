import CivilTime
import Drawing
import Planning
import RotaStore
import Testing
import Wellbeing

@testable import RotaWeb

@Suite struct TrendsPageTests {
  @Test
  func
    `Trends are issued by a form, shown as the command line shows them, and small counts are hidden`()
    async throws
  {
    let cast = try await CareCast()
    await cast.record()
    #expect(await cast.lead.words("/debriefs/trends").contains("No quarter is complete yet"))
    // The record begins in October 2026, so the first whole quarter is the next year's first: due 28 days after it.
    cast.test.wait(seconds: 200 * 86_400)
    let person = try #require(try cast.test.site.accounts.account("lead")?.person)
    let lead = try await cast.caller(person)
    let entry = try cast.test.entry()
    let due = await lead.words("/debriefs/trends")
    #expect(due.contains("Not issued yet: ") && due.contains("2027"))
    #expect(try cast.test.entry() == entry)
    #expect(await lead.send("/debriefs/trends", []).status == 303)
    #expect(try cast.test.entry() == entry + 1)
    let standing = try cast.test.site.live.standing()
    let tables = standing.facts.issuedTrends
    #expect(tables.count == 1)
    let text = TrendText(tables, rules: standing.room.wellbeing) { $0 }
    let page = await lead.words("/debriefs/trends")
    #expect(page.contains(text.sentence))
    for cell in text.room.rows.flatMap({ $0 }) { #expect(page.contains(cell)) }
    let csv = await lead.look("/debriefs/trends.csv")
    #expect(csv.status == 200 && csv.source.hasPrefix("period,team,subject,item,count,hidden"))
    // Nobody is named.
    #expect(!page.contains(cast.name) && !csv.source.contains(cast.person))
  }
}
