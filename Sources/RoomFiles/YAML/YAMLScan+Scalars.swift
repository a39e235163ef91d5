extension YAMLScan {
  /// Passes a quoted scalar, over lines if need be.
  mutating func skipQuoted(_ quote: UInt8) -> Bool {
    let start = i
    let column = i - lineStart
    let line = lineStart
    i += 1
    while i < bytes.count {
      let c = bytes[i]
      if c == quote, quote == 39, byte(1) == 39 {
        i += 2
        continue
      }
      if c == quote { break }
      if c == 92, quote == 34 {
        i += 2
        continue
      }
      if Self.isBreak(c) { lineStart = i + 1 }
      checkDollar()
      i += 1
    }
    let end = min(i, bytes.count)
    if line != lineStart { longQuotes.append(start..<end) }
    lastScalar = line == lineStart ? (start + 1..<max(start + 1, end), line + column) : nil
    i = min(end + 1, bytes.count)
    isAtLineHead = false
    return true
  }

  /// Passes a plain scalar and, where it goes on, its further lines.
  mutating func skipPlain() -> Bool {
    let start = i
    if i == lineStart, flows.isEmpty, refuseSecondDocument() { return true }
    var isFirstLine = true
    repeat {
      let from = i
      let end = skipPlainLine()
      if isFirstLine { lastScalar = (start..<max(start, end), start) } else { lastScalar = nil }
      isFirstLine = false
      isAtLineHead = false
      guard i < bytes.count, Self.isBreak(bytes[i]), from < i else { return true }
    } while continuesOnNextLine()
    return true
  }

  /// Passes what is plain on this line; answers where its last character ends.
  private mutating func skipPlainLine() -> Int {
    var end = i
    while i < bytes.count {
      let c = bytes[i]
      if Self.isBreak(c) { break }
      if c == UInt8(ascii: ":"), isGap(1) || !flows.isEmpty && Self.isFlowIndicator(byte(1)) {
        break
      }
      if c == UInt8(ascii: "#"), i > 0, Self.isBlank(bytes[i - 1]) { break }
      if !flows.isEmpty, Self.isFlowIndicator(c) { break }
      checkDollar()
      i += 1
      if !Self.isBlank(c) { end = i }
    }
    return end
  }

  /// Whether the next line that is not empty belongs to the scalar; if so the scan stands on it.
  private mutating func continuesOnNextLine() -> Bool {
    var next = i
    var start = i
    while next < bytes.count, Self.isBlank(bytes[next]) || Self.isBreak(bytes[next]) {
      if Self.isBreak(bytes[next]) { start = next + 1 }
      next += 1
    }
    guard next < bytes.count, bytes[next] != UInt8(ascii: "#") else { return false }
    if flows.isEmpty {
      guard next - start > parent, parent >= 0 else { return false }
    } else if Self.isFlowIndicator(bytes[next]) {
      return false
    }
    lineStart = start
    i = next
    return true
  }

  /// Passes a block of text after `|` or `>`: the lines indented more than what it belongs to.
  mutating func skipBlockScalar() -> Bool {
    skipLine()
    lastScalar = nil
    while i < bytes.count {
      let head = i + 1
      var j = head
      while j < bytes.count, bytes[j] == 32 { j += 1 }
      let isEmpty = j >= bytes.count || Self.isBreak(bytes[j])
      guard isEmpty || j - head > parent else { return true }
      i = head
      lineStart = head
      while i < bytes.count, !Self.isBreak(bytes[i]) {
        checkDollar()
        i += 1
      }
    }
    return true
  }

  /// Refuses `$NAME` and `${NAME}`: nothing is put in for them.
  func checkDollar() {
    guard bytes[i] == UInt8(ascii: "$") else { return }
    let next = byte(1)
    let isBraced = next == UInt8(ascii: "{")
    guard isBraced || next == 95 || (65...90).contains(next & 0xDF) else { return }
    var end = i + (isBraced ? 2 : 1)
    while end < bytes.count, end - i < 60, bytes[end] == 95 || isAlphanumeric(bytes[end]) {
      end += 1
    }
    if isBraced, end < bytes.count, bytes[end] == UInt8(ascii: "}") { end += 1 }
    file.report.error(
      "variables are not used here: \(quoted(file.source.text(i..<end)))",
      at: file.place(i..<end),
      hint: "write the value itself: the environment is never read"
    )
  }

  private func isAlphanumeric(_ b: UInt8) -> Bool {
    (48...57).contains(b) || (65...90).contains(b & 0xDF)
  }

  /// `---` after something was read begins a second document.
  private mutating func refuseSecondDocument() -> Bool {
    let mark = bytes[i..<min(i + 3, bytes.count)]
    let isStart = mark.elementsEqual([45, 45, 45])
    guard isStart || mark.elementsEqual([46, 46, 46]), isGap(3) else { return false }
    if isStart, !keys.isEmpty {
      refuse(
        "a second document begins here",
        i..<i + 3,
        hint: "one file holds one document: take the `---` out"
      )
    }
    i += 3
    return true
  }
}
