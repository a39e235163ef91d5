import CivilTime
import Planning
import Rostering

@testable import RotaWeb

extension PageSet {
  /// Asking for a swap of the next shift of somebody on that night, or looking at the first that is found.
  func swap(looks: Bool) -> Page {
    let roster = room.roster
    let person = others[0]
    let gives = roster.standing(person, over: DateSpan(night + 1, days: 28))
      .first { $0.span.start > now && $0.isWhole }
    var page = SwapAskPage(standing, of: person, gives: gives, now: now)
    guard let gives else { return page.page(in: surroundings("/me/swap")) }
    let found = SwapPartners.make(room: room, gives: gives, now: now, most: 3, mostRefused: 3)
    if looks, let first = found.partners.first {
      page.choose(
        first.person,
        takes: first.takes,
        effect: SwapEffect.make(
          room: room,
          gives: gives,
          taker: first.person,
          takes: first.takes
        ),
        weighed: weighed(AskSwap(gives: gives.name, taker: first.person, takes: first.takes.name)),
        of: person,
        in: roster
      )
    } else {
      page.show(found, in: roster)
    }
    return page.page(in: surroundings("/me/swap"))
  }

  /// Looking at leave of the same person.
  func leave(_ query: String) -> Page {
    let query = LeaveQuery(
      Fields(decoding: Array(query.utf8)) ?? Fields(),
      today: base.roster.zone.date(at: now)
    )
    var page = LeaveAskPage(standing, of: others[0], query: query, now: now)
    if let absence = query.absence(of: others[0]) {
      page.show(
        LeavePreview.make(of: absence, facts: facts, base: base, now: now),
        weighed: weighed(AskLeave(absence)),
        in: standing
      )
    }
    return page.page(in: surroundings("/me/leave"))
  }

  private func weighed(_ command: some Command) -> Result<Change, Refusal> {
    let instruction = Instruction(
      key: "look",
      by: Actor(person: others[0], name: others[0], isSupervisor: false),
      now: now
    )
    return Result { () throws(Refusal) in
      try Change.weigh(command, room: base, facts: facts, instruction: instruction)
    }
  }
}
