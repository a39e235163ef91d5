public import Planning
import CivilTime

/// What somebody who steps away reads.
public struct AwayText: Hashable, Sendable {
  /// The lines: go, who covers, who is free to talk.
  public let lines: [String]

  /// Puts an answer into words.
  public init(_ answer: AwayAnswer, in room: Room, showsNames: Bool) {
    let naming = Naming(room.roster, showsNames: showsNames)
    func names(_ people: [String]) -> String { Sentence.list(people.map(naming.person(id:))) }
    var lines = [answer.isHome ? "Go home." : "Go."]
    if let cover = answer.cover { lines.append("\(naming.person(id: cover)) covers.") }
    if let chosen = answer.chosen {
      let name = naming.person(id: chosen.person)
      lines.append(chosen.isFree ? "\(name) is free to talk." : "\(name) cannot come just now.")
    }
    if !answer.peers.isEmpty {
      lines.append(
        "Free to talk, peer \(answer.peers.count == 1 ? "supporter" : "supporters"): \(names(answer.peers))."
      )
    }
    if !answer.supervisors.isEmpty {
      lines.append(
        "Free to talk, \(answer.supervisors.count == 1 ? "supervisor" : "supervisors"): \(names(answer.supervisors))."
      )
    }
    self.lines = lines
  }
}
