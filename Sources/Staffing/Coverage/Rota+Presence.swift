public import Rostering

extension Rota {
  /// How many people are at desks in each interval, at the least moment of it, whatever their role.
  public func peopleThere(on grid: IntervalGrid) -> [Double] {
    let stays = postingsAcrossEdges().filter(\.isOnDesk).map {
      Presence.Stay(person: $0.person, span: $0.span, weight: Double($0.counts))
    }
    return Presence(stays, on: grid).people
  }
}
