import Wellbeing

extension RoomReader {
  private static let mostLines = 50
  private static let longestNumber = 15
  private static let usualLines = "keep 999 and Samaritans, 116 123, in it"

  /// Reads support.yaml, the numbers to ring; a room without one has the public numbers.
  func readSupport() {
    guard let file = load("support.yaml"), let root = YAMLDocument.root(of: file),
      let top = root.mapping("a mapping with `lines`")
    else { return }
    top.allow(["lines"])
    guard let value = top.required("lines"), let items = value.items("a list of numbers") else {
      return
    }
    guard items.count <= Self.mostLines else {
      report.error("\(items.count) numbers are too many", at: value.place, hint: "at most 50")
      return
    }
    var seen: Set<String> = []
    let lines = items.map { readLine($0, &seen) }
    let read = lines.compactMap { $0 }
    support = SupportNumbers(read)
    // A line with a fault may be the one that is wanted: one fault, one diagnostic.
    if read.count == items.count, support.roundTheClock.isEmpty {
      report.error(
        "no number is answered round the clock",
        at: value.place,
        hint: "somebody may need one at any hour; \(Self.usualLines)"
      )
    }
  }

  private func readLine(_ value: YAMLValue, _ seen: inout Set<String>) -> SupportLine? {
    guard let map = value.mapping("a number, `{ name: …, number: … }`,") else { return nil }
    map.allow(["name", "number", "text", "hours", "for", "source", "example"])
    let name = map.required("name")?.piece("who answers")?.words("the name")
    let piece = map.required("number")?.piece("a number")
    let number = piece.flatMap { readNumber($0) }
    let word = map["text"].map { $0.piece("the word to send").flatMap { readWord($0) } }
    let hours = map.required("hours")?.piece("`always`, or days and times")
      .flatMap { readOpening($0) }
    let use = map.required("for")?.piece("what it is for")?.words("what it is for")
    let source = map.required("source")?.piece("a source")?.words("the source")
    let example = map["example"].map { $0.piece("`yes` or `no`")?.flag() } ?? false
    if let piece, let number {
      let dialled = number.filter { $0 != " " } + " \(word.flatMap { $0 } ?? "")"
      if !seen.insert(dialled).inserted {
        piece.error("the number \(quoted(number)) stands in the list twice")
      }
    }
    guard let name, let number, let hours, let use, let source, let example else { return nil }
    if let word, word == nil { return nil }
    return SupportLine(
      name: name,
      number: number,
      word: word.flatMap { $0 },
      hours: hours == Self.always ? nil : hours,
      use: use,
      source: source,
      isExample: example
    )
  }

  private static let always = "always"

  /// Digits in groups, as a phone shows them.
  private func readNumber(_ piece: Piece) -> String? {
    guard let text = piece.words("the number") else { return nil }
    let digits = text.utf8.count { (48...57).contains($0) }
    let rest = text.hasPrefix("+") ? text.dropFirst() : text[...]
    let isDialled =
      rest.utf8.allSatisfy { (48...57).contains($0) || $0 == 32 }
      && rest.utf8.first != 32 && rest.utf8.last != 32
    guard isDialled, (2...Self.longestNumber).contains(digits) else {
      piece.error(
        "\(quoted(text)) is not a number to dial",
        hint:
          "write digits and spaces: `116 123`, `+44 1632 960123`; a word to send goes into `text`"
      )
      return nil
    }
    return text
  }

  private func readWord(_ piece: Piece) -> String? {
    if Piece.isID(piece.text) { return piece.text }
    piece.error(
      "\(quoted(piece.text)) is not a word to send",
      hint: "one word of at most \(Piece.longestID) letters and digits: `BLUELIGHT`"
    )
    return nil
  }

  /// `always`, or words; words that mean it would hide the number from the pages that show such numbers alone.
  private func readOpening(_ piece: Piece) -> String? {
    guard let text = piece.words("the hours") else { return nil }
    let word = text.lowercased()
    if text != Self.always, word == Self.always || (word.contains("24") && !word.contains(":")) {
      piece.error(
        "\(quoted(text)) does not say when somebody answers",
        hint: "write `always` for round the clock, or days and times: `Mon-Fri 09:00-17:00`"
      )
      return nil
    }
    return text
  }
}
