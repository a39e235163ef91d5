/// A first look at a YAML file, in one pass and without recursion, before libyaml sees it.
///
/// It knows just enough of YAML to tell tokens from text: where a scalar, a quote, a comment or a block of text
/// ends. With that it refuses what this program never wants (anchors, aliases, tags, directives, deep nesting,
/// `$VAR`), each at its place, and notes the keys, so that a key written twice can be pointed at. Where a file is
/// no YAML its reading may differ from libyaml's; it then only ever refuses more.
struct YAMLScan {
  /// A key and where it belongs.
  struct Key {
    /// The bytes of the name, without quotes.
    let range: Range<Int>
    let column: Int
    /// The number of the flow collection it stands in; 0 in block style.
    let flow: Int
  }

  static let deepestFlow = 32
  static let deepestColumn = 100

  let file: LoadedFile
  let bytes: [UInt8]
  var i = 0
  /// The number of each open flow collection, innermost last.
  var flows: [Int] = []
  var flowCount = 0
  var lineStart = 0
  /// The column of the innermost block collection that began on the line; -1 at the top.
  var parent = -1
  /// Whether only indentation and indicators have been seen on the line so far.
  var isAtLineHead = true
  /// The scalar just passed, which a `:` would make a key.
  var lastScalar: (range: Range<Int>, start: Int)?
  /// Every key, in order.
  private(set) var keys: [Key] = []
  /// Quoted scalars over several lines: where they open and close.
  var longQuotes: [Range<Int>] = []
  /// Whether the file may go on to libyaml.
  var mayBeComposed = true

  init(_ file: LoadedFile) {
    self.file = file
    bytes = file.source.bytes
  }

  /// The byte so many further on; 0 past the end.
  func byte(_ ahead: Int = 0) -> UInt8 { i + ahead < bytes.count ? bytes[i + ahead] : 0 }

  static func isBreak(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
  static func isFlowIndicator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
  }

  /// Whether what stands `ahead` ends an indicator: space, line break, end of file.
  func isGap(_ ahead: Int) -> Bool {
    i + ahead >= bytes.count || Self.isBlank(byte(ahead)) || Self.isBreak(byte(ahead))
  }

  mutating func noteKey(_ range: Range<Int>, start: Int) {
    keys.append(Key(range: range, column: start - lineStart, flow: flows.last ?? 0))
    if flows.isEmpty { parent = start - lineStart }
  }

  /// Refuses the file at a place and lets libyaml not see it.
  mutating func refuse(_ message: String, _ range: Range<Int>, hint: String) {
    file.report.error(message, at: file.place(range), hint: hint)
    mayBeComposed = false
  }
}
