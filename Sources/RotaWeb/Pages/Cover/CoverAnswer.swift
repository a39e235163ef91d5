import CivilTime
import Drawing
import Planning
import Rostering

/// Somebody who is to cover a shift.
enum CoverAnswer {
  /// What a form or an address asks, with what it comes to shown first.
  static func proposal(_ visit: Visit, _ fields: Fields) throws -> Proposal {
    let room = visit.standing.room
    guard let person = fields["person"], let date = fields["date"].flatMap({ CivilDate($0) }),
      let letter = fields["shift"].flatMap({ $0.count == 1 ? $0.first : nil }).flatMap(
        ShiftLetter.init
      ), let kind = room.roster.shift(letter)
    else { throw Unanswered.badInput("Say who covers which shift.") }
    guard room.roster.index(ofPerson: person) != nil else {
      throw Unanswered.notFound("Nobody of that name is in the room.")
    }
    let names = Naming(room.roster, showsNames: true)
    // Whose shift it is counts only where they have that one.
    let instead = fields["for"].flatMap { away in
      room.roster.standing(away, over: DateSpan(date, days: 1)).first { $0.letter == letter }
    }
    let role = fields["role"] ?? instead?.role
    let roleName = role.flatMap { id in room.roster.roles.first { $0.id == id }?.name }
    let hidden: Form.Hidden = [
      ("person", person), ("date", date.description), ("shift", letter.description),
      ("role", role ?? ""), ("for", instead?.name.person ?? ""),
    ]
    let back = "/cover?on=\(date)&shift=\(Percent.encoded(letter.description))"
    return Proposal(
      title: "Cover a shift",
      lead:
        "\(HTML(name: names.person(id: person))) on \(HTML(words: PlainSpeech(room.roster).shift(letter, on: date, instead?.span ?? kind.span(on: date, in: room.roster.zone))))\(HTML.with(roleName) { ", as \(HTML(words: $0))" })\(HTML.with(instead) { ", for \(HTML(name: names.person(id: $0.name.person)))" }).",
      command: AssignShift(
        person: person,
        date: date,
        kind: .cover,
        letter: letter,
        role: role,
        instead: instead?.name
      ),
      path: "/cover/assign",
      hidden: hidden.filter { !$0.value.isEmpty },
      button: "Put them on this shift",
      usualReason: "cover",
      here: .cover,
      back: (back + (role.map { "&role=\(Percent.encoded($0))" } ?? ""), "who can cover"),
      then: { change in
        // Whoever was put on a shift that is near has to be told: that list is what comes next.
        change?.mustBeTold.isEmpty == false ? "/rota#telling" : "/day/\(date)"
      }
    )
  }
}
