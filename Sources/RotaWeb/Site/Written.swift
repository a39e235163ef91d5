import Drawing
import Planning
import Rostering
import RotaStore
import Synchronization

/// The newest entry that a request has written, so that the page after it says what was done.
final class Written: Sendable {
  private let newest = Mutex<Int?>(nil)

  /// Its number; nothing where nothing was written.
  var entry: Int? { newest.withLock { $0 } }

  /// Notes an entry.
  func note(_ entry: Int) { newest.withLock { $0 = entry } }
}

/// The cookie that carries the number of an entry to the next page, and is gone with it.
enum DoneCookie {
  static let name = "done"

  /// Sets it, for as long as a browser needs to follow a redirect.
  static func set(_ entry: Int) -> Answer.Header {
    Answer.Header("Set-Cookie", "\(name)=\(entry); Path=/; Max-Age=20; HttpOnly; SameSite=Lax")
  }

  /// Takes it away.
  static let clear = Answer.Header(
    "Set-Cookie",
    "\(name)=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"
  )
}

extension Site {
  /// What the page after a form says was done; only to who did it, and only what they may read.
  ///
  /// - Parameters:
  ///   - cookie: The number of an entry.
  ///   - viewer: Who looks.
  ///   - standing: The room as it stands.
  /// - Returns: A word of it; nothing where there is no such entry or somebody else's.
  func done(_ cookie: String?, by viewer: Viewer?, in standing: Standing) -> Notice? {
    guard let viewer, let number = cookie.flatMap(Int.init),
      (2...max(2, standing.entry)).contains(number),
      let entry = try? live.record.entry(number), entry.actor == viewer.actor.name
    else { return nil }
    if let words = DoneWords.all[entry.command] { return Notice(.done, words) }
    guard viewer.isSupervisor, Visit.changesRota(entry.command),
      let done = try? live.record.done(number)
    else { return Notice(.done, DoneWords.usual) }
    let words = EntryWords(room: standing.room).text(of: done)
    return Notice(
      .done,
      markup:
        "\(HTML(words: Sentence.opened(words))). <a href=\"/undo?entry=\(number)\">Take it back</a>"
    )
  }
}
