import CivilTime

/// The cookie of a session.
///
/// With https it is called `__Host-rota`, which browsers take only with Secure, for this host alone and for all of it.
/// Without https - on the loopback address alone - they would refuse that name, so it is plainly `rota` there.
enum SessionCookie {
  static func name(isSecure: Bool) -> String { isSecure ? "__Host-rota" : "rota" }

  /// The header that gives a browser the secret of a session.
  static func set(_ secret: SessionSecret, isSecure: Bool) -> Answer.Header {
    header(secret.text, isSecure: isSecure, end: "")
  }

  /// The header that takes it away.
  static func clear(isSecure: Bool) -> Answer.Header {
    header("", isSecure: isSecure, end: "; Max-Age=0")
  }

  private static func header(_ value: String, isSecure: Bool, end: String) -> Answer.Header {
    Answer.Header(
      "Set-Cookie",
      "\(name(isSecure: isSecure))=\(value); Path=/; HttpOnly; SameSite=Lax"
        + (isSecure ? "; Secure" : "") + end
    )
  }
}
