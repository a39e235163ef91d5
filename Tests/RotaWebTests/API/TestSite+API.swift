import CivilTime
import Planning
import RotaStore

@testable import RotaWeb

extension TestSite {
  /// A token of an account.
  func apiToken(_ account: String, days: Int = 30) throws -> String {
    let secret = AccessSecret()
    try AccessTokens(site.accounts).add(
      AccessToken(
        digest: secret.digest,
        account: account,
        label: "test",
        made: now,
        expires: now + Minutes(days * 1440)
      ),
      by: "user:test"
    )
    return secret.text
  }

  /// Asks as a program does.
  func api(
    _ method: String,
    _ target: String,
    token: String?,
    body: String? = nil,
    headers: [Answer.Header] = []
  ) async -> Answer {
    var all = headers
    if let token { all.append(.init("authorization", "Bearer \(token)")) }
    if body != nil { all.append(.init("content-type", "application/json")) }
    let bytes = Array((body ?? "").utf8)
    return await site.answer(
      Asked(method, target, hosts: [Self.host], headers: all) { $0 < bytes.count ? nil : bytes }
    )
  }
}
