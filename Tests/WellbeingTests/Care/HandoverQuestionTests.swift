import CivilTime
import Testing
import Wellbeing

@Suite struct HandoverQuestionTests {
  static let end = Care.at("2026-01-05T19:00")

  func outcome(
    _ answer: HandoverQuestion.Answer?,
    after minutes: Int,
    supervisor: String? = "sue"
  ) -> HandoverQuestion.Outcome {
    var question = HandoverQuestion(shiftEnd: Self.end, supervisor: supervisor)
    if let answer { _ = question.take(answer) }
    return question.outcome(at: Self.end + Minutes(minutes), times: CareTimes())
  }

  @Test func namesAreConcernsAndNobodyIsAnAnswer() {
    #expect(outcome(.names(["ada", "bob", "ada"]), after: 90) == .concerns(["ada", "bob"]))
    #expect(outcome(.nobody, after: 90) == .nothing)
  }

  @Test func unansweredGoesToTheLead() {
    #expect(outcome(nil, after: 59) == .open)
    #expect(outcome(nil, after: 60) == .lead(since: Self.end + Minutes(60)))
    #expect(outcome(nil, after: 0, supervisor: nil) == .lead(since: Self.end))
    // An empty list does not say that there is nobody.
    #expect(outcome(.names([]), after: 60) == .lead(since: Self.end + Minutes(60)))
  }

  @Test func theLastAnswerCounts() {
    var question = HandoverQuestion(shiftEnd: Self.end, supervisor: "sue")
    let taken = [
      question.take(.nobody), question.take(.names(["ada"])), question.take(.names([])),
    ]
    #expect(taken == [true, true, false])
    #expect(question.answer == .names(["ada"]))
  }
}
