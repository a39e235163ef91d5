import Planning
import Rostering
import Wellbeing

extension CareDeed {
  /// What the button says, and the heading of the page that asks once more.
  ///
  /// - Parameters:
  ///   - step: The talk that is due, where one is known to who looks.
  ///   - state: How the case stands; nothing for who may not know.
  /// - Returns: A few words.
  func words(step: CareStep?, state: CareState? = nil) -> String {
    switch self {
    case .read: "Take note of it"
    case .held: "Held" + (step.map { ": \($0.name)" } ?? "")
    case .accept: state == .declined ? "They changed their mind" : "They said yes"
    case .decline:
      switch state {
      case .accepted, .held: "No to what is still to come"
      default: "They said no"
      }
    case .noAnswer: "No answer came"
    case .askAgain: "Ask again"
    case .lookIn: "Somebody looked in"
    case .firstAfter: "The first duty after"
    case .earlier: "The duty before"
    case .pick: "A time they picked"
    case .investigate: "The incident is under investigation"
    case .investigationOver: "The investigation is over"
    case .close: "Close it"
    }
  }

  /// What to know before it is entered; nothing where the words say all.
  var hint: String? {
    switch self {
    case .read: "They see who took note of it first, and when."
    case .held: "That it was held and when, never what was said."
    case .decline: "Declining costs nothing, and no supervisor sees it."
    case .askAgain: "Once more, and then it rests."
    case .pick: "A time outside their duty is recorded as duty once the talk was held."
    case .investigate: "Operational debriefs wait for the post-incident manager; welfare goes on."
    case .close: "Absence, a move and leaving are no reasons to close it."
    case .accept, .noAnswer, .lookIn, .firstAfter, .earlier, .investigationOver: nil
    }
  }
}
