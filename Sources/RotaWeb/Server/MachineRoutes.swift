extension RouteTable {
  /// That the program lives; answered without the record, which may be lent just then.
  static let alive = Answer.text("ok\n")

  /// What machines ask: whether it lives, whether it can work, how much was asked, and the files of every page.
  static let machines: [Route] = [
    .get("/healthz", for: .everyone, scope: .nobody, kind: .plain) { _ in alive },
    .get("/readyz", for: .everyone, scope: .nobody, kind: .plain) { visit in
      guard visit.site.live.isReadable() else {
        return .text("the record cannot be read\n", status: 503)
      }
      // Not refused: whoever stands before it would then show nothing at all.
      return .text(visit.site.shownCopy == nil ? "ready\n" : "ready to be read only\n")
    },
    .get("/metrics", for: .everyone, scope: .nobody, kind: .plain) { visit in
      var answer = Answer.text(
        visit.site.metrics.text(isReadOnly: visit.site.shownCopy != nil)
      )
      answer.type = "text/plain; version=0.0.4; charset=utf-8"
      return answer
    },
    .get("/assets/{name}", for: .everyone, scope: .nobody, kind: .plain) { visit in
      guard let asset = visit.parameters["name"].flatMap(Assets.named) else {
        throw Unanswered.notFound()
      }
      return Answer(
        type: asset.type,
        bytes: asset.bytes,
        headers: [Answer.Header("Cache-Control", "public, max-age=31536000, immutable")]
      )
    },
  ]
}
