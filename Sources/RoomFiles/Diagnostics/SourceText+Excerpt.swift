extension SourceText {
  /// The line around a fault, at most about a hundred columns of it.
  func excerpt(at range: Range<Int>) -> Diagnostic.Excerpt {
    let line = lineRange(at: range.lowerBound)
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(range.upperBound, start), line.upperBound)
    // Bytes enough for the columns wanted; a scalar takes at most four. Where bytes are no UTF-8 a character may
    // have no beginning, so every cut is held within the line and on its own side of the fault.
    let cutStart = max(line.lowerBound, boundary(start - 400))
    let insideEnd = end - start <= 400 ? end : max(start, boundary(start + 400))
    let cutEnd = line.upperBound - end <= 400 ? line.upperBound : max(end, boundary(end + 400))
    let before = shown(cutStart..<start)
    let inside = shown(start..<insideEnd)
    let after = shown(end..<cutEnd)

    let room = 100
    let insideCut = inside.prefix(columns: room - 30)
    let left = room - insideCut.width
    // What comes before is cut to half of what is left, or less where it needs less.
    let beforeCut = before.suffix(columns: max(left / 2, left - after.width))
    let afterCut = after.prefix(columns: left - beforeCut.width)
    let cutBefore = beforeCut.wasCut || cutStart > line.lowerBound
    let cutInside = insideCut.wasCut || insideEnd < end
    let cutAfter = !cutInside && (afterCut.wasCut || cutEnd < line.upperBound)
    let text =
      (cutBefore ? "…" : "") + beforeCut.text + insideCut.text
      + (cutInside ? "…" : afterCut.text + (cutAfter ? "…" : ""))
    return Diagnostic.Excerpt(
      text: text,
      indent: beforeCut.width + (cutBefore ? 1 : 0),
      width: max(1, insideCut.width)
    )
  }

  private func shown(_ range: Range<Int>) -> ShownText {
    let bytes = Array(bytes[range])
    var shown = ShownText("")
    var start = 0
    // A byte that is no UTF-8 is shown by its number.
    while let bad = Encoding.firstInvalid(in: bytes, from: start) {
      shown.append(ShownText(String(decoding: bytes[start..<bad], as: UTF8.self)))
      shown.append(escaped: "\\x" + hex(UInt32(bytes[bad]), 2))
      start = bad + 1
    }
    shown.append(ShownText(String(decoding: bytes[start...], as: UTF8.self)))
    return shown
  }

  /// The nearest start of a character at or before a byte.
  private func boundary(_ offset: Int) -> Int {
    var i = min(max(0, offset), bytes.count)
    while i > 0, i < bytes.count, bytes[i] & 0xC0 == 0x80 { i -= 1 }
    return i
  }
}
