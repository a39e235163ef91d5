import CivilTime
import Drawing
import Planning
import Rostering

/// What every form about care sends besides what it is about: when it happened, a note, whether it is to be entered.
struct SentCare {
  /// Whether what it comes to was seen, and it is to be entered.
  let isSure: Bool
  /// When it happened, where that is not now.
  private(set) var happened: Instant?
  /// The note; nothing where none was written.
  let note: String?
  /// What was wrong.
  private(set) var mistakes: [Mistake] = []
  /// The status that the page with the mistakes has.
  private(set) var status = 200
  private let now: Instant
  private let zone: ZoneRules

  init(_ visit: Visit) {
    isSure = visit.form["sure"] == "yes"
    note = visit.form["note"]
    now = visit.now
    zone = visit.standing.base.roster.zone
    if let at = visit.form["at"] {
      happened = moment(at, .past)
      if happened == nil { add(Mistake("at", "Write the time as 21:40, or as 24 Oct 21:40.")) }
    }
    if let note, note.count > CareText.longest {
      add(
        Mistake(
          "note",
          "\(Sentence.grouped(note.count)) characters; \(Sentence.grouped(CareText.longest)) at most."
        )
      )
    }
  }

  /// A moment that was typed; nothing where it says none.
  func moment(_ text: String, _ side: TypedMoment.Side) -> Instant? {
    TypedMoment.read(text, side, now: now, in: zone)
  }

  mutating func add(_ mistake: Mistake, status: Int = 422) {
    mistakes.append(mistake)
    self.status = status
  }

  /// Takes up why a command was refused; who only holds talks learns nothing from it of how the case stands.
  mutating func refused(_ refusal: Refusal, isHolder: Bool = false) {
    let status =
      switch refusal.cause {
      case .notAllowed: 403
      case .input: 422
      case .conflict: 409
      }
    if isHolder {
      return add(
        Mistake(
          "",
          "That cannot be entered as things stand. Where you asked them, enter first what they answered; else ask a welfare lead."
        ),
        status: status
      )
    }
    for objection in refusal.objections {
      // What to type at the command line is no help here.
      let hint = objection.hint.flatMap { $0.contains("`relief ") || $0.contains("--") ? nil : $0 }
      let words = Sentence.opened(TextWidth.clean(objection.message))
      add(
        Mistake("", words + (hint.map { ": \(TextWidth.clean($0))" } ?? "") + "."),
        status: status
      )
    }
  }
}
