import ArgumentParser
import CivilTime
import Planning

/// For how long somebody steps away.
struct AwayLength: ParsableArguments {
  @Option(name: .customLong("for"), help: ArgumentHelp("Minutes; 20.", valueName: "minutes"))
  var minutes: Int?
  @Option(name: .long, help: ArgumentHelp("Until, 22:10.", valueName: "time")) var until: String?
  @Flag(name: .customLong("home"), help: "Home for today; hours, pay and leave stand.")
  var isHome = false

  mutating func validate() throws {
    if [minutes != nil, until != nil, isHome].count(where: { $0 }) > 1 {
      throw ValidationError("Say one of --for, --until and --home.")
    }
    if let minutes, !(1...2880).contains(minutes) {
      throw ValidationError("--for \(minutes): 1 to 2880 minutes.")
    }
  }

  /// The length, from a moment on.
  func length(from moment: Instant, in room: Room) throws -> StartAway.Length {
    if isHome { return .home }
    if let until { return .until(try room.moment(until, after: moment, option: "--until")) }
    return .time(minutes.map { Minutes($0) } ?? StartAway.usualLength)
  }
}
