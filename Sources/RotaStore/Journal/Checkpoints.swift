import CivilTime
import Glibc

/// The file of signed heads: lines are added and nothing else; it belongs on another disk than the record.
struct Checkpoints: Sendable {
  let path: String
  let room: String
  let key: RecordKey

  /// How old the last may be when a command comes.
  static let interval = Minutes.hours(1)

  /// All lines, the first one first; a last one that was broken off was never one.
  private func lines() throws -> [String] {
    guard access(path, F_OK) == 0 else { return [] }
    do throws(PlainFile.Failure) {
      let file = try PlainFile(path, O_RDONLY)
      let bytes = try file.read(Int(clamping: try file.status().st_size))
      guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
      return bytes[..<end].split(separator: UInt8(ascii: "\n")).map {
        String(decoding: $0, as: UTF8.self)
      }
    } catch {
      throw RecordError.cannotRead(error.text)
    }
  }

  /// The last one that is whole.
  func last() throws -> Checkpoint? {
    try lines().reversed().lazy.compactMap { Checkpoint($0, room: room, key: key) }.first
  }

  func add(_ checkpoint: Checkpoint) throws {
    let line = try checkpoint.line(room: room, key: key) + "\n"
    do throws(PlainFile.Failure) {
      try PlainFile.add(line, to: path)
    } catch {
      throw RecordError.cannotWrite(error.text)
    }
  }

  /// What of a journal is not as the signed heads have it.
  ///
  /// - Parameter hashes: The hash of each entry, by its number from 1.
  /// - Returns: How many lines there are, and what does not fit.
  /// - Throws: `RecordError` where the file is there and cannot be read.
  func faults(against hashes: [[UInt8]]) throws -> (count: Int, faults: [RecordFault]) {
    var faults: [RecordFault] = []
    let lines = try lines()
    // From the end: a restored copy explains why heads signed before it that lie beyond its own are gone.
    var known = Int.max
    for (i, line) in lines.enumerated().reversed() {
      guard let checkpoint = Checkpoint(line, room: room, key: key) else {
        faults.append(
          RecordFault(entry: nil, text: "line \(i + 1) of \(path) is not signed by this record")
        )
        continue
      }
      if checkpoint.seq > known { continue }
      if checkpoint.isRestored { known = min(known, checkpoint.seq) }
      if checkpoint.seq < 1 || checkpoint.seq > hashes.count {
        faults.append(
          RecordFault(
            entry: checkpoint.seq,
            text: "the journal ends at entry \(hashes.count); at \(checkpoint.at) it had "
              + "\(checkpoint.seq)"
          )
        )
      } else if hashes[checkpoint.seq - 1] != checkpoint.hash {
        faults.append(
          RecordFault(
            entry: checkpoint.seq,
            text: "entry \(checkpoint.seq) is not the one that stood there at \(checkpoint.at)"
          )
        )
      }
    }
    return (lines.count, faults.reversed())
  }
}
