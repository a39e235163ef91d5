import Foundation
import Testing

@testable import RotaWeb

/// A program at a test site, acting for one of the demo accounts.
struct APICaller {
  let test: TestSite
  private let token: String

  init(_ test: TestSite, _ account: String) throws {
    self.test = test
    token = try test.apiToken(account)
  }

  /// What a path answers, as objects and lists of Foundation.
  func look(_ path: String) async throws -> (status: Int, value: Any) {
    try read(await test.api("GET", "/api/v1/\(path)", token: token))
  }

  /// An object that a path answers with 200.
  func object(_ path: String) async throws -> [String: Any] {
    let (status, value) = try await look(path)
    #expect(status == 200, "\(path)")
    return try #require(value as? [String: Any])
  }

  /// A list of objects that a path answers with 200.
  func list(_ path: String) async throws -> [[String: Any]] {
    let (status, value) = try await look(path)
    #expect(status == 200, "\(path)")
    return try #require(value as? [[String: Any]])
  }

  /// Sends a body to a path.
  func send(
    _ path: String,
    _ body: [String: Any],
    key: String? = nil
  ) async throws -> (
    status: Int, value: [String: Any], isRepeat: Bool
  ) {
    let text = String(decoding: try JSONSerialization.data(withJSONObject: body), as: UTF8.self)
    let answer = await test.api(
      "POST",
      "/api/v1/\(path)",
      token: token,
      body: text,
      headers: key.map { [.init("idempotency-key", $0)] } ?? []
    )
    let (status, value) = try read(answer)
    let isRepeat = answer.header("idempotency-replayed") == "true"
    return (status, try #require(value as? [String: Any]), isRepeat)
  }

  /// Sends a command.
  func command(
    _ name: String,
    _ body: [String: Any],
    key: String? = nil
  ) async throws -> (
    status: Int, value: [String: Any], isRepeat: Bool
  ) { try await send("commands/\(name)", body, key: key) }

  /// What a command would come to.
  func preview(_ name: String, _ body: [String: Any]) async throws -> [String: Any] {
    let (status, value, _) = try await command(name, body.merging(["dry_run": true]) { $1 })
    #expect(status == 200, "\(name): \(value)")
    #expect(value["entry"] is NSNull && (value["made"] as? [Any])?.isEmpty == true)
    return try #require(value["preview"] as? [String: Any])
  }

  private func read(_ answer: Answer) throws -> (Int, Any) {
    (answer.status, try JSONSerialization.jsonObject(with: Data(answer.bytes)))
  }
}
