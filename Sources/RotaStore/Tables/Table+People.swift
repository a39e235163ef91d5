import Planning
import Rostering

extension Table {
  /// That somebody is one of the room's people.
  static let person = Table(
    .person,
    name: "person",
    columns: "person, name",
    definition: "person TEXT NOT NULL, name TEXT NOT NULL",
    write: { fact, row in
      guard case .person(let it) = fact else { return }
      row.text(it.id)
      row.text(it.name)
    },
    read: { row in .person(PersonIdentity(id: try row.text(), name: try row.text())) }
  )

  /// Acting in another role.
  static let acting = Table(
    .acting,
    name: "acting",
    columns: "person, role, from_day, until_day",
    definition: """
      person TEXT NOT NULL, role TEXT NOT NULL, from_day TEXT NOT NULL, until_day TEXT NOT NULL,
      CHECK (from_day < until_day)
      """,
    write: { fact, row in
      guard case .acting(let it) = fact else { return }
      row.text(it.person)
      row.text(it.role)
      row.days(it.days)
    },
    read: { row in
      .acting(ActingRole(person: try row.text(), role: try row.text(), days: try row.days()))
    }
  )
}
