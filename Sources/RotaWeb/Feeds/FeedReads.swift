import CivilTime
import RotaStore
import Synchronization

/// Which links were asked for today, so that a program which asks every minute costs one line of writing a day.
final class FeedReads: Sendable {
  private let noted = Mutex<[Reading: CivilDate]>([:])
  private struct Reading: Hashable {
    let digest: [UInt8]
    let network: String?
  }

  private let misses = Mutex<(minute: Int, count: Int)>((0, 0))
  /// More links than any room has; beyond it all are forgotten and noted once more.
  private static let most = 10_000

  /// Whether this is the first reading of a link from a network on a day.
  func isFirst(_ digest: [UInt8], from network: String?, on today: CivilDate) -> Bool {
    let reading = Reading(digest: digest, network: network)
    return noted.withLock { noted in
      if let last = noted[reading], last >= today { return false }
      if noted.count >= Self.most { noted = [:] }
      noted[reading] = today
      return true
    }
  }

  /// How often in a minute an address that nobody has may be asked for; whoever asks for more is told to come back.
  static let mostMisses = 20

  /// Counts an address that nobody has.
  ///
  /// Links that are there are answered whatever others guess, so that nobody can keep a calendar from being read.
  ///
  /// - Returns: Whether there were more of them in this minute than are answered.
  func isTooMany(missedAt now: Instant) -> Bool {
    let minute = now.seconds / 60
    return misses.withLock { misses in
      if misses.minute != minute { misses = (minute, 0) }
      misses.count += 1
      return misses.count > Self.mostMisses
    }
  }

  /// What a program calls itself, as far as it is shown: a word of ordinary letters.
  static func reader(_ userAgent: String?) -> String? {
    let word = userAgent?.prefix { $0 != " " && $0 != ";" && $0 != "(" }.prefix(40)
    let plain = word?.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./".contains($0)) }
    return plain.flatMap { $0.isEmpty ? nil : $0 }
  }
}
