import Yams

/// A YAML file as a tree of nodes.
enum YAMLDocument {
  /// How often the file is composed again with a key written twice put aside.
  private static let mostRepeats = 20
  /// How many keys are put aside.
  private static let mostAside = 1000

  /// The root of a file, or nothing where it is no YAML this program reads.
  static func root(of file: LoadedFile) -> YAMLValue? {
    var scan = YAMLScan(file)
    scan.run()
    guard scan.mayBeComposed else { return nil }
    var aside: [YAMLScan.Key] = []
    var repeats = 0
    while true {
      do {
        // The basic resolver leaves every scalar text; the encoding is given because the default asks the
        // environment.
        let node = try Yams.compose(
          yaml: text(of: file, without: aside),
          .basic,
          .default,
          .utf8
        )
        guard let node else {
          file.report.error("the file is empty", at: file.whole)
          return nil
        }
        return YAMLValue(node: node, file: file)
      } catch YamlError.duplicatedKeysInMapping(_, let context) {
        if repeats == mostRepeats || aside.count > mostAside {
          file.report.error(
            "more keys than these are written twice",
            at: file.whole,
            hint: "take the later ones out, then the rest of the file is read"
          )
          return nil
        }
        repeats += 1
        let first = file.source.offset(line: context.mark.line, column: context.mark.column)
        let again = scan.repeats(ofKeyAt: first, in: file.source)
        for key in again.prefix(50) { report(key, first: first, file) }
        aside += again
        // Where the scan reads the keys otherwise than libyaml, the file is given up, never tried for ever.
        guard !again.isEmpty else {
          file.report.error("a key is written twice", at: file.place(first..<first + 1))
          return nil
        }
      } catch {
        YAMLFault.report(error, in: file, longQuotes: scan.longQuotes)
        return nil
      }
    }
  }

  private static func report(_ key: YAMLScan.Key, first: Int, _ file: LoadedFile) {
    let line = file.source.position(of: first).line
    file.report.error(
      "the key \(quoted(file.source.text(key.range))) is written twice",
      at: file.place(key.range),
      hint: "it stands in line \(line) already: take one of the two out"
    )
  }

  /// The text with some keys renamed, each to a word of its own, every character in its place.
  private static func text(of file: LoadedFile, without aside: [YAMLScan.Key]) -> String {
    guard !aside.isEmpty else { return file.source.text(0..<file.source.bytes.count) }
    var bytes: [UInt8] = []
    var done = 0
    let sorted = aside.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for (n, key) in sorted.enumerated() where key.range.lowerBound >= done {
      bytes += file.source.bytes[done..<key.range.lowerBound]
      done = key.range.lowerBound + 1
      while done < file.source.bytes.count, file.source.bytes[done] & 0xC0 == 0x80 { done += 1 }
      let scalar = Unicode.Scalar(putAside + UInt32(n)) ?? " "
      bytes += Array(String(Character(scalar)).utf8)
    }
    bytes += file.source.bytes[done...]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first of the private-use characters that begin a key put aside.
  static let putAside: UInt32 = 0xE000

  /// Whether a key was put aside because it was written twice: the file itself then has another there.
  static func isPutAside(_ key: Piece) -> Bool {
    guard let first = key.text.unicodeScalars.first, let range = key.place.range else {
      return false
    }
    let written = key.report.sources[key.place.file].text(range)
    return (putAside..<putAside + 2000).contains(first.value)
      && !written.unicodeScalars.contains(first)
  }
}

extension YAMLScan {
  /// The later keys of the same name in the same mapping.
  func repeats(ofKeyAt offset: Int, in source: SourceText) -> [Key] {
    let match = keys.firstIndex {
      $0.range.lowerBound == offset || $0.range.lowerBound == offset + 1
    }
    guard let match else { return [] }
    let first = keys[match]
    let name = bytes[first.range]
    var found: [Key] = []
    for key in keys[(match + 1)...] {
      if first.flow == 0, key.flow == 0, key.column < first.column { break }
      guard key.flow == first.flow, first.flow != 0 || key.column == first.column else { continue }
      if bytes[key.range] == name { found.append(key) }
    }
    return found
  }
}
