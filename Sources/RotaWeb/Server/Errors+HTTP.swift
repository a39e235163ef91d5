import Drawing
import Planning
import RotaStore

/// Turns what went wrong into a status and one plain sentence, in one place: no path, no statement, no stack.
extension Unanswered {
  /// What who asked is told of an error.
  init(_ error: any Error) {
    switch error {
    case let error as Unanswered: self = error
    case let refusal as Refusal: self.init(refusal)
    case let error as GivenMistakes:
      self.init(
        400,
        error.mistakes.count == 1 ? error.mistakes[0].text : "What was sent cannot be used."
      )
    case let error as RecordError: self.init(error)
    case is WorkQueue.Full:
      self.init(503, "Too much is being asked at once. Try again in a moment.")
    default: self.init(500, "The program made a mistake, and nothing was changed.")
    }
  }

  private init(_ refusal: Refusal) {
    let status =
      switch refusal.cause {
      case .notAllowed: 403
      case .input: 400
      case .conflict: 409
      }
    self.init(status, refusal.objections.map { said($0) }.joined(separator: " "))
  }

  private init(_ error: RecordError) {
    switch error {
    case .busy, .held:
      self.init(503, "The record is busy; nothing was changed. Try again in a moment.")
    case .cannotWrite:
      self.init(507, "The record cannot be written, so nothing was changed.")
    case .damaged, .unsuitable, .missing, .key, .cannotRead:
      self.init(503, "The record cannot be read just now.")
    case .constraint: self.init(500, "The program made a mistake, and nothing was changed.")
    }
  }
}

/// An objection as a sentence.
private func said(_ objection: Refusal.Objection) -> String {
  let text = String(TextWidth.clean(objection.message).prefix(400))
  return text.prefix(1).uppercased() + text.dropFirst()
    + (objection.hint.map { " (\(TextWidth.clean($0).prefix(400)))" } ?? "") + "."
}

extension Error {
  /// What the log says of it: the kind, and what it says itself where that has nothing of people in it.
  var forLog: String {
    switch self {
    case let error as Unanswered: "\(error.status)"
    case let refusal as Refusal: "refusal: \(refusal.cause)"
    case let error as RecordError: "record: \(error)"
    default: "\(type(of: self))"
    }
  }
}
