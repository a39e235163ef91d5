public import CivilTime

/// What the frame of every page says besides the page itself.
public struct Surroundings: Hashable, Sendable {
  /// The name of the room.
  public let roomName: String
  /// The zone all times are in.
  public let zone: ZoneRules
  /// When the page is made.
  public let now: Instant
  /// The entry of the record that the page is as at.
  public let entry: Int
  /// Whether the room is the sample, with nobody real in it; every page says so.
  public let isSample: Bool
  /// The path of the page, `/rota`, for forms that come back to it.
  public let path: String
  /// The token that every form which changes anything carries in its field `csrf`; none where nobody is signed in.
  public let csrf: String?
  /// A fresh key for a form's field `once`: the form sent twice changes nothing the second time.
  public let once: String
  /// What the viewer chose in the footer, `light` or `dark`; the machine's setting where nothing.
  public let theme: String?
  /// When the copy was taken that is shown because the record is damaged; nothing as long as it is not.
  public let copyOf: Instant?
  /// What the form before this page has done; nothing on most pages.
  public private(set) var done: Notice?

  /// Makes surroundings.
  public init(
    roomName: String,
    zone: ZoneRules,
    now: Instant,
    entry: Int,
    isSample: Bool,
    path: String,
    csrf: String?,
    once: String,
    theme: String? = nil,
    copyOf: Instant? = nil
  ) {
    self.roomName = roomName
    self.zone = zone
    self.now = now
    self.entry = entry
    self.isSample = isSample
    self.path = path
    self.csrf = csrf
    self.once = once
    self.theme = theme
    self.copyOf = copyOf
  }

  /// The same with a word of what was done.
  func saying(_ done: Notice?) -> Surroundings {
    var said = self
    said.done = done
    return said
  }
}
