import CivilTime
import Crypto
import Drawing
import Planning
import RoomFiles
import Rostering
import RotaStore

extension RouteTable {
  /// The room's people, and lists of them that are taken in.
  static let people: [Route] = [
    .get("/people", for: .roles([.supervisor]), scope: .room) { visit in
      var page = PeoplePage(visit.standing.room, visit.query, today: visit.today)
      page.taken = try ImportAnswer.taken(visit)
      return visit.page(page.page(in: visit.surroundings))
    },
    .get("/people/import", for: .roles([.supervisor]), scope: .room) { visit in
      visit.page(ImportPage().page(in: visit.surroundings))
    },
    .post(
      "/people/import",
      for: .roles([.supervisor]),
      scope: .room,
      fields: ["csv", "file"],
      bodyLimit: 3 * ImportPage.most + 65_536,
      takesFile: true,
      ImportAnswer.check
    ),
    .post(
      "/people/import/apply",
      for: .roles([.supervisor]),
      scope: .room,
      fields: ["list", "seen", "reason", "basis"],
      bodyLimit: 2 * ImportPage.most + 65_536,
      ImportAnswer.apply
    ),
  ]
}

/// Answers to lists of staff.
enum ImportAnswer {
  /// Looks at a list; nothing is changed.
  static func check(_ visit: Visit) throws -> Answer {
    var page = ImportPage()
    let file = visit.form["file"].flatMap(HexText.bytes) ?? []
    page.pasted = visit.form.exact("csv") ?? ""
    let bytes = file.isEmpty ? Array(page.pasted.utf8) : file
    guard !bytes.isEmpty, bytes.count <= ImportPage.most else {
      page.mistakes = [
        Mistake(
          "csv",
          bytes.isEmpty
            ? "Choose a file or paste a list." : "The list is longer than a million bytes."
        )
      ]
      return visit.page(page.page(in: visit.surroundings), status: 422)
    }
    let (found, _) = try look(bytes, page, visit)
    return visit.page(found.page(in: visit.surroundings), status: found.checked == nil ? 422 : 200)
  }

  /// Takes the list in, where it still changes what was shown.
  static func apply(_ visit: Visit) throws -> Answer {
    guard let bytes = visit.form["list"].flatMap(HexText.bytes), !bytes.isEmpty,
      bytes.count <= ImportPage.most
    else { throw Unanswered.badInput("The list is not whole. Check it once more.") }
    var (page, people) = try look(bytes, ImportPage(), visit)
    guard let checked = page.checked, checked.against.isEmpty, checked.seen == visit.form["seen"]
    else {
      page.notices = [
        Notice(
          .warning,
          "The people have changed since you looked. This is what the list would change now."
        )
      ]
      return visit.page(page.page(in: visit.surroundings), status: 409)
    }
    page.mistakes = visit.wanting(
      reason: !checked.reasons.isEmpty,
      basis: checked.wantsBasis
    )
    guard page.mistakes.isEmpty else {
      return visit.page(page.page(in: visit.surroundings), status: 422)
    }
    let receipt = try visit.perform(
      ImportStaff(people),
      reason: visit.form["reason"],
      basis: visit.form["basis"].flatMap(Instruction.Basis.init(rawValue:))
    )
    return .seeOther("/people?taken=\(receipt.entry)")
  }

  /// What an entry that the query names took in, in words; nothing where it took no list.
  static func taken(_ visit: Visit) throws -> String? {
    guard let number = visit.query["taken"].flatMap(Int.init), number <= visit.standing.entry,
      number > 0, let entry = try visit.site.live.record.entry(number),
      entry.command == ImportStaff.name
    else { return nil }
    let done = try visit.site.live.record.done(number)
    let names = Naming(visit.standing.room.roster, showsNames: true)
    let people = Set((done.made + done.ended).compactMap(\.fact.person)).map {
      names.person(id: $0)
    }
    let most = 5
    let who =
      people.count > most
      ? Sentence.count(people.count, "person", "people") : Sentence.list(people.sorted())
    return "The list was taken in" + (people.isEmpty ? "." : ": what it says of \(who) counts now.")
  }

  /// What a list comes to, with its people; nothing is changed.
  static func look(
    _ bytes: [UInt8],
    _ page: ImportPage,
    _ visit: Visit
  ) throws -> (ImportPage, [Person]) {
    var page = page
    let standing = visit.standing
    let reading = ImportReader.read(
      bytes,
      as: .staff,
      settings: ConfigBundle(files: visit.site.live.held.settings),
      people: standing.room.roster.people
    )
    page.rows = reading.rows
    page.rejects = reading.rejects
    page.uncounted = reading.uncounted
    page.ignored = reading.ignored
    guard reading.rejects.isEmpty else { return (page, []) }
    var after = standing.room.roster
    var warnings: [String] = []
    var against: [String] = []
    let weighed = try visit.weighed(ImportStaff(reading.people))
    if let change = weighed.change {
      after =
        standing.facts.after(
          entry: standing.entry + 1,
          ending: change.ended,
          making: change.made
        ).room(over: standing.base).roster
      let speech = PlainSpeech(after)
      warnings = change.warnings.map { Sentence.opened(speech.said($0)) }
    } else {
      against = lines(of: weighed.against, PlainSpeech(after))
    }
    warnings += lines(of: weighed.wanted, PlainSpeech(after))
    let diff = StaffDiff(reading.people, from: standing.room.roster, to: after)
    page.checked = ImportPage.Checked(
      diff: diff,
      list: HexText.text(bytes),
      seen: HexText.text(Array(SHA256.hash(data: Array(diff.text.utf8)))),
      warnings: warnings,
      against: against,
      reasons: weighed.wantsReason ? standing.base.changes.reasons : [],
      wantsBasis: weighed.wantsBasis
    )
    return (page, reading.people)
  }

  /// The most of what stands against a list that is said one by one.
  private static let mostLines = 20

  private static func lines(of refusal: Refusal?, _ speech: PlainSpeech) -> [String] {
    let all =
      refusal?.objections.map { Sentence.opened(speech.said(Weighed.plain($0.message))) } ?? []
    let more = all.count - mostLines
    return all.prefix(mostLines) + (more > 0 ? ["And \(Sentence.count(more, "more", "more"))"] : [])
  }
}
