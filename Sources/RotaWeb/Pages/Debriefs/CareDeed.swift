import CivilTime
public import Planning
import Rostering
public import Wellbeing

/// What can be entered about a case from its page, by the word that its form sends.
public enum CareDeed: String, Hashable, Sendable, CaseIterable {
  /// A lead takes note of a self-referral.
  case read
  /// The talk that is due was held.
  case held
  /// The person said yes.
  case accept
  /// The person said no, or no to what is still to come.
  case decline
  /// The person was asked and did not answer.
  case noAnswer = "no-answer"
  /// Asked once more.
  case askAgain = "ask-again"
  /// Somebody looked in.
  case lookIn = "look-in"
  /// The talk is put on the first duty of both after its time.
  case firstAfter = "first-after"
  /// The talk is put on the first duty of both before its time.
  case earlier
  /// The talk is put at a time that the person picked.
  case pick
  /// The incident is under investigation.
  case investigate
  /// The investigation is over.
  case investigationOver = "investigation-over"
  /// The case is closed.
  case close

  /// What whoever only holds the talks may enter; the same whatever the state, which is not theirs to see.
  static let ofHolders: [CareDeed] = [.held, .accept, .decline, .noAnswer, .lookIn]

  /// What may be entered about an open case now, what is most likely first.
  ///
  /// - Parameters:
  ///   - open: The case.
  ///   - by: The id of who would enter it.
  ///   - round: How care stands.
  /// - Returns: What the case itself allows; closing where any reason is allowed.
  public static func all(for open: OpenCase, by: String, in round: CareRound) -> [CareDeed] {
    let item = open.care.item
    let wishes = round.wishes(of: item.person)
    func allows(_ move: CareMove) -> Bool {
      (try? item.after(move, at: round.now, by: by, wishes: wishes)) != nil
    }
    let found = allCases.filter { deed in
      switch deed {
      case .read: allows(.read)
      case .held: item.due.map { allows(.hold($0)) } ?? false
      case .accept: allows(.accept)
      case .decline: allows(.decline)
      case .noAnswer: allows(.noAnswer)
      case .askAgain: allows(.offer)
      case .lookIn: allows(.lookedIn)
      case .firstAfter: open.question?.firstAfter != nil
      case .earlier: open.question?.earlier != nil
      case .pick: item.next != nil && open.placement != nil && open.placement != .waits
      case .investigate: allows(.investigate)
      case .investigationOver: allows(.investigationOver)
      case .close: !reasons(for: open, by: by, in: round).isEmpty
      }
    }
    // Silence is looked into before anything else.
    if item.state != .unanswered { return found }
    return found.filter { $0 == .lookIn } + found.filter { $0 != .lookIn }
  }

  /// The reasons for which a case may be closed now.
  public static func reasons(
    for open: OpenCase,
    by: String,
    in round: CareRound
  ) -> [CareClosing] {
    let wishes = round.wishes(of: open.care.person)
    return CareClosing.allCases.filter { reason in
      (try? open.care.item.after(.close(reason), at: round.now, by: by, wishes: wishes)) != nil
    }
  }

  /// The command, the same that the command line has.
  ///
  /// - Parameters:
  ///   - id: The case.
  ///   - reason: Why it is closed; heeded for closing alone.
  ///   - time: The time that was picked; heeded for that alone.
  /// - Returns: Nothing where what it needs was not said.
  func command(on id: FactID, reason: CareClosing?, time: Instant?) -> (any Command)? {
    switch self {
    case .read: ReadReferral(id)
    case .held: HoldTalk(id)
    case .accept: AcceptCare(id)
    case .decline: DeclineCare(id)
    case .noAnswer: LeaveUnanswered(id)
    case .askAgain: OfferAgain(id)
    case .lookIn: LookInOnCase(id)
    case .firstAfter: PlaceTalk(id, .firstAfter)
    case .earlier: PlaceTalk(id, .earlier)
    case .pick: time.map { PlaceTalk(id, .pick($0)) }
    case .investigate: InvestigateCare(id)
    case .investigationOver: EndInvestigation(id)
    case .close: reason.map { CloseCare(id, $0) }
    }
  }
}

extension OpenCase {
  /// What the person is to be asked about the time of their talk, where no duty fits.
  var question: CareQuestion? { if case .ask(let question) = placement { question } else { nil } }
}
