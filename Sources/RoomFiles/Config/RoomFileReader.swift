import CivilTime
import Planning
import Rostering

extension RoomReader {
  private static let keys = [
    "room", "timezone", "holidays", "shifts", "patterns", "teams", "queues", "roles", "staffing",
    "rules", "id", "issued", "labels", "fatigue", "occasions", "absences", "leave_year", "changes",
  ]
  /// The most entries of any one list of room.yaml.
  static let mostEntries = 1000

  func readRoomFile() {
    guard let file = load("room.yaml", isRequired: true), let root = YAMLDocument.root(of: file),
      let top = root.mapping("a mapping with the keys of a room")
    else { return }
    top.allow(Self.keys)
    kindNames = Names("kind of absence", AbsenceKind.builtIn.map(\.id))
    occasionNames = Names("occasion", Occasion.usual.map(\.id))
    name = top.required("room")?.piece("the room’s name")?.words("the room’s name")
    id = top["id"]?.piece("an id")?.id()
    zone = top.required("timezone")?.piece("a time zone").flatMap { readZone($0) }
    division = top["holidays"]?.piece("a division")
    if let value = top.required("shifts") { readShifts(value) }
    if let value = top.required("patterns") { readPatterns(value) }
    if let value = top.required("teams") { readTeams(value) }
    if let value = top["queues"] { readQueues(value) } else { queueNames = Names("queue") }
    if let value = top.required("roles") { readRoles(value) }
    if let value = top["staffing"] { readStaffing(value) }
    if let value = top["absences"] { readAbsenceKinds(value) }
    if let value = top["occasions"] { readOccasions(value) }
    if let value = top.required("rules") { readRules(value) }
    if let value = top["changes"] { readChanges(value) }
    if let value = top["labels"] { readLabels(value) }
    if let value = top["fatigue"] { readFatigue(value) }
    issued = top["issued"]?.piece("a moment").flatMap { readIssued($0) }
    if let start = top["leave_year"]?.piece("a month and day")?.monthAndDay() { leaveYear = start }
  }

  private func readZone(_ piece: Piece) -> ZoneRules? {
    do throws(ZoneFileError) {
      return try ZoneFile.read(name: piece.text, root: zoneRoot)
    } catch {
      report(error, piece)
      return nil
    }
  }

  private func report(_ fault: ZoneFileError, _ piece: Piece) {
    switch fault {
    case .badName, .unknown:
      piece.error(
        "unknown time zone \(quoted(piece.text))",
        label: didYouMean(
          ZoneFile.withoutCopy(piece.text) ?? piece.text,
          ZoneFile.names(root: zoneRoot)
        ),
        hint: "a zone is named as in the IANA database: `Europe/London`"
      )
    case .noDatabase(let root):
      piece.error("there is no time-zone database in \(quoted(root))", hint: "install `tzdata`")
    case .unreadable(let why):
      piece.error("the rules of \(quoted(piece.text)) cannot be read: \(why.message)")
    case .damaged(let why):
      piece.error(
        "the rules of \(quoted(piece.text)) are damaged: \(why)",
        hint: "install `tzdata` again"
      )
    }
  }

  private func readIssued(_ piece: Piece) -> Instant? {
    if let date = CivilDate(piece.text) { return Instant(utc: date, minuteOfDay: 0) }
    return piece.instant(in: zone)
  }

  private func readLabels(_ value: YAMLValue) {
    guard let map = value.mapping("a mapping of labels") else { return }
    map.allow(["team"])
    if let team = map["team"]?.piece("a label")?.words("the label") { labels.team = team }
  }

  /// The parameters of the fatigue index are checked for shape; what uses them reads them.
  private func readFatigue(_ value: YAMLValue) {
    guard let map = value.mapping("a mapping of numbers") else { return }
    let bounds = Bounds(least: -1_000_000, most: 1_000_000)
    for entry in map.entries {
      _ = entry.key.id()
      _ = entry.value.piece("a number")?.decimal(bounds, quoted(entry.key.text))
    }
  }

  /// Reports a list that is longer than any room needs.
  func isTooLong(_ count: Int, _ what: String, at place: Place) -> Bool {
    guard count > Self.mostEntries else { return false }
    report.error("\(count) \(what) are too many", at: place, hint: "at most \(Self.mostEntries)")
    return true
  }
}
