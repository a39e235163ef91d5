/// A page that every other page leads to.
public enum NavItem: String, Hashable, Sendable, CaseIterable {
  /// The viewer's own shifts.
  case me = "My shifts"
  /// The live floor.
  case floor = "Floor"
  /// The rota board.
  case rota = "Rota"
  /// A day.
  case day = "Day"
  /// The handover sheet.
  case handover = "Handover"
  /// Who can cover.
  case cover = "Cover"
  /// The debrief log, or what somebody has in hand of it.
  case debriefs = "Debriefs"
  /// The room's people.
  case people = "People"
  /// The pattern lab.
  case lab = "Pattern lab"
  /// Who did and read what.
  case audit = "Audit"
  /// Who may sign in.
  case accounts = "Accounts"

  /// Who is shown it.
  ///
  /// The table of routes decides who may open a page; this only leaves out what would be refused.
  public var roles: Set<SiteRole> {
    switch self {
    case .me, .floor, .rota, .day, .cover: [.staff]
    case .handover: [.supervisor]
    case .people, .lab: [.supervisor]
    case .debriefs: [.supervisor, .lead, .practitioner]
    case .audit: [.supervisor, .admin, .dataProtection]
    case .accounts: [.admin]
    }
  }

  /// Where it is.
  public var path: String {
    switch self {
    case .me: "/me"
    case .floor: "/floor"
    case .rota: "/rota"
    case .day: "/day/today"
    case .handover: "/handover"
    case .cover: "/cover"
    case .debriefs: "/debriefs"
    case .people: "/people"
    case .lab: "/lab"
    case .audit: "/audit"
    case .accounts: "/accounts"
    }
  }

  /// The items a viewer is shown, in the order of their work: a supervisor begins with the room, others with their own.
  public static func shown(to viewer: Viewer) -> [NavItem] {
    let order: [NavItem] =
      viewer.isSupervisor
      ? [.rota, .day, .floor, .handover, .cover, .debriefs, .people, .lab, .me, .audit, .accounts]
      : allCases
    return order.filter { viewer.isAny(of: $0.roles) && Self.there.contains($0) }
  }

  /// Those whose page the site has.
  private static let there = allCases.filter { item in
    if case .route = RouteTable.site.find(.get, item.path[...]) { true } else { false }
  }
}
