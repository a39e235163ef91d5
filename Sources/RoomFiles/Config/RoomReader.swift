import CivilTime
import DutyRules
import Foundation
import Planning
import Rostering
import Staffing
import Wellbeing

/// Reads one Config from the first file to the last and holds what is known so far.
///
/// A list of names is nothing until its section was read; what refers to it is then not judged.
final class RoomReader {
  let files: any ConfigFiles
  let zoneRoot: String
  let report = Report()
  /// How a file that is imported is read, and who is known already; nothing where a Config is read.
  var importing: Importing?
  var inputs: [InputFile] = []
  /// The bytes of what was read and is no CSV file: settings, which the record keeps as they are.
  var settings: [String: [UInt8]] = [:]

  var name: String?
  var id: String?
  var issued: Instant?
  var labels = Labels()
  var zone: ZoneRules?
  var leaveYear = (month: 4, day: 1)
  var division: Piece?
  var ruleReferences: [Piece] = []
  /// Whether rules/ could be listed, so that what is not in it is unknown.
  var areRulesListed = true

  var shifts: [ShiftKind] = []
  var patterns: [Pattern] = []
  var teams: [Team] = []
  var queues: [Queue] = []
  var roles: [Role] = []
  var staffing = StaffingSettings()
  var absenceKinds = AbsenceKind.builtIn
  var occasions = Occasion.usual
  var ruleSets: [RuleSet] = []
  var generalRules: [String] = []
  var rulesByTerms: [String: [String]] = [:]
  var holidays: [Holiday] = []
  var people: [Person] = []
  var absences: [Absence] = []
  var restrictions: [Restriction] = []
  var history: [PastDuty] = []
  var earlier: [EarlierOccasion] = []
  var changes = ChangeRules()
  var wellbeing = WellbeingRules.builtIn
  var breaks = BreakRules.builtIn
  /// The name of the file of `kind: breaks`, once there was one.
  var breaksStem: String?
  /// The letters of the shifts that say how much of them is unpaid.
  var paidShifts: Set<ShiftLetter> = []
  /// The name of the file of `kind: wellbeing`, once there was one.
  var wellbeingStem: String?
  var support = SupportNumbers.builtIn
  /// The skills that `who:` of that file names, to be looked for among the people.
  var careSkills: [Piece] = []

  var shiftNames: Names?
  var patternNames: Names?
  var teamNames: Names?
  var queueNames: Names?
  var roleNames: Names?
  var termNames: Names?
  var ruleSetNames = Names("rule set")
  var kindNames: Names?
  var occasionNames: Names?
  var categoryNames: Names? = Names("category", WellbeingRules.builtIn.categories.map(\.id))
  var personNames: Names?

  init(_ files: any ConfigFiles, zoneRoot: String) {
    self.files = files
    self.zoneRoot = zoneRoot
  }

  func read() {
    readSettings()
    readPeople()
    checkCareSkills()
    readAbsences()
    readRestrictions()
    readHistory()
    readLedger()
  }

  /// Reads all but the CSV files.
  func readSettings() {
    readRoomFile()
    readRuleFiles()
    checkRuleReferences()
    readHolidayFiles()
    readSupport()
  }

  /// The room, if everything read is without fault.
  func room() -> Room? {
    guard !report.hasErrors, let name, let zone else { return nil }
    var roster = Roster(
      zone: zone,
      shifts: shifts,
      patterns: patterns,
      teams: teams,
      roles: roles,
      people: people,
      absenceKinds: absenceKinds,
      absences: absences,
      restrictions: restrictions,
      history: history,
      earlier: earlier,
      occasions: occasions,
      holidays: holidays
    )
    roster.leaveYear = leaveYear
    let sets = Dictionary(ruleSets.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let midnight = patterns.first.map { Instant(utc: $0.anchor, minuteOfDay: 0) }
    var room = Room(
      id: id ?? slug(name),
      name: name,
      issued: issued ?? midnight ?? Instant(seconds: 0),
      labels: labels,
      roster: roster,
      queues: queues,
      staffing: staffing,
      rules: RoomRules(
        general: generalRules.compactMap { sets[$0] },
        byTerms: rulesByTerms.mapValues { $0.compactMap { sets[$0] } }
      ),
      inputs: inputs.sorted { $0.path < $1.path }
    )
    room.changes = changes
    room.wellbeing = wellbeing
    room.support = support
    room.breaks = breaks
    return room
  }

  /// The names in a folder, none where there is no such folder; nothing where it cannot be listed, which is said.
  func names(in folder: String) -> [String]? {
    switch files.names(in: folder) {
    case .names(let names): return names
    case .missing: return []
    case .refused(let fault):
      let file = report.add(SourceText(path: files.shown(folder), bytes: []))
      report.error(fault.folderMessage, at: Place(file: file, range: nil))
      return nil
    }
  }

  /// Reads a file as text and notes its digest; what hinders that is reported.
  ///
  /// A file whose name a folder lists must be there as well.
  func load(_ path: String, isRequired: Bool = false, isListed: Bool = false) -> LoadedFile? {
    let answer = files.read(path)
    if answer == .missing, !isRequired, !isListed { return nil }
    guard case .bytes(let raw) = answer else {
      let file = report.add(SourceText(path: files.shown(path), bytes: []))
      let place = Place(file: file, range: nil)
      if case .refused(let fault) = answer {
        report.error(fault.message, at: place)
      } else if isListed, path.unicodeScalars.contains("\u{FFFD}") {
        report.error("the name of the file is not UTF-8", at: place, hint: "rename it")
      } else if isListed {
        report.error("the file was there and is gone", at: place)
      } else {
        report.error("there is no such file", at: place, hint: "every Config has a \(quoted(path))")
      }
      return nil
    }
    inputs.append(InputFile(path: path, sha256: Digest.hex(of: raw)))
    if !path.hasSuffix(".csv") { settings[path] = raw }
    let bytes = Encoding.withoutMark(raw)
    let source = SourceText(path: files.shown(path), bytes: bytes)
    let file = LoadedFile(source: source, file: report.add(source), report: report)
    guard let fault = Encoding.fault(in: bytes) else { return file }
    report.error(
      fault.message,
      at: fault.range.map { file.place($0) } ?? file.whole,
      hint: fault.hint(for: path)
    )
    return nil
  }
}

/// A name as an id: its ASCII letters and digits in lower case, `-` for everything between.
func slug(_ name: String) -> String {
  var out = ""
  for scalar in name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
    if (97...122).contains(scalar.value) || (48...57).contains(scalar.value) {
      out.unicodeScalars.append(scalar)
    } else if !out.isEmpty, out.last != "-",
      scalar.properties.canonicalCombiningClass == .notReordered
    {
      out.append("-")
    }
  }
  out = String(out.prefix(Piece.longestID))
  while out.last == "-" { out.removeLast() }
  return out.isEmpty ? "room" : out
}
