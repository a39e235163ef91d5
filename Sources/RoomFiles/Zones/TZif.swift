import CivilTime

/// A compiled time-zone file.
///
/// Of the two blocks the 64-bit one is read; a file of version 1 has only the other. What comes after the last
/// explicit transition is said by a rule in the file's footer, which is written out up to the last year a date
/// can have, so that nobody needs to know of it any more.
///
/// - Source: RFC 8536, The Time Zone Information Format (TZif), section 3.
struct TZif {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private struct Header {
    let version: UInt8
    let isUTCount, isStandardCount, leapCount, timeCount, typeCount, characterCount: Int

    func length(timeSize: Int) -> Int {
      timeCount * timeSize + timeCount + typeCount * 6 + characterCount
        + leapCount * (timeSize + 4) + isStandardCount + isUTCount
    }
  }

  func rules(name: String) throws(ZoneFileError) -> ZoneRules {
    let first = try header(at: 0)
    guard first.version >= UInt8(ascii: "2") else {
      return try rules(name: name, first, at: 44, timeSize: 4).zone
    }
    let start = 44 + first.length(timeSize: 4)
    let second = try header(at: start)
    let (zone, last, end) = try rules(name: name, second, at: start + 44, timeSize: 8)
    guard let footer = try footer(at: end) else { return zone }
    return try zone.extended(by: footer, after: last)
  }

  private func header(at start: Int) throws(ZoneFileError) -> Header {
    guard start + 44 <= bytes.count, bytes[start..<start + 4].elementsEqual(Array("TZif".utf8))
    else { throw .damaged("its header is missing") }
    let counts = (0..<6).map { integer(at: start + 20 + $0 * 4, size: 4) }
    guard counts.allSatisfy({ (0...65_536).contains($0) }), counts[4] > 0, counts[5] > 0 else {
      throw .damaged("its header counts what cannot be")
    }
    return Header(
      version: bytes[start + 4],
      isUTCount: counts[0],
      isStandardCount: counts[1],
      leapCount: counts[2],
      timeCount: counts[3],
      typeCount: counts[4],
      characterCount: counts[5]
    )
  }

  /// A signed big-endian number; whoever asks has made sure it is there.
  private func integer(at start: Int, size: Int) -> Int {
    var value: Int64 = bytes[start] & 0x80 == 0 ? 0 : -1
    for byte in bytes[start..<start + size] { value = value << 8 | Int64(byte) }
    return Int(value)
  }

  private func rules(
    name: String,
    _ header: Header,
    at start: Int,
    timeSize: Int
  ) throws(ZoneFileError) -> (zone: ZoneRules, last: Instant?, end: Int) {
    let end = start + header.length(timeSize: timeSize)
    guard end <= bytes.count else { throw .damaged("it is cut short") }
    let indexes = start + header.timeCount * timeSize
    let types = indexes + header.timeCount
    let characters = types + header.typeCount * 6
    var transitions: [ZoneRules.Transition] = []
    for i in 0..<header.timeCount {
      let at = integer(at: start + i * timeSize, size: timeSize)
      let type = Int(bytes[indexes + i])
      guard type < header.typeCount else { throw .damaged("a transition has no type") }
      // Some files begin with the Big Bang; nothing before the first date can be asked for.
      guard (-4_000_000_000...40_000_000_000).contains(at) else { continue }
      let (offset, abbreviation) = try self.type(type, at: types, characters, header)
      transitions.append(
        .init(at: Instant(seconds: at), offset: offset, abbreviation: abbreviation)
      )
    }
    let (offset, abbreviation) = try type(0, at: types, characters, header)
    let zone = ZoneRules(
      name: name,
      initialOffset: offset,
      initialAbbreviation: abbreviation,
      transitions: transitions
    )
    return (zone, transitions.last?.at, end)
  }

  private func type(
    _ index: Int,
    at types: Int,
    _ characters: Int,
    _ header: Header
  ) throws(ZoneFileError) -> (offset: Int, abbreviation: String) {
    let offset = integer(at: types + index * 6, size: 4)
    let name = Int(bytes[types + index * 6 + 5])
    guard abs(offset) <= 26 * 3600 else { throw .damaged("an offset is longer than a day") }
    guard name < header.characterCount else { throw .damaged("an abbreviation is missing") }
    let text = bytes[characters + name..<characters + header.characterCount].prefix { $0 != 0 }
    return (offset, String(decoding: text, as: UTF8.self))
  }

  /// The rule between the two line breaks at the end of the file; nothing where it is empty.
  private func footer(at start: Int) throws(ZoneFileError) -> TZRule? {
    guard start < bytes.count, bytes[start] == 10,
      let end = bytes[(start + 1)...].firstIndex(of: 10)
    else { throw .damaged("its footer is missing") }
    let text = bytes[start + 1..<end]
    if text.isEmpty { return nil }
    guard let rule = TZRule(Array(text)) else { throw .damaged("its footer cannot be read") }
    return rule
  }
}
