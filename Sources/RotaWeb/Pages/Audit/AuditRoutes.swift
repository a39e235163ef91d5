import Planning
import Rostering
import RotaStore

extension RouteTable {
  /// The journal.
  static let audit: [Route] = [
    .get("/audit", for: .roles([.supervisor, .admin, .dataProtection]), scope: .room) { visit in
      let viewer = try visit.signedIn()
      let query = AuditQuery(visit.query, today: visit.today)
      // Who keeps accounts and supervises too is held to what supervisors see.
      let sight = JournalSight(
        isSupervisor: viewer.isSupervisor,
        isOfficer: viewer.isAny(of: [.dataProtection]),
        isOwner: viewer.isAny(of: [.admin]) && !viewer.isSupervisor
      )
      try sight.check()
      let record = visit.site.live.record
      let roster = visit.standing.room.roster
      let last = min(visit.standing.entry, (query.before ?? .max) - 1)
      let found = try sight.newest(AuditQuery.most + 1, of: record, upTo: last) {
        AuditPage.isWanted($0, by: query, in: roster)
      }
      let chain = try visit.site.live.kept("chain", at: visit.standing.entry) {
        let checked = try record.checkChain()
        return AuditPage.Chain(entries: checked.entries, faults: checked.faults.count)
      }
      let page = AuditPage(
        found.map(sight.line),
        query: query,
        chain: chain,
        in: visit.standing.room,
        showsNames: viewer.isSupervisor
      )
      return visit.page(page.page(in: visit.surroundings))
    }
  ]
}
