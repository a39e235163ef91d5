import CivilTime
import Rostering
import Wellbeing

/// The confidential text of an entry, without the text: what it hangs on, from which follows whom it is for.
public struct CareText: Hashable, Sendable {
  /// The entry.
  public let entry: Int
  /// Who wrote it, as the journal names them.
  public let author: String
  /// The ids of those it is about.
  public let people: Set<String>
  /// The names of the cases it hangs on; none where it is the number of an incident.
  public let cases: Set<FactID>

  /// Makes one.
  public init(entry: Int, author: String, people: Set<String>, cases: Set<FactID> = []) {
    self.entry = entry
    self.author = author
    self.people = people
    self.cases = cases
  }

  /// The most characters of a referral or of a note of care.
  public static let longest = 2_000
  /// What stands beside every place to write one.
  public static let advice = "facts of support, not the call"

  /// How long such a text may be, in characters; other notes stay at `Instruction.longestNote`.
  ///
  /// - Parameter command: What the journal calls the command.
  /// - Returns: 40 for the number of a call, 2,000 for a text of care, else what a note may have.
  public static func longest(of command: String) -> Int {
    guard ConfidentialEntries.contain(command) else { return Instruction.longestNote }
    return command.hasPrefix("call ") ? AddHardCall.incidentLength : longest
  }
}

extension Weighing {
  /// Whether who asks may read a confidential text.
  ///
  /// It is for those it is about, who wrote it, and the welfare leads, none of whom any of those it is about may have said no
  /// to; the text of a self-referral for the deputy too, once it is theirs. Who owns the machine is none of them, and nobody is
  /// because they supervise.
  func mayRead(_ text: CareText) -> Bool {
    guard let id = instruction.by.person else { return false }
    if text.people.contains(id) || text.author == id { return true }
    let room = room
    let rights = rights(in: room)
    guard !text.people.isEmpty, looksAfter(text.people, id) else { return false }
    return rights.isLead || rights.isDeputy && isPassedOn(text, to: id, in: room)
  }

  /// Whether who asks may do something to what is held about some people as a welfare lead or data protection officer:
  /// for others, and as a lead for nobody who does not want them.
  func mayHandle(_ people: Set<String>) -> Bool {
    guard let id = instruction.by.person, !people.contains(id), !people.isEmpty else {
      return false
    }
    let rights = asker
    return rights.isDataProtectionOfficer || rights.isLead && looksAfter(people, id)
  }

  /// Whether somebody is none of some people, and none of them does not want them.
  private func looksAfter(_ people: Set<String>, _ id: String) -> Bool {
    people.allSatisfy { $0 != id && !facts.wishes(of: $0).unwanted.contains(id) }
  }

  /// Whether a self-referral that a text hangs on has come to a deputy: unread for too long, or theirs by now.
  private func isPassedOn(_ text: CareText, to deputy: String, in room: Room) -> Bool {
    let cases = text.cases.compactMap { id -> CareCase? in
      if case .care(let it) = facts[id]?.fact { it } else { nil }
    }
    return cases.contains { found in
      guard found.item.kind == .selfReferral else { return false }
      if found.owner == deputy { return true }
      let sent = room.roster.zone.date(at: found.item.event)
      // Who of the deputies is there first is known a month ahead.
      let route = SelfReferralRoute(
        from: found.person,
        sent: found.item.event,
        now: now,
        staff: room.careStaff(over: DateSpan(sent - 1, sent + 31)),
        wishes: facts.wishes(of: found.person),
        times: room.wellbeing.times
      )
      return route.readers(at: now, readAt: found.item.readAt).contains(deputy)
    }
  }
}
