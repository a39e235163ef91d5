import Foundation
import CivilTime
import Planning
import RoomFiles
import Rostering
import Testing

/// Files as people's spreadsheets write them, read against the same rows written plainly.
struct ImportReaderTests {
  private let settings: ConfigBundle
  private let people: [Person]

  init() throws {
    let reading = ConfigReader.read(try Fixtures.base())
    settings = reading.bundle
    people = try #require(reading.room).roster.people
  }

  private static let rows = [
    "id,name,team,roles,from,to,hours,terms",
    "zoe,Zoë Müller,red,handler,2026-11-02,,37.5,staff",
    "ana,Ana Ortiz,blue,\"handler;supervisor\",2026-11-02,2027-01-31,37.5,staff",
  ]

  private func read(
    _ bytes: [UInt8],
    as subject: ImportSubject = .staff,
    profile: ImportProfile = ImportProfile()
  ) -> ImportReading {
    ImportReader.read(bytes, as: subject, profile: profile, settings: settings, people: people)
  }

  private func read(_ text: String, as subject: ImportSubject = .staff) -> ImportReading {
    read(Array(text.utf8), as: subject)
  }

  /// The text in an encoding of Foundation's own.
  private func bytes(
    _ text: String,
    _ encoding: String.Encoding,
    mark: [UInt8] = []
  ) throws -> [UInt8] {
    mark + [UInt8](try #require(text.data(using: encoding)))
  }

  @Test("the same list in every encoding and with every separator is the same people")
  func encodings() throws {
    let plain = read(Self.rows.joined(separator: "\n") + "\n")
    #expect(plain.rejects.isEmpty)
    #expect(plain.people.map(\.id).sorted() == ["ana", "zoe"])
    #expect(plain.people.first { $0.id == "zoe" }?.name == "Zoë Müller")
    for separator in [",", ";", "\t", "|"] {
      for end in ["\n", "\r\n"] {
        let text = Self.rows.map { $0.replacing(",", with: separator) }.joined(separator: end) + end
        let forms: [(String?, [UInt8])] = [
          (nil, Array(text.utf8)), (nil, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
          ("Windows-1252", try bytes(text, .windowsCP1252)),
          ("UTF-16 LE", try bytes(text, .utf16LittleEndian, mark: [0xFF, 0xFE])),
          ("UTF-16 BE", try bytes(text, .utf16BigEndian, mark: [0xFE, 0xFF])),
          ("UTF-16 LE", try bytes(text, .utf16LittleEndian)),
        ]
        for (encoding, form) in forms {
          let reading = read(form)
          #expect(reading.encoding == encoding)
          #expect(
            reading.people == plain.people,
            "\(separator) \(encoding ?? "UTF-8") \(reading.rejects)"
          )
          #expect(reading.rows == 2)
        }
      }
    }
  }

  @Test("what is no text is refused with what to do")
  func noText() {
    for bytes: [UInt8] in [
      [0x50, 0x4B, 3, 4, 20, 0], [0xD0, 0xCF, 0x11, 0xE0, 1], [0x1F, 0x8B, 8],
      [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8], Array("id\u{0}".utf8),
      Array("Zoë".utf8) + [0xEB],
      [UInt8](repeating: 65, count: 5 * 1024 * 1024 + 1),
    ] {
      let reading = read(bytes)
      #expect(reading.rejects.count == 1)
      #expect(reading.rejects.first?.row == nil)
      #expect(reading.rejects.first?.reason.contains("CSV UTF-8") == true)
    }
  }

  @Test("rejects name row and column as the spreadsheet counts them, line breaks in cells and all")
  func rejects() {
    let reading = read(
      """
      id,name,team,roles,from,to,phone
      zoe,"Zoë
      Müller",red,handler,2026-11-02,,555
      max,Max,rad,handler,2026-13-02,,556
      ida,Ida,red,handler,2026-11-02,,557
      """
    )
    #expect(reading.people.isEmpty)
    #expect(reading.rows == 3)
    #expect(reading.ignored == ["phone"])
    #expect(reading.rejects.map(\.row) == [2, 2, 3, 3, 3, 4])
    #expect(reading.rejects.map(\.column) == ["id", "name", "id", "team", "from", "id"])
    #expect(reading.rejects[3].reason.hasPrefix("unknown team `rad`"))
    let csv = String(decoding: reading.rejectsCSV, as: UTF8.self)
    #expect(csv.hasPrefix("row,column,reason\r\n2,"))
    #expect(!csv.contains("555"))
  }

  @Test("a cell that a spreadsheet would run is made harmless in the rejects")
  func formula() {
    let reading = read("person,occasion,year,hours\n=1+1,christmas-day,2025,2\n", as: .ledger)
    let csv = String(decoding: reading.rejectsCSV, as: UTF8.self)
    #expect(reading.rejects.first?.column == "person")
    #expect(
      csv.split(separator: "\r\n").allSatisfy { line in
        !line.split(separator: ",").contains { $0.hasPrefix("=") }
      }
    )
  }

