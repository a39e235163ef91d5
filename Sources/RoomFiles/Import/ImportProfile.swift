import Planning

/// How another system's export is read: import/NAME.yaml of a Config.
public struct ImportProfile: Hashable, Sendable {
  /// What the export calls each column of ours.
  public var columns: [String: String] = [:]
  /// How it writes dates; `2026-10-24` is always understood.
  public var dates: DateShape?
  /// What separates its cells; found out from the header where nothing is said.
  public var separator: UInt8?

  /// A file with our own names of columns.
  public init() {}

  /// Reads the profile of a name.
  ///
  /// - Parameters:
  ///   - name: Its id.
  ///   - files: The files of the Config.
  ///   - subject: What it is to be used for: its columns are those.
  /// - Returns: The profile, or what hinders it.
  public static func read(
    _ name: String,
    of files: some ConfigFiles,
    for subject: ImportSubject
  ) -> (profile: ImportProfile?, diagnostics: [Diagnostic]) {
    let reader = RoomReader(files, zoneRoot: ZoneFile.usualRoot)
    guard Piece.isID(name) else {
      let report = Report()
      let file = report.add(SourceText(path: "--profile", bytes: []))
      report.error("\(quoted(name)) is not an id", at: Place(file: file, range: nil))
      return (nil, report.diagnostics())
    }
    var profile = ImportProfile()
    if let file = reader.load("import/\(name).yaml", isListed: true),
      let map = YAMLDocument.root(of: file)?.mapping("a mapping, `{ columns: { … } }`,")
    {
      profile.take(map, subject)
    }
    let diagnostics = reader.report.diagnostics()
    return (reader.report.hasErrors ? nil : profile, diagnostics)
  }

  private mutating func take(_ map: YAMLMapping, _ subject: ImportSubject) {
    map.allow(["columns", "date_format", "delimiter"])
    if let names = map["columns"]?.mapping("a mapping of our columns to theirs") {
      names.allow(subject.columns.all)
      for entry in names.entries {
        if let theirs = entry.value.piece("the export’s name of it")?.words("the column’s name") {
          columns[entry.key.text] = theirs
        }
      }
    }
    if let piece = map["date_format"]?.piece("how dates are written") {
      dates = DateShape(piece.text)
      if dates == nil {
        piece.error(
          "\(quoted(piece.text)) is no way to write dates",
          hint: "write `dd`, `mm` and `yyyy` once each: `dd/mm/yyyy`, `mm/dd/yyyy`, `yyyymmdd`"
        )
      }
    }
    if let piece = map["delimiter"]?.piece("what separates the cells") {
      switch piece.text {
      case ",": separator = 44
      case ";": separator = 59
      case "|": separator = 124
      case "tab": separator = 9
      default:
        piece.error(
          "\(quoted(piece.text)) separates no cells",
          hint: "write `,`, `;`, `|` or `tab`"
        )
      }
    }
  }
}
