import CivilTime
import Drawing
public import Planning
import Rostering

/// One shift's word to the next, on one page; for supervisors.
public struct HandoverPage: Sendable {
  /// A heading with what belongs under it.
  public struct Part: Hashable, Sendable {
    /// The heading.
    public let title: String
    /// One line each.
    public let items: [String]
    /// What is said where there is none.
    public let none: String
    /// Where what came of it is entered; nowhere for what is only to be known.
    public var path: String?
    /// What stands on paper in the place of the items, which anybody might pick up; the items where nothing.
    public var onPaper: String?
  }

  /// The people of one role.
  public struct Crew: Hashable, Sendable {
    /// The role's name.
    public let role: String
    /// Their names.
    public let names: [String]
  }

  /// The question.
  public let query: HandoverQuery
  /// Whether anybody is on that shift.
  public let isThere: Bool
  /// `End of Night, Sat 24 Oct 2026`.
  public let title: String
  /// When it is, `Sun 25 Oct 07:00`.
  public let at: String
  /// Who goes off, by role.
  public let off: [Crew]
  /// Who comes on, by role.
  public let coming: [Crew]
  /// All else.
  public let parts: [Part]
  /// Whether "anyone to look after?" was answered.
  public let isAnswered: Bool
  /// Why the viewer is not the one to answer, in a sentence; nothing where they are.
  public let instead: String?
  /// Whom the answer may name.
  public let people: [Named]
  let shifts: [Named]

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - sheet: The sheet made for the viewer; nothing where nobody is on that shift.
  ///   - query: What was asked.
  ///   - room: The room with its people.
  ///   - instead: Why the viewer is not the one to answer; nothing where they are.
  public init(
    _ sheet: HandoverSheet?,
    query: HandoverQuery,
    in room: Room,
    instead: String? = nil
  ) {
    let roster = room.roster
    let names = Naming(roster, showsNames: true)
    self.query = query
    isThere = sheet != nil
    self.instead = instead
    shifts = roster.shifts.map { Named(id: $0.letter.description, name: $0.name) }
    let name = query.letter.flatMap { roster.shift($0)?.name } ?? ""
    title = "End of \(name), \(Sentence.day(query.date))"
    at = sheet.map { Sentence.moment($0.at, in: roster.zone) } ?? ""
    off = sheet.map { Self.crews($0.off, roster, names) } ?? []
    coming = sheet.map { Self.crews($0.coming, roster, names) } ?? []
    parts = sheet.map { HandoverParts(sheet: $0, roster: roster, names: names).all } ?? []
    isAnswered = sheet?.isAnswered ?? false
    people = (sheet?.off ?? []).map { line in
      Named(id: line.posting.person, name: names.person(id: line.posting.person))
    }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  private static func crews(
    _ lines: [HandoverSheet.Line],
    _ roster: Roster,
    _ names: Naming
  ) -> [Crew] {
    let found = Dictionary(grouping: lines, by: \.role)
    return roster.roles.compactMap { role in
      found[role.id].map { lines in
        Crew(role: role.name, names: lines.map { names.person(id: $0.posting.person) }.sorted())
      }
    }
  }
}