  @Test("20,000 rows are read, one more is not")
  func caps() {
    let header = "person,occasion,year,hours\n"
    let rows = (0..<20_000).map { "ana,nights,\(1900 + $0 % 250),1\n" }.joined()
    #expect(read(header + rows, as: .ledger).rows == 20_000)
    let over = read(header + rows + "ana,nights,2150,1\n", as: .ledger)
    #expect(over.rejects.first?.reason.contains("more than 20000 rows") == true)
    #expect(over.occasions.isEmpty)
  }

  @Test("a profile maps names of columns and dates of another system")
  func profile() throws {
    let yaml = """
      columns: { person: "Collar No", kind: Code, from: Begin, to: End }
      date_format: dd/mm/yyyy
      delimiter: "|"
      """
    let files = MemoryFiles(["import/duties.yaml": Array(yaml.utf8)])
    let read = ImportProfile.read("duties", of: files, for: .absences)
    let profile = try #require(read.profile, "\(read.diagnostics)")
    let text = "Collar No|Code|Begin|End|Why\nana|leave|24/10/2026|27/10/2026|private\n"
    let reading = self.read(Array(text.utf8), as: .absences, profile: profile)
    #expect(reading.rejects.isEmpty)
    #expect(reading.ignored == ["Why"])
    let days = DateSpan(CivilDate("2026-10-24")!, CivilDate("2026-10-28")!)
    #expect(reading.absences == [Absence(person: "ana", kind: "leave", extent: .days(days))])
  }

  @Test("a profile with faults says where")
  func badProfile() {
    func faults(_ yaml: String) -> [String] {
      let files = MemoryFiles(["import/p.yaml": Array(yaml.utf8)])
      let read = ImportProfile.read("p", of: files, for: .staff)
      #expect(read.profile == nil)
      return read.diagnostics.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.message)" }
    }
    #expect(faults("date_format: dd/mm/yy\n") == ["1:14 `dd/mm/yy` is no way to write dates"])
    #expect(faults("delimiter: ;;\n") == ["1:12 `;;` separates no cells"])
    #expect(faults("colums: {}\n") == ["1:1 unknown key `colums`"])
    #expect(faults("columns: { collar: X }\n") == ["1:12 unknown key `collar`"])
    let missing = ImportProfile.read("none", of: MemoryFiles([:]), for: .staff)
    #expect(missing.profile == nil)
    #expect(ImportProfile.read("../x", of: MemoryFiles([:]), for: .staff).profile == nil)
  }

  @Test("history and ledgers are read by the readers of Config, names by the record")
  func others() {
    let history = read(
      "person,start,end,kind\nana,2026-01-01T07:00,2026-01-01T19:00,D\n",
      as: .history
    )
    #expect(history.duties.map(\.span.length) == [.hours(12)])
    #expect(
      read("person,start,end,kind\nnobody,2026-01-01T07:00,2026-01-01T19:00,D\n", as: .history)
        .rejects.map(\.column) == ["person"]
    )
    #expect(
      read("person,occasion,year,hours\nana,nights,2024,12.5\n", as: .ledger).occasions.map(
        \.worked
      )
        == [Minutes(750)]
    )
  }
}
