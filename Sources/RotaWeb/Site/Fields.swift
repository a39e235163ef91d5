/// What a query or a form says: names and values in the order they came.
public struct Fields: Hashable, Sendable {
  /// A name and its value.
  public struct Field: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value, as it was typed.
    public let value: String
  }

  /// All of them.
  public private(set) var all: [Field]

  /// The most fields that are taken.
  public static let most = 400

  /// Fields that were read already.
  init(_ all: [Field]) { self.all = all }

  /// No fields.
  public init() { all = [] }

  /// The value of the first field of a name, spaces around it left out; nothing where it is empty.
  public subscript(_ name: String) -> String? {
    all.first { $0.name == name }.flatMap { field in
      let text = field.value.drop { $0.isWhitespace }
      guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return nil }
      return String(text[...last])
    }
  }

  /// The value of the first field of a name exactly as it was typed: a password.
  public func exact(_ name: String) -> String? { all.first { $0.name == name }?.value }

  /// The values of all fields of a name.
  public func values(_ name: String) -> [String] { all.filter { $0.name == name }.map(\.value) }

  /// The names that are in it, once each.
  public var names: Set<String> { Set(all.map(\.name)) }
}

extension Fields {
  /// Reads `application/x-www-form-urlencoded` bytes.
  ///
  /// - Returns: Nothing where a `%` is not followed by two hex digits, the text is no UTF-8, or there are more than
  ///   `most` fields.
  /// - Source: URL Standard, section 5.1, but for what it forgives: half an escape is a mistake here.
  public init?(decoding bytes: some Sequence<UInt8>) {
    all = []
    for part in Array(bytes).split(separator: UInt8(ascii: "&")) {
      guard all.count < Self.most else { return nil }
      let sign = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      guard let name = Percent.decoded(part[..<sign], plusIsSpace: true),
        let value = Percent.decoded(part[sign...].dropFirst(), plusIsSpace: true)
      else { return nil }
      all.append(Field(name: name, value: value))
    }
  }
}
