/// The queues that calls may be of: those of the room, or any where no room is known.
final class DemandQueues {
  /// The most queues a log without a room may name.
  static let most = 100

  private(set) var names: [String]
  private let areGiven: Bool
  private var words = ByteWords<Int>()

  init(_ given: [String]?) {
    names = given ?? []
    areGiven = given != nil
    for (i, name) in names.enumerated() { words.add(Array(name.utf8), i) }
  }

  /// The place of the queue in a cell; where none are given, a new id is taken in.
  func find(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: RowStream.Cell) -> Int? {
    if let found = words.find(bytes, cell) { return found }
    let text = Array(bytes[cell.start..<cell.end])
    guard !areGiven, names.count < Self.most, Self.isID(text) else { return nil }
    words.add(text, names.count)
    names.append(String(decoding: text, as: UTF8.self))
    return names.count - 1
  }

  /// What is wrong with a text that is none of them.
  func fault(_ text: String) -> (message: String, label: String?, hint: String) {
    if text.isEmpty { return ("`queue` is empty", nil, "every row needs it") }
    if areGiven {
      return (
        "unknown queue \(quoted(text))", didYouMean(text, names),
        "queues of this room: \(listed(names))"
      )
    }
    if names.count >= Self.most {
      return ("more than \(Self.most) queues", nil, "is `queue` the right column?")
    }
    return (
      "\(quoted(text)) is no id of a queue", nil,
      "an id has 1 to 20 letters, digits, - or _, and begins with a letter or a digit"
    )
  }

  private static func isID(_ text: [UInt8]) -> Bool {
    guard (1...20).contains(text.count), text[0] != 45, text[0] != 95 else { return false }
    return text.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0 & 0xDF) || $0 == 45 || $0 == 95
    }
  }
}
