import CivilTime
import Drawing
import Planning
import Rostering
import RotaStore
import Wellbeing

/// Answers about one case: whoever has no part in it finds nothing there.
enum CaseAnswer {
  /// A case with what the viewer has to do with it.
  struct Found {
    let round: CareRound
    let open: OpenCase
    let part: CarePart
    /// The id of who looks.
    let viewer: String

    var person: String { open.care.person }
    var path: String { "/debriefs/\(Percent.encoded(open.id.description))" }
    var isWhole: Bool { part == .lead || part == .deputy }
    /// The talk, for who only holds it; nothing where none is theirs to see.
    var talk: HolderCareView.Talk? {
      HolderCareView(round, for: viewer, only: open.id).talks.first
    }
  }

  static func found(_ visit: Visit) throws -> Found {
    let nothing = Unanswered.notFound("There is no such case, or nothing of it is yours to see.")
    guard let viewer = try visit.signedIn().personID,
      let id = FactID(visit.parameters["case"] ?? "")
    else { throw nothing }
    let round = visit.careRound
    guard let open = round.openCase(id), let part = round.part(of: viewer, in: open) else {
      throw nothing
    }
    let found = Found(round: round, open: open, part: part, viewer: viewer)
    // Who said no is on nobody's list but the leads': for who would have held the talk there is no case.
    if part == .holder, found.talk == nil { throw nothing }
    return found
  }

  /// A case that the viewer sees the whole of; their own, and one they only hold, is not found.
  static func whole(_ visit: Visit) throws -> Found {
    let found = try found(visit)
    guard found.isWhole else {
      throw Unanswered.notFound("There is no such case, or nothing of it is yours to see.")
    }
    return found
  }

  static func show(_ visit: Visit) throws -> Answer {
    let found = try found(visit)
    // What is somebody's own stands on their own page, whatever they are besides.
    return found.part == .subject ? .seeOther("/me/record") : try page(found, visit)
  }

  /// The page of a case, with what was wrong with what was sent.
  static func page(
    _ found: Found,
    _ visit: Visit,
    mistakes: [Mistake] = [],
    status: Int = 200
  ) throws -> Answer {
    if let talk = found.isWhole ? nil : found.talk {
      var page = HeldTalkPage(talk, in: found.round.room)
      page.mistakes = mistakes
      return visit.page(page.page(in: visit.surroundings), status: status)
    }
    var page = DebriefCasePage(
      found.open,
      in: found.round,
      for: found.viewer,
      notes: try notes(found, visit)
    )
    page.mistakes = mistakes
    return visit.page(page.page(in: visit.surroundings), status: status)
  }

  /// Enters that the viewer reads a case, or the hard calls of the person; the page after it shows what was read.
  static func open(_ visit: Visit) throws -> Answer {
    let found = try whole(visit)
    let what: OpenCareRecord.Subject =
      visit.form["what"] == "log" ? .log(found.person) : .item(found.open.id)
    _ = try visit.perform(OpenCareRecord(what))
    return .seeOther(found.path)
  }

  /// Reads one text of a case: that it was read is entered in the transaction that reads it.
  static func text(_ visit: Visit) throws -> Answer {
    let found = try whole(visit)
    guard let entry = visit.form["entry"].flatMap({ Int($0) }),
      let line = try texts(found, visit).first(where: { $0.entry == entry })
    else { throw Unanswered.notFound("There is no such text.") }
    let text = try visit.site.live.record.readText(
      of: entry,
      room: visit.standing.base,
      instruction: visit.instruction()
    )
    let lines = (text?.revealed ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return visit.page(
      Page(
        title: "What was written",
        here: .debriefs,
        measure: .text,
        main: """
          <p class="hint">\(HTML(words: line.words)). Your reading is entered and they can see it.</p>
          \(HTML.either(text == nil, "<p>It was erased.</p>\n", or: "<blockquote class=\"panel\"><p>\(HTML.joined(lines.map { HTML(words: String($0)) }, by: "<br>\n"))</p></blockquote>\n"))\
          <p class="step"><a href="\(found.path)">Back to the case</a></p>

          """
      )
    )
  }
}

extension CaseAnswer {
  /// What the viewer has opened of a case: nothing unless a reading of theirs, of this case, is in the record and new.
  static func notes(_ found: Found, _ visit: Visit) throws -> DebriefNotes? {
    let record = visit.site.live.record
    let readings = visit.standing.facts.about(found.person).compactMap {
      recorded -> (entry: Int, reading: CareReading)? in
      guard case .careReading(let it) = recorded.fact, it.reader == found.viewer,
        it.at <= visit.now, visit.now < it.at + DebriefNotes.minutes
      else { return nil }
      return (recorded.born, it)
    }
    let own = try readings.last {
      try $0.reading.subject == .item
        && record.entry($0.entry)?.object == found.open.id.description
    }
    guard let own else { return nil }
    let isLogOpen = readings.contains { $0.reading.subject == .log }
    return DebriefNotes(
      found.open,
      in: found.round,
      texts: try texts(found, visit),
      calls: isLogOpen
        ? PersonCareView(found.round, of: found.person, for: found.viewer) : nil,
      until: own.reading.at + DebriefNotes.minutes
    )
  }

  /// The texts of a case that the viewer may read, by the command that reads them.
  static func texts(_ found: Found, _ visit: Visit) throws -> [DebriefNotes.Text] {
    let names = Naming(found.round.room.roster, showsNames: true)
    let zone = found.round.room.roster.zone
    return try visit.site.live.record.texts(on: found.open.id).compactMap { entry in
      let text = CareText(
        entry: entry.seq,
        author: entry.actor,
        people: [found.person],
        cases: [found.open.id]
      )
      guard (try? visit.weigh(ReadCareText(text))) != nil else { return nil }
      return DebriefNotes.Text(
        entry: entry.seq,
        words:
          "Written by \(names.person(id: entry.actor)), \(Sentence.moment(entry.entered, in: zone))"
      )
    }
  }
}
