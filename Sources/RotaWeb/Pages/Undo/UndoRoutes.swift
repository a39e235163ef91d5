import Drawing
import Planning
import Rostering
import RotaStore

extension RouteTable {
  /// Taking back a change, with what that comes to shown first.
  static let undo: [Route] = [
    .get("/undo", for: .roles([.supervisor]), scope: .room) { visit in
      guard visit.query["entry"] != nil else {
        return visit.page(try UndoAnswer.list(visit))
      }
      return try visit.show(try UndoAnswer.proposal(visit, visit.query["entry"]))
    },
    .post(
      "/undo",
      for: .roles([.supervisor]),
      scope: .room,
      fields: ["entry", "answer", "seen", "reason", "basis"]
    ) { visit in
      try visit.decide([Undo.name]) { try UndoAnswer.proposal(visit, visit.form["entry"]) }
    },
  ]
}

/// Answers about changes that are taken back.
enum UndoAnswer {
  /// The entry of a number, where a supervisor may read of it; any other is not found.
  static func proposal(_ visit: Visit, _ text: String?) throws -> Proposal {
    let record = visit.site.live.record
    guard let number = text.flatMap(Int.init), number > 1, number <= visit.standing.entry,
      let entry = try record.entry(number), Visit.changesRota(entry.command)
    else { throw Unanswered.notFound("There is no such change to take back.") }
    let done = try record.done(number)
    let room = visit.standing.room
    let words = EntryWords(room: room).text(of: done)
    let by = Naming(room.roster, showsNames: true).person(id: entry.actor)
    return Proposal(
      title: "Take back a change",
      lead:
        "\(HTML(words: Sentence.opened(words))). Entered \(Sentence.moment(entry.entered, in: room.roster.zone)) by \(HTML(name: by)).",
      command: Undo(done),
      path: "/undo",
      hidden: [("entry", String(number))],
      button: "Take it back",
      usualReason: "mistake",
      before: CoverLeft(facts: visit.standing.facts, room: room, now: visit.now).html(
        without: done.made.compactMap { if case .absence(let it) = $0.fact { it } else { nil } }
      )
    )
  }

  static func list(_ visit: Visit) throws -> Page {
    let items = try visit.lastChanges(20).map { one -> HTML in
      """
      <li><span>\(HTML(words: Sentence.opened(one.words)))</span>\
      <a href="/undo?entry=\(one.entry)">Take it back<span class="heard">: \(HTML(words: one.words))</span></a></li>

      """
    }
    return Page(
      title: "Last changes",
      here: .rota,
      main: """
        <p class="lead">The newest first. Taking one back is a change too, and can be taken back.</p>
        \(items.isEmpty ? Empty.html("Nothing was changed yet.") : "<ol class=\"needs last\">\n\(HTML.joined(items))</ol>\n")\
        <p class="step"><a href="/rota">Back to the board</a></p>

        """
    )
  }
}
