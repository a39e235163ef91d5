extension YAMLScan {
  /// Reads the whole file.
  mutating func run() {
    guard !refuseControls() else { return }
    while i < bytes.count {
      let before = i
      if !step() { return }
      if i == before { i += 1 }
    }
  }

  /// Reads one token; answers whether to go on.
  private mutating func step() -> Bool {
    let c = byte()
    switch c {
    case 10, 13:
      i += 1
      startLine()
    case 32, 9:
      i += 1
    case UInt8(ascii: "#") where i == lineStart || Self.isBlank(bytes[i - 1]):
      skipLine()
    case UInt8(ascii: "%") where i == lineStart && flows.isEmpty:
      refuse(
        "a YAML directive stands here",
        i..<lineEnd(),
        hint: "leave it out: files are plain YAML 1.1"
      )
      skipLine()
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      return open()
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      if !flows.isEmpty { flows.removeLast() }
      i += 1
      isAtLineHead = false
    case UInt8(ascii: ","):
      i += 1
    case UInt8(ascii: "-") where isGap(1), UInt8(ascii: "?") where isGap(1):
      if flows.isEmpty { parent = i - lineStart }
      i += 1
      return checkColumn()
    case UInt8(ascii: ":") where isColon():
      if let scalar = lastScalar { noteKey(scalar.range, start: scalar.start) }
      lastScalar = nil
      i += 1
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      refuseProperty(c)
    case UInt8(ascii: "|") where flows.isEmpty, UInt8(ascii: ">") where flows.isEmpty:
      return checkColumn() && skipBlockScalar()
    case 34, 39:
      return checkColumn() && skipQuoted(c)
    default:
      return checkColumn() && skipPlain()
    }
    return true
  }

  mutating func startLine() {
    lineStart = i
    if flows.isEmpty { lastScalar = nil }
    isAtLineHead = true
  }

  /// A colon that ends a key: before a gap, or in flow style before an indicator or after a quoted key.
  func isColon() -> Bool {
    isGap(1) || !flows.isEmpty && (Self.isFlowIndicator(byte(1)) || lastScalar != nil)
  }

  private mutating func open() -> Bool {
    flowCount += 1
    flows.append(flowCount)
    guard flows.count <= Self.deepestFlow else {
      refuse(
        "brackets are nested more than \(Self.deepestFlow) deep",
        i..<i + 1,
        hint: "no value of a Config is nested so deep"
      )
      return false
    }
    guard checkColumn() else { return false }
    lastScalar = nil
    isAtLineHead = false
    i += 1
    return true
  }

  /// Indentation bounds the depth of block style, because each level stands further right.
  private mutating func checkColumn() -> Bool {
    guard isAtLineHead, flows.isEmpty, i - lineStart > Self.deepestColumn else { return true }
    refuse(
      "the line is indented by more than \(Self.deepestColumn) columns",
      i..<min(i + 1, bytes.count),
      hint: "no value of a Config is nested so deep"
    )
    return false
  }

  private mutating func refuseProperty(_ c: UInt8) {
    let start = i
    repeat { i += 1 } while !isGap(0) && !Self.isFlowIndicator(byte())
    isAtLineHead = false
    let (what, hint) =
      switch c {
      case UInt8(ascii: "&"): ("anchors", "write the value out where it is needed")
      case UInt8(ascii: "*"): ("aliases", "write the value out")
      default: ("tags", "every value is text, and what it means is known from its key")
      }
    refuse(
      "\(what) are not used here: \(quoted(file.source.text(start..<i)))",
      start..<i,
      hint: "\(hint); a text that begins with `\(Character(Unicode.Scalar(c)))` needs quotes"
    )
  }

  /// libyaml calls these breaks or faults, editors neither; so lines are only what both call lines.
  private mutating func refuseControls() -> Bool {
    var scalars = 0
    for (offset, byte) in bytes.enumerated() {
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      let isControl =
        byte < 32 && byte != 9 && byte != 10 && byte != 13 || byte == 127
        || byte == 0xC2 && next < 0xA0
      let isSeparator =
        byte == 0xE2 && next == 0x80 && offset + 2 < bytes.count
        && (bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9)
      guard isControl || isSeparator else { continue }
      let length = isSeparator ? 3 : byte == 0xC2 ? 2 : 1
      refuse(
        "a control character stands in the file",
        offset..<offset + length,
        hint: "take it out: lines end with LF or CRLF"
      )
      scalars += 1
      if scalars == 20 { break }
    }
    return scalars > 0
  }

  func lineEnd() -> Int {
    var end = i
    while end < bytes.count, !Self.isBreak(bytes[end]) { end += 1 }
    return end
  }

  mutating func skipLine() { i = lineEnd() }
}
