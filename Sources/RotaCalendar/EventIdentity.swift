import CivilTime

/// Names events by what they are, never by when they are: a shift that moves keeps its name.
struct EventIdentity: Sendable {
  private let room: String
  private let digest: @Sendable ([UInt8]) -> String

  init(room: String, digest: @escaping @Sendable ([UInt8]) -> String) {
    self.room = String(room.prefix(20))
    self.digest = digest
  }

  /// `ROOM.OWNER.YYYYMMDD.KEY@relief.invalid`, its first part hashed where it would pass 70 octets.
  func uid(_ owner: String, _ date: CivilDate, _ key: String) -> String {
    let day = date.description.filter { $0 != "-" }
    let name = "\(room).\(owner).\(day).\(key)"
    let uid = "\(name)@relief.invalid"
    return uid.utf8.count <= 70 ? uid : "\(digest(Array(name.utf8)).prefix(32))@relief.invalid"
  }

  /// A name from which neither the room nor the person can be read, for links that are given away: always a hash, and
  /// another one for each purpose, so that two links in one calendar do not take each other's entries.
  func blind(_ name: String, _ purpose: String) -> String {
    "\(digest(Array("\(room).\(purpose).\(name)".utf8)).prefix(32))@relief.invalid"
  }

  /// The name of an appointment, wherever it is moved to: always a hash, so that the entries of two people who meet
  /// cannot be told to belong together, and the record's id is in none of them.
  func uid(_ owner: String, appointment id: String) -> String {
    "\(digest(Array("\(room).\(owner).appointment.\(id)".utf8)).prefix(32))@relief.invalid"
  }
}
