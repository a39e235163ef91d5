import CivilTime

/// What a reader needs to know to ask for something again only when it has changed.
struct Freshness: Hashable, Sendable {
  /// The name of the bytes.
  let tag: EntityTag
  /// When they last changed.
  let modified: Instant

  /// Whether a reader has these bytes already, so that 304 without a body is the answer.
  ///
  /// The name decides where one is given: the time alone would miss a change within its second, or one that only the
  /// passing of days brought about.
  /// - Source: RFC 9110, section 13.2.2.
  func isKnown(ifNoneMatch: String?, ifModifiedSince: String?, now: Instant) -> Bool {
    if let ifNoneMatch { return tag.isNamed(in: ifNoneMatch) }
    guard let ifModifiedSince, let since = HTTPDate.moment(ifModifiedSince, now: now) else {
      return false
    }
    return modified.seconds <= since.seconds
  }
}
