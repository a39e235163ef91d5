import CivilTime
import Planning
import RotaStore

extension RouteTable {
  /// The calendar links that programs read, without a session: who has the address has the shifts.
  static let feeds: [Route] = [
    .get("/s/{token}.ics", for: .everyone, scope: .own, kind: .plain, FeedAnswer.link),
    .get("/me/shifts.ics", for: .roles([.staff]), scope: .own, FeedAnswer.download),
  ]
}

/// Answers whoever asks for a calendar.
enum FeedAnswer {
  /// Unknown, ended, unused for too long, switched off: one answer for all, which tells nothing.
  private static let nothing = Answer(
    status: 404,
    type: "text/plain; charset=utf-8",
    bytes: [],
    headers: common
  )

  private static let common = [
    Answer.Header("X-Robots-Tag", "noindex"),
    Answer.Header("Cache-Control", "private, no-cache"),
  ]

  /// The one answer for all that is no link, or that there were too many of them.
  private static func missed(_ visit: Visit) -> Answer {
    guard visit.site.feedReads.isTooMany(missedAt: visit.now) else { return nothing }
    var answer = nothing
    answer.status = 429
    answer.headers.append(Answer.Header("Retry-After", "60"))
    return answer
  }

  static func link(_ visit: Visit) throws -> Answer {
    guard let token = visit.parameters["token"].flatMap({ FeedToken($0) }) else {
      return missed(visit)
    }
    let digest = token.digest
    let today = visit.now.utcDate
    let links = FeedLinks(visit.site.live.held.file)
    guard let link = try links.link(digest, on: today),
      let feed = try visit.site.live.feed(
        link.kind,
        of: link.person,
        in: visit.standing,
        at: visit.now
      )
    else { return missed(visit) }
    let network = visit.address.flatMap(ReaderNetwork.text)
    if visit.site.feedReads.isFirst(digest, from: network, on: today) {
      try links.note(
        digest,
        used: today,
        by: FeedReads.reader(visit.header("user-agent")),
        from: network
      )
    }
    return answer(feed, visit, disposition: "inline; filename=\"rota.ics\"")
  }

  /// A file to import once.
  static func download(_ visit: Visit) throws -> Answer {
    guard let person = try visit.signedIn().personID,
      let feed = try visit.site.live.feed(.shifts, of: person, in: visit.standing, at: visit.now)
    else { throw Unanswered.notFound() }
    return answer(feed, visit, disposition: "attachment; filename=\"rota.ics\"")
  }

  private static func answer(_ feed: KeptFeed, _ visit: Visit, disposition: String) -> Answer {
    let headers =
      common + [
        Answer.Header("ETag", feed.freshness.tag.text),
        Answer.Header("Last-Modified", HTTPDate.text(feed.freshness.modified)),
        Answer.Header("Content-Disposition", disposition),
      ]
    let isKnown = feed.freshness.isKnown(
      ifNoneMatch: visit.header("if-none-match"),
      ifModifiedSince: visit.header("if-modified-since"),
      now: visit.now
    )
    return Answer(
      status: isKnown ? 304 : 200,
      type: "text/calendar; charset=utf-8",
      bytes: isKnown ? [] : feed.bytes,
      headers: headers
    )
  }
}
