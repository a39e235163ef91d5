/// The headers of every answer, errors included.
public enum StandardHeaders {
  /// What a page may load and do: its own files, and nothing written in the page itself.
  public static let contentSecurityPolicy =
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
    + "form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

  /// All of them.
  ///
  /// - Parameter isSecure: Whether the site is reached by https; browsers are told to keep to it for two years then.
  /// - Returns: The headers.
  public static func all(isSecure: Bool) -> [Answer.Header] {
    var headers = [
      Answer.Header("Content-Security-Policy", contentSecurityPolicy),
      Answer.Header("X-Content-Type-Options", "nosniff"),
      Answer.Header("Referrer-Policy", "no-referrer"),
      Answer.Header("Cross-Origin-Opener-Policy", "same-origin"),
      Answer.Header("Cross-Origin-Resource-Policy", "same-origin"),
      Answer.Header(
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
      ),
      Answer.Header("Cache-Control", "no-store"),
    ]
    if isSecure {
      headers.append(Answer.Header("Strict-Transport-Security", "max-age=63072000"))
    }
    return headers
  }
}

extension Answer {
  /// The answer with the headers of every answer, where it has not its own.
  func dressed(isSecure: Bool) -> Answer {
    var answer = self
    for header in StandardHeaders.all(isSecure: isSecure) where self.header(header.name) == nil {
      answer.headers.append(header)
    }
    return answer
  }
}
