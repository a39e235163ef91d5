import RoomFiles
import Testing

@Suite struct StaffingTableTests {
  /// Bytes that come a few at a time.
  private final class Drip: ByteStream {
    private let bytes: [UInt8]
    private let step: Int
    private var position = 0

    init(_ text: String, step: Int) {
      bytes = Array(text.utf8)
      self.step = step
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      let count = min(step, buffer.count, bytes.count - position)
      for i in 0..<max(0, count) { buffer[i] = bytes[position + i] }
      position += count
      return count
    }
  }

  private func answer(
    _ question: StaffingQuestion,
    _ text: String,
    isJSON: Bool = false,
    step: Int = 1 << 16
  ) throws -> (text: String, found: [String]) {
    var out: [UInt8] = []
    let outcome = try StaffingTable.answer(
      question,
      Drip(text, step: step),
      named: "queues.csv",
      isJSON: isJSON
    ) { out += $0 }
    #expect(outcome.hasErrors == !outcome.diagnostics.isEmpty)
    return (
      String(decoding: out, as: UTF8.self),
      outcome.diagnostics.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.message)" }
    )
  }

  private let header = "id,model,lambda_per_h,aht_s,patience_s,agents,t_s"

  /// Columns in any order among others, a byte order mark, line ends of both kinds, however the bytes come.
  @Test(arguments: [1, 2, 7, 1 << 16])
  func anyOrder(_ step: Int) throws {
    let table =
      "\u{FEFF}note,t_s,agents,patience_s,aht_s,lambda_per_h,model,id\r\n"
      + "\"a, b\",20,14,,180,200,C,\"one, two\"\nx,,0,,300,12,B,P002"
    let (text, found) = try answer(.figures, table, step: step)
    #expect(found == [])
    let lines = text.split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[0] == "id,blocking,p_wait,sl_t,asa_s,lq,occupancy,p_ab")
    #expect(lines[1].hasPrefix("\"one, two\",,0.1741319335950"))
    #expect(lines[2] == "P002,1,,,,,,")
  }

  /// Each fault has its row and column, the row keeps its id, and what follows is answered.
  @Test(arguments: [
    ("x,C,-200,180,,14,20", "2:5 `-200` is negative"),
    ("x,C,nan,180,,14,20", "2:5 `nan` is not a number"),
    ("x,C,inf,180,,14,20", "2:5 `inf` is not a number"),
    ("x,C,0x1p3,180,,14,20", "2:5 `0x1p3` is not a number"),
    ("x,C,many,180,,14,20", "2:5 `many` is not a number"),
    ("x,C,1e13,180,,14,20", "2:5 `1e13` is out of range"),
    ("x,C,1e9,1e6,,14,20", "2:5 this is a load of 277777777778 erlangs"),
    ("x,C,200,0,,14,20", "2:9 `0` is out of range"),
    ("x,C,200,180,,-1,20", "2:14 `-1` is negative"),
    ("x,C,200,180,,2.5,20", "2:14 `2.5` is not a whole number"),
    ("x,A,200,180,60,0,20", "2:16 `0` is out of range"),
    ("x,C,200,180,,14,", "2:17 `t_s` is empty"),
    ("x,A,200,180,,14,20", "2:13 `patience_s` is empty"),
    ("x,A,200,180,0,14,20", "2:13 `0` is out of range"),
    ("x,A,20000000,180,1e8,14,20", "2:18 with this patience nobody gives up"),
    ("x,D,200,180,,14,20", "2:3 unknown model `D`"),
    ("x,,200,180,,14,20", "2:3 `model` is empty"),
    ("x,C,200", "2:1 the row has 3 cells, the header 7"),
    ("x,C,200,180,,14,20,9", "2:20 the row has 8 cells, the header 7"),
    ("x,\"C,200,180,,14,20", "2:3 this quote never closes"),
    ("x,\"C\"C,200,180,,14,20", "2:6 text stands after the closing quote"),
  ])
  func refused(_ row: String, _ fault: String) throws {
    let (text, found) = try answer(.figures, "\(header)\n\(row)\nlast,B,12,300,,1,\n")
    #expect(found == [fault])
    #expect(text.split(separator: "\r\n").dropFirst() == ["x,,,,,,,", "last,0.5,,,,,0.5,"])
  }

  @Test func everyFaultOfARow() throws {
    let (_, found) = try answer(.figures, "\(header)\nx,D,-1,0,,-1,many\n")
    #expect(found.count == 5)
  }

  @Test func headers() throws {
    #expect(try answer(.figures, "").found == ["0:0 the table is empty"])
    #expect(try answer(.figures, "id,model\n").found.count == 5)
    #expect(
      try answer(.priority, "id;agents\n").found
        == ["1:1 the cells are separated by semicolons, not commas"]
    )
    let twice = try answer(.figures, header + ",id\n1,C,200,180,,14,20,2\n")
    #expect(twice.found == ["1:51 the column `id` stands twice"] && twice.text.isEmpty)
  }

  @Test func overloaded() throws {
    let rows = "c,C,200,180,,10,20\nc0,C,0,180,,1,20\na0,A,0,180,60,1,20\n"
    let lines = try answer(.figures, "\(header)\n\(rows)").text.split(separator: "\r\n")
    #expect(lines.dropFirst() == ["c,,1,0,,,1,", "c0,,0,1,0,0,0,", "a0,,0,1,0,0,0,0"])
  }

  @Test func requirements() throws {
    let header =
      "id,model,lambda_per_h,aht_s,patience_s,t_s,sl_target,max_occupancy,max_abandon,shrinkage\n"
    let rows = "a,C,200,180,,20,0.8,0.85,,0.3\nb,C,0,180,,20,0.8,0.85,,0.3\n"
    let good = try answer(.requirement, header + rows)
    #expect(good.found == [] && good.text == "id,agents,scheduled\r\na,14,20\r\nb,0,0\r\n")
    for (row, fault) in [
      ("x,C,200,180,,20,1,0.85,,0.3", "2:17 no number of people answers every call in time"),
      ("x,C,200,180,,20,1.5,0.85,,0.3", "2:17 `1.5` is out of range"),
      ("x,A,200,180,60,20,0.8,0.85,0,0.3", "2:28 no number of people keeps every caller"),
      ("x,C,200,180,,20,0.8,0,,0.3", "2:21 no number of people is so little on calls"),
      ("x,C,200,180,,20,0.8,0.85,,1", "2:27 `1` is out of range"),
      ("x,B,200,180,,20,0.8,0.85,,0.3", "2:3 unknown model `B`"),
    ] {
      let (text, found) = try answer(.requirement, header + row)
      #expect(found == [fault])
      #expect(text.hasSuffix("\r\nx,,\r\n"))
    }
  }

  @Test func days() throws {
    let header = "scenario,slot,slots_per_day,aht_s,lambda_per_h\n"
    // Two halves of a day, 300 s beside 43,200: at each end the load has settled, 50 × 300/3600 and a tenth of it.
    let (text, found) = try answer(.load, header + "A,1,2,300,5\nA,0,2,300,50\n")
    #expect(found == [])
    let rows = text.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",") }
    #expect(rows.map { "\($0[0])\($0[1])" } == ["A1", "A0"])
    let ends = rows.compactMap { Double($0[3]) }
    #expect(abs(ends[0] - 5.0 / 12) < 1e-12 && abs(ends[1] - 50.0 / 12) < 1e-12)
    let bad = try answer(.load, header + "A,0,2,300,50\nB,0,1,300,-1\nC,0,2,300,5\nC,0,2,300,5\n")
    #expect(
      bad.found == [
        "0:0 the scenario `A` lacks 1 slot of its day", "3:11 `-1` is negative",
        "5:3 the slot 0 stands twice",
      ]
    )
    #expect(bad.text.hasSuffix("\r\nA,0,,,,\r\nB,0,,,,\r\nC,0,,,,\r\nC,0,,,,\r\n"))
  }

  @Test func json() throws {
    let (text, _) = try answer(.figures, "\(header)\nx,B,12,300,,1,\n", isJSON: true)
    #expect(text.hasPrefix("[\n{\n  \"id\": \"x\",\n  \"blocking\": 0.5,\n  \"p_wait\": null,"))
    #expect(text.hasSuffix("}\n]\n"))
    #expect(try answer(.figures, "\(header)\n", isJSON: true).text == "[]\n")
  }
}
