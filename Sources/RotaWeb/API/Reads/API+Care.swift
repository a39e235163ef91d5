import Planning
import RoomFiles

extension RouteTable {
  /// The debrief log as far as each may see it, without the text of any case.
  static let apiCare: [Route] = [
    .read(
      "/api/v1/me/record",
      "own-record",
      "All that is held about the reader's own hard calls and care, and who read it.",
      for: .roles([.staff]),
      scope: .own,
      shape: .ownCare,
      isConfidential: true
    ) { visit, _ in
      let round = visit.careRound
      return CareJSON.bytes(OwnCareView(round, of: try visit.person()), in: round.room)
    },
    .read(
      "/api/v1/debriefs",
      "debriefs",
      "What is open, for welfare leads; a deputy sees what has come to them.",
      for: .roles([.lead]),
      scope: .cases,
      shape: .leadCare,
      isConfidential: true
    ) { visit, _ in
      let round = visit.careRound
      let person = try visit.person()
      return CareJSON.bytes(
        LeadCareView(round, for: person),
        HolderCareView(round, for: person),
        in: round.room
      )
    },
    .read(
      "/api/v1/talks",
      "talks",
      "The talks that the reader holds and whom to ask how they are: with whom and when, never why.",
      for: .roles([.supervisor, .lead, .practitioner]),
      scope: .cases,
      shape: .talks,
      isConfidential: true
    ) { visit, _ in
      let round = visit.careRound
      return CareJSON.bytes(HolderCareView(round, for: try visit.person()), in: round.room)
    },
  ]
}
