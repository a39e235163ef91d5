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
      let page = PeoplePage(visit.standing.room, visit.query, today: visit.today)
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
    _ = try visit.perform(
      ImportStaff(people),
      reason: visit.form["reason"],
      basis: visit.form["basis"].flatMap(Instruction.Basis.init(rawValue:))
    )
    return .seeOther("/people")
  }

  private static func look(
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
      warnings = change.warnings.map(Sentence.opened)
    } else {
      against = lines(of: weighed.against)
    }
    warnings += lines(of: weighed.wanted)
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

  private static func lines(of refusal: Refusal?) -> [String] {
    let all = refusal?.objections.map { Sentence.opened(Weighed.plain($0.message)) } ?? []
    let more = all.count - mostLines
    return all.prefix(mostLines) + (more > 0 ? ["And \(Sentence.count(more, "more", "more"))"] : [])
  }
}
