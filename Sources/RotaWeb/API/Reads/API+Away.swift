import Planning
import RoomFiles
import RotaStore

extension RouteTable {
  /// Somebody's own step-aways.
  static let apiAway: [Route] = [
    .read(
      "/api/v1/me/away",
      "own-away",
      "The reader's own step-aways and who entered them; for them alone.",
      for: .roles([.staff]),
      scope: .own,
      shape: .list(
        .keys([
          "date": .date, "start": .moment, "end": .orNull(.moment), "home": .flag,
          "cover": .orNull(.text), "looked_in": .orNull(.moment), "entered_by": .text,
        ])
      ),
      isConfidential: true
    ) { visit, _ in
      let own = try visit.site.live.record.stepAways(
        of: visit.person(),
        facts: visit.standing.facts
      )
      return AwayJSON.bytes(own: own, in: visit.standing.base)
    }
  ]
}
