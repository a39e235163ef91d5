public import Drawing
public import Planning
import Rostering

/// Who can cover a shift: first those whom it would burden least, and for supervisors why each of the others cannot.
public struct CoverAskPage: Sendable {
  /// The question.
  public let query: CoverQuery
  /// The answer in words; nothing where there is no question.
  public let text: WhoCanCoverText?
  /// Those who can, in the order of the text.
  public let available: [Named]
  /// Whether who looks is a supervisor.
  public let isForSupervisors: Bool
  /// What the person is called whose shift it is, where one was named.
  let away: String?
  let shifts: [Named]
  let roles: [Named]

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - answer: The answer to the query's question.
  ///   - query: What was asked.
  ///   - room: The room with its people.
  ///   - viewer: Who looks: reasons and hours are for supervisors.
  public init(_ answer: WhoCanCover?, query: CoverQuery, in room: Room, for viewer: Viewer) {
    let isForSupervisors = viewer.isSupervisor
    let names = Naming(room.roster, showsNames: true)
    self.query = query
    self.isForSupervisors = isForSupervisors
    away = isForSupervisors ? query.away.map { names.person(id: $0) } : nil
    text = answer.map {
      WhoCanCoverText($0, in: room, isForSupervisors: isForSupervisors, showsNames: true)
    }
    available = (answer?.available ?? []).map {
      Named(id: $0.person, name: names.person(id: $0.person))
    }
    shifts = room.roster.shifts.map { Named(id: $0.letter.description, name: $0.name) }
    roles = room.roster.roles.map { Named(id: $0.id, name: $0.name) }
  }
}
