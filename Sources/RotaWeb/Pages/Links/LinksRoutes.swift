import CivilTime
import Planning
import RotaStore
import Rostering

extension RouteTable {
  /// Each person's own calendar links.
  static let links: [Route] = [
    .get("/me/links", for: .roles([.staff]), scope: .own) { visit in
      visit.page(try LinksAnswer.list(visit).page)
    },
    .post(
      "/me/links",
      for: .roles([.staff]),
      scope: .own,
      fields: ["label", "kind"],
      LinksAnswer.make
    ),
    .post("/me/links/{id}/end", for: .roles([.staff]), scope: .own, fields: []) { visit in
      let (viewer, person) = try LinksAnswer.owner(visit)
      try FeedLinks(visit.site.live.held.file).end(
        visit.parameters["id"] ?? "",
        of: person,
        by: viewer.accountName,
        at: visit.now
      )
      // Sent twice, the second finds it gone already: that is what was wanted.
      return .seeOther("/me/links")
    },
  ]
}

/// Answers about somebody's own links.
enum LinksAnswer {
  static func owner(_ visit: Visit) throws -> (Viewer, String) {
    let viewer = try visit.signedIn()
    guard let person = viewer.personID else { throw Unanswered.notFound() }
    return (viewer, person)
  }

  static func list(_ visit: Visit) throws -> LinksPage {
    let (_, person) = try owner(visit)
    let links = FeedLinks(visit.site.live.held.file)
    let roster = visit.standing.room.roster
    let place = roster.index(ofPerson: person)
    return LinksPage(
      links: try links.links(of: person, on: visit.now.utcDate),
      isOff: try links.isOff(),
      hasTeam: place.flatMap { roster.people[$0].placement(on: visit.today)?.team } != nil,
      surroundings: visit.surroundings
    )
  }

  static func make(_ visit: Visit) throws -> Answer {
    let (viewer, person) = try owner(visit)
    var list = try list(visit)
    list.label = visit.form["label"] ?? ""
    list.kind = visit.form["kind"].flatMap(FeedKind.init(rawValue:)) ?? .shifts
    let token = FeedToken.fresh()
    let link = FeedLink(
      digest: token.digest,
      person: person,
      kind: list.kind,
      label: list.label,
      made: visit.now
    )
    do {
      try FeedLinks(visit.site.live.held.file).add(link, by: viewer.accountName)
    } catch let refusal as Refusal {
      list.mistakes = refusal.objections.map { Mistake("label", $0.message) }
      return visit.page(list.page, status: 422)
    }
    let scheme = visit.site.address.isSecure ? "https" : "http"
    let address = "\(scheme)://\(visit.host)/s/\(token.text).ics"
    return visit.page(MadeLinkPage(link: link, address: address).page)
  }
}
