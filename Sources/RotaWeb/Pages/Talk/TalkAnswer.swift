import Drawing
import Planning
import Rostering
import Wellbeing

/// Answers to who asks for a talk.
enum TalkAnswer {
  static func show(_ visit: Visit) throws -> Answer {
    let person = try OwnAnswer.person(visit)
    let round = visit.careRound
    // Only what really was sent is said to be.
    let sent = round.cases.filter {
      $0.care.person == person && $0.care.item.kind == .selfReferral
    }.map(\.care.item.event).max()
    let page = TalkPage(round, of: person, sent: visit.query["sent"] == "yes" ? sent : nil)
    return visit.page(page.page(in: visit.surroundings))
  }

  static func send(_ visit: Visit) throws -> Answer {
    let person = try OwnAnswer.person(visit)
    var page = TalkPage(visit.careRound, of: person)
    let text = visit.form["text"]
    page.text = text ?? ""
    var status = 422
    if page.text.count > CareText.longest {
      page.mistakes = [
        Mistake(
          "text",
          "\(Sentence.grouped(page.text.count)) characters; \(Sentence.grouped(CareText.longest)) at most."
        )
      ]
    } else {
      do {
        _ = try visit.perform(ReferSelf(), note: text)
        return .seeOther("/me/talk?sent=yes")
      } catch let refusal as Refusal where refusal.cause != .notAllowed {
        page.mistakes = visit.mistakes(refusal, at: "text")
        status = refusal.status
      }
    }
    return visit.page(page.page(in: visit.surroundings), status: status)
  }
}
