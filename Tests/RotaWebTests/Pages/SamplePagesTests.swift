import CivilTime
import Foundation
import Planning
import RoomFiles
import Rostering
import Staffing
import Testing

@testable import RotaWeb

@Suite struct SamplePagesTests {
  private static let out = ProcessInfo.processInfo.environment["RELIEF_PAGES_OUT"]

  /// Writes every page of the sample room, with the files that belong to them, for a browser to look at.
  @Test(.enabled(if: out != nil))
  func writesThePagesOfTheSampleRoom() throws {
    let out = URL(filePath: try #require(Self.out))
    let config = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Config").path
    let reading = ConfigReader.read(directory: config)
    let room = try #require(reading.room)
    let calls = DemandReader.read(
      directory: config,
      paths: reading.demand,
      zone: room.roster.zone,
      interval: room.staffing.interval,
      queues: room.queues.map(\.id),
      latest: SmallRoom.now
    ).histories
    let files = FileManager.default
    try files.createDirectory(at: out.appending(path: "assets"), withIntermediateDirectories: true)
    for asset in Assets.all {
      try Data(asset.bytes).write(to: out.appending(path: String(asset.path.dropFirst())))
    }
    let pages = try PageSet(room, night: SmallRoom.night, now: SmallRoom.now, calls: calls).all
    for page in pages {
      try Data(page.document.utf8).write(to: out.appending(path: "\(page.name).html"))
    }
    #expect(pages.count == 50)
    let hostile = SmallRoom.room(names: Array(HostileNames.all.prefix(SmallRoom.names.count)))
    for page in try PageSet(hostile, night: SmallRoom.night, now: SmallRoom.now).all {
      try Data(page.document.utf8).write(to: out.appending(path: "hostile-\(page.name).html"))
    }
  }
}
