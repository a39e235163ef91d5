public import Drawing

/// What a route answers: a status, bytes and headers of its own.
///
/// The headers of every answer are added on the way out.
public struct Answer: Hashable, Sendable {
  /// A header of an answer.
  public struct Header: Hashable, Sendable {
    /// Its name, in ASCII.
    public let name: String
    /// Its value: no control characters.
    public let value: String

    /// Makes a header.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The HTTP status.
  public var status: Int
  /// The media type of the bytes.
  public var type: String
  /// The bytes.
  public var bytes: [UInt8]
  /// Headers besides the type and those of every answer.
  public var headers: [Header]

  /// Makes an answer.
  public init(
    status: Int = 200,
    type: String,
    bytes: [UInt8],
    headers: [Header] = []
  ) {
    self.status = status
    self.type = type
    self.bytes = bytes
    self.headers = headers
  }

  /// The first value of a header, by its name in any case.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

extension Answer {
  /// A whole HTML document.
  public static func document(_ document: XML, status: Int = 200) -> Answer {
    Answer(status: status, type: "text/html; charset=utf-8", bytes: Array(document.source.utf8))
  }

  /// Plain text.
  public static func text(_ text: String, status: Int = 200) -> Answer {
    Answer(status: status, type: "text/plain; charset=utf-8", bytes: Array(text.utf8))
  }

  /// Where to go after a form, with GET: a path of this site.
  ///
  /// - Parameter path: A path as `LocalPath` lets it through; anything else leads to the front page.
  /// - Returns: A redirect that changes nothing when it is followed twice.
  public static func seeOther(_ path: String) -> Answer {
    Answer(
      status: 303,
      type: "text/plain; charset=utf-8",
      bytes: [],
      headers: [Header("Location", LocalPath.checked(path) ?? "/")]
    )
  }
}
