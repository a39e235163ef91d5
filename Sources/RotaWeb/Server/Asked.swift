/// A request as it came in, before anything is believed of it.
public struct Asked: Sendable {
  /// The method, in capitals.
  public let method: String
  /// The path and what stands behind `?`, still encoded.
  public let target: String
  /// The values of every Host header.
  public let hosts: [String]
  /// The other headers, names in small letters.
  public let headers: [Answer.Header]
  /// The address it came from, `192.0.2.7`; nothing where that cannot be told.
  public let address: String?
  /// Reads the body up to a number of bytes; nothing where there are more.
  public let body: @Sendable (Int) async throws -> [UInt8]?

  /// Makes a request.
  public init(
    _ method: String,
    _ target: String,
    hosts: [String],
    headers: [Answer.Header] = [],
    address: String? = nil,
    body: @escaping @Sendable (Int) async throws -> [UInt8]? = { _ in [] }
  ) {
    self.method = method
    self.target = target
    self.hosts = hosts
    self.headers = headers
    self.address = address
    self.body = body
  }

  /// The value of a header that may stand once; nothing where it is missing or stands twice.
  func only(_ name: String) -> String? {
    let found = headers.filter { $0.name == name }
    return found.count == 1 ? found[0].value : nil
  }

  /// The cookies, the first of each name.
  var cookies: [String: String] {
    var cookies: [String: String] = [:]
    for header in headers where header.name == "cookie" {
      for part in header.value.split(separator: ";") {
        let pair = part.drop { $0 == " " }.split(
          separator: "=",
          maxSplits: 1,
          omittingEmptySubsequences: false
        )
        guard pair.count == 2, cookies[String(pair[0])] == nil else { continue }
        cookies[String(pair[0])] = String(pair[1])
      }
    }
    return cookies
  }

  /// Whether it comes from a page of this site: a browser says so in `Sec-Fetch-Site`, an older one in `Origin`.
  ///
  /// - Source: Fetch Metadata Request Headers (W3C); the order is that of Go's `http.CrossOriginProtection`.
  func isOwn(origin: String) -> Bool {
    switch only("sec-fetch-site") {
    case "same-origin", "none": true
    case nil: only("origin") == origin
    default: false
    }
  }
}
