import Planning
import Rostering
import RotaStore

extension RouteTable {
  /// The journal.
  static let audit: [Route] = [
    .get("/audit", for: .roles([.supervisor, .admin, .dataProtection]), scope: .room) { visit in
      let viewer = try visit.signedIn()
      let query = AuditQuery(visit.query, today: visit.today)
      let page = AuditPage(
        try visit.journal(query, most: AuditQuery.most + 1),
        query: query,
        chain: try visit.chain(),
        in: visit.standing.room,
        showsNames: viewer.isSupervisor
      )
      return visit.page(page.page(in: visit.surroundings))
    }
  ]
}

extension Visit {
  /// The newest entries of the journal that are wanted, as far as they are for who asks; oldest first.
  ///
  /// - Throws: `Refusal` where none are; `RecordError`.
  func journal(_ query: AuditQuery, most: Int) throws -> [EntryLine] {
    let viewer = try signedIn()
    // Who keeps accounts and supervises too is held to what supervisors see.
    let sight = JournalSight(
      isSupervisor: viewer.isSupervisor,
      isOfficer: viewer.isAny(of: [.dataProtection]),
      isOwner: viewer.isAny(of: [.admin]) && !viewer.isSupervisor
    )
    try sight.check()
    let roster = standing.room.roster
    let last = min(standing.entry, (query.before ?? .max) - 1)
    let found = try sight.newest(most, of: site.live.record, upTo: last) {
      AuditPage.isWanted($0, by: query, in: roster)
    }
    return found.map(sight.line)
  }

  /// Whether the journal's chain holds.
  func chain() throws -> AuditPage.Chain {
    try site.live.kept("chain", at: standing.entry) {
      let checked = try site.live.record.checkChain()
      return AuditPage.Chain(entries: checked.entries, faults: checked.faults.count)
    }
  }
}
