public import CivilTime
import Planning
import Rostering

/// A request that may be answered: who asks what, and what the record knows.
public struct Visit: Sendable {
  /// The parameters of the path, decoded.
  public let parameters: [String: String]
  /// What stands behind `?`.
  public let query: Fields
  /// What the form says; empty for GET.
  public let form: Fields
  /// What a program sent; empty for pages.
  let body: [UInt8]
  /// Who asks, where they are signed in.
  public let viewer: Viewer?
  /// The room and its facts at the newest entry.
  public let standing: Standing
  /// When it is asked.
  public let now: Instant
  /// What the frame of a page says.
  public let surroundings: Surroundings
  /// The name and port it was addressed to: one that this site answers under.
  let host: String
  /// The address it came from, where that can be told.
  let address: String?
  /// The headers that came with it, names in small letters.
  let headers: [Answer.Header]
  /// The cookies that came with it.
  let cookies: [String: String]
  /// The session it belongs to.
  let session: OpenSession?
  /// What it has written, for the page that comes after it.
  let written = Written()
  /// The site that answers.
  public let site: Site

  /// Who asks.
  ///
  /// - Throws: `Unanswered.notAllowed` where nobody is signed in, which a route for whoever is signed in never meets.
  public func signedIn() throws -> Viewer {
    guard let viewer else { throw Unanswered.notAllowed() }
    return viewer
  }

  /// Today in the room.
  public var today: CivilDate { standing.base.roster.zone.date(at: now) }

  /// The value of a header that may stand once, by its name in small letters.
  func header(_ name: String) -> String? {
    let found = headers.filter { $0.name == name }
    return found.count == 1 ? found[0].value : nil
  }
}
