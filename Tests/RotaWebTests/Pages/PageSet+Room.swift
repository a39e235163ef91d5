import CivilTime
import Planning
import Rostering
import RotaStore

@testable import RotaWeb

extension PageSet {
  private var today: CivilDate { base.roster.zone.date(at: now) }

  /// The list of people.
  var people: Page {
    PeoplePage(room, Fields(), today: today).page(in: surroundings("/people"))
  }

  /// A list of staff that moves one person and knows another already.
  var listed: Page {
    let before = room.roster
    var after = before
    let other = before.teams.last?.id
    for (place, person) in before.people.enumerated() where person.id == others[0] {
      let moved = person.placements.map { old in
        var placement = old
        placement.team = other
        return placement
      }
      after.people[place] = Person(id: person.id, name: person.name, placements: moved)
    }
    var page = ImportPage()
    page.checked = ImportPage.Checked(
      diff: StaffDiff(Array(before.people.prefix(4)), from: before, to: after),
      list: "6964",
      seen: "00",
      warnings: [],
      against: [],
      reasons: [],
      wantsBasis: false
    )
    return page.page(in: surroundings("/people/import"))
  }

  /// Accounts of two people and of one who is nobody of the room.
  var accounts: Page {
    AccountsPage(
      [
        Account(name: "boss", person: supervisor, isAdmin: false, made: now),
        Account(name: "hand", person: others[0], isAdmin: false, made: now, disabled: now),
        Account(name: "office", person: nil, isAdmin: true, made: now),
      ],
      events: [],
      roles: { account in
        let own = account.person.map { SiteRole.all(of: $0, in: room, on: today) } ?? []
        return account.isAdmin ? own.union([.admin]) : own
      },
      own: "office",
      in: room,
      today: today
    ).page(in: surroundings("/accounts"))
  }
}
