import CivilTime
import Foundation
import RoomFiles

/// Demand files in memory, read for a room in London.
enum DemandFixture {
  static let london: ZoneRules = {
    guard let zone = try? ZoneFile.read(name: "Europe/London") else { return .utc }
    return zone
  }()

  static func read(
    _ texts: String...,
    interval: Int = 30,
    queues: [String]? = ["999", "101"],
    latest: Instant? = nil,
    zone: ZoneRules = london
  ) -> DemandReading {
    read(
      texts.map { Array($0.utf8) },
      interval: interval,
      queues: queues,
      latest: latest,
      zone: zone
    )
  }

  static func read(
    _ files: [[UInt8]],
    interval: Int = 30,
    queues: [String]? = ["999", "101"],
    latest: Instant? = nil,
    zone: ZoneRules = london
  ) -> DemandReading {
    let paths = files.indices.map { "demand/calls-\($0 + 1).csv" }
    return DemandReader.read(
      MemoryFiles(Dictionary(uniqueKeysWithValues: zip(paths, files))),
      paths: paths,
      zone: zone,
      interval: Minutes(interval),
      queues: queues,
      latest: latest
    )
  }

  /// A row of counts so many minutes into a day, in UTC.
  static func row(_ date: String, minute: Int, queue: String = "999", calls: Int) -> String {
    let time = String(format: "%02d:%02d", minute / 60, minute % 60)
    return "\(date)T\(time)Z,\(queue),\(calls)\n"
  }

  /// A day of counts, a row a half-hour.
  static func day(_ date: String, queue: String = "999", calls: Int = 2) -> String {
    (0..<48).map { row(date, minute: $0 * 30, queue: queue, calls: calls) }.joined()
  }
}

extension DemandReading {
  /// What is said, without the queue that most of these files leave out.
  var texts: [String] { allTexts.filter { $0 != "warning: there are no calls of 101" } }

  var allTexts: [String] { diagnostics.map { "\($0.severity.rawValue): \($0.message)" } }
}
