import CivilTime
import Foundation
import Planning
import RoomFiles
import RotaStore
import Synchronization
import Testing

@testable import RotaWeb

/// The sample room behind a site whose clock the test holds, in a folder removed with the value.
final class TestSite: Sendable {
  static let host = "127.0.0.1:8080"
  static let origin = "http://127.0.0.1:8080"
  /// A Thursday morning of the sample's first year.
  static let start = Instant("2026-10-22T10:00:00+01:00")!

  let site: Site
  private let folder: String
  private let time = ClockHand()

  /// A clock that stands until it is moved.
  final class ClockHand: Sendable {
    private let now = Mutex(TestSite.start)
    var instant: Instant { now.withLock { $0 } }
    func move(by seconds: Int) { now.withLock { $0 = Instant(seconds: $0.seconds + seconds) } }
  }

  /// Makes the site; `isPublishable` leaves out of the sample what its rules do not allow to be published, and
  /// `hasCalls` gives it the sample's calls of the past.
  init(table: RouteTable = .site, isPublishable: Bool = false, hasCalls: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.path + "/relief-web-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Config").path
    let config = isPublishable ? folder + "/Config" : shipped
    if isPublishable { try Self.copy(shipped, to: config) }
    let reading = ConfigReader.read(directory: config)
    let room = try #require(reading.room)
    let held = try HeldRecord.open(
      RecordPlace(path: folder + "/relief.db"),
      base: room,
      settings: reading.bundle.files,
      checkpoints: nil,
      now: Self.start,
      owner: Actor(person: nil, name: "user:test", isSupervisor: true),
      mayCreate: true,
      waiting: 0
    ) { room }
    let time = time
    site = try Site(
      live: LiveRoom(
        .init(held, demand: hasCalls ? reading.demand : []),
        directory: config,
        copies: false
      ),
      address: Site.Address(hosts: [Self.host, "localhost:8080"], isSecure: false),
      isSample: true,
      table: table,
      clock: { time.instant }
    )
  }

  private static func copy(_ shipped: String, to config: String) throws {
    try FileManager.default.copyItem(atPath: shipped, toPath: config)
    func change(_ name: String, _ line: (Substring) -> String?) throws {
      let text = try String(contentsOfFile: "\(config)/\(name)", encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).compactMap(line)
      try lines.joined(separator: "\n")
        .write(toFile: "\(config)/\(name)", atomically: true, encoding: .utf8)
    }
    try change("absences.csv") { $0.hasPrefix("cfraser,court") ? nil : String($0) }
    try change("people.csv") { $0.hasPrefix("ffarah,") ? $0 + "2026-09-01" : String($0) }
  }

  deinit {
    site.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  func wait(seconds: Int) { time.move(by: seconds) }
  var now: Instant { time.instant }

  /// Asks as a browser does that shows a page of the site.
  func ask(
    _ method: String = "GET",
    _ target: String,
    cookie: String? = nil,
    form: String? = nil,
    headers: [Answer.Header] = [.init("sec-fetch-site", "same-origin")],
    hosts: [String] = [host]
  ) async -> Answer {
    var all = headers
    if let cookie { all.append(.init("cookie", cookie)) }
    if form != nil { all.append(.init("content-type", "application/x-www-form-urlencoded")) }
    let bytes = Array((form ?? "").utf8)
    return await site.answer(
      Asked(method, target, hosts: hosts, headers: all) { $0 < bytes.count ? nil : bytes }
    )
  }

  /// Signs in and returns the cookie.
  func signIn(_ name: String, _ password: String) async -> String? {
    let answer = await ask("POST", "/sign-in", form: "name=\(name)&password=\(password)")
    return answer.status == 303
      ? answer.header("set-cookie").map { String($0.prefix { $0 != ";" }) } : nil
  }

  /// The token that forms of a session carry.
  func token(_ cookie: String) -> String {
    SessionSecret(String(cookie.drop { $0 != "=" }.dropFirst()))?.formToken ?? ""
  }
}
