import Drawing
import Staffing
import Testing

@Suite struct RequirementTextTests {
  private func question(
    _ rate: Double,
    patience: Double? = nil,
    occupancy: Double? = nil,
    abstraction: String? = nil,
    minimum: Int = 0,
    offset: Double = 0
  ) -> StaffingCase {
    StaffingCase(
      callsPerHour: rate,
      aim: QueueAim(
        handle: 180,
        patience: patience,
        target: Queue.Target(share: 0.8, withinSeconds: 20 - offset),
        occupancy: occupancy
      ),
      clockOffset: offset,
      abstraction: abstraction.flatMap { Shrinkage($0) },
      minimum: minimum
    )
  }

  /// The published case of 200 calls at 180 s: 14 people, 88.8 %, 20 with 30 % shrinkage.
  @Test func needed() throws {
    let text = RequirementText(try question(200, abstraction: "0.3").answer()).sentence
    #expect(
      text.hasPrefix(
        "On the desks 14 (88.8 % in 20 s, mean wait 7.8 s, occupancy 71 %, 13.05 before"
      )
    )
    #expect(
      text.hasSuffix(
        "→ 20 to be rostered (14 ÷ 0.7 = 20). Erlang C, answered of offered; no breaks."
      )
    )
  }

  @Test("a share lost that is close to 1 is never divided by nothing")
  func nearlyAllLost() throws {
    let text = RequirementText(try question(200, abstraction: "0.999999").answer()).sentence
    #expect(text.contains("(14 ÷ (1 − 0.999999) = 14,000,000)"))
  }

  @Test func otherReasons() throws {
    #expect(RequirementText(try question(0).answer()).sentence == "No calls, so nobody is needed.")
    let quiet = RequirementText(try question(1, minimum: 2).answer()).sentence
    #expect(quiet.contains("On the desks 2 (") && quiet.contains("the least there may be"))
    let busy = RequirementText(try question(200, occupancy: 0.6).answer()).sentence
    #expect(
      busy.contains("On the desks 17 (")
        && busy.contains("16.67 before rounding up, for the occupancy")
    )
    #expect(RequirementText(.share(1)).sentence.hasPrefix("No number of people"))
  }

  @Test func reverse() {
    func text(_ people: Int, _ question: StaffingCase) -> String {
      let figures = question.aim.figures(erlangs: question.erlangs, agents: people)
      return RequirementText(figures, to: question).sentence
    }
    #expect(text(10, question(200)).contains("the queue only grows"))
    #expect(text(13, question(200)).contains("79.5 % in 20 s"))
    #expect(text(13, question(200)).contains("Too few: 80 % in time was asked for."))
    #expect(!text(14, question(200)).contains("Too few"))
    #expect(text(10, question(200, patience: 120)).contains("give up"))
    #expect(text(0, question(200, patience: 120)).contains("100.0 % give up"))
    #expect(text(1, question(0)) == "No calls, so nobody waits.")
    #expect(text(1, question(200)).hasPrefix("1 person for 10 erlangs"))
  }

  /// What stands behind each equals sign comes out of what stands before it.
  @Test func chainCanBeChecked() throws {
    let lines = RequirementChain(try question(200, abstraction: "0.3", offset: 5).answer()).lines
    #expect(lines.contains { $0.hasSuffix("= 200 × 180 ÷ 3600 = 10 erlangs") })
    #expect(lines.contains { $0.hasSuffix("= 20 − 5 = 15 s") })
    // 14 × B ÷ (14 − 10 (1 − B)) = 0.174132 gives B = 0.6965280 ÷ 12.25868 = 0.056819.
    #expect(lines.contains { $0.contains("14 × 0.056819 ÷ (14 − 10 × 0.943181) = 0.174132") })
    #expect(lines.contains { $0.contains("= ⌈14 ÷ (1 − 0.3)⌉ = ⌈20⌉ = 20") })
    #expect(lines.contains { $0.hasPrefix("one fewer     13: ") })
    #expect(RequirementChain(try question(0).answer()).lines.count == 1)
  }

  @Test func chainWithPatience() throws {
    let question = question(200, patience: 180)
    let lines = RequirementChain(question.aim.figures(erlangs: 10, agents: 10), to: question).lines
    // With patience like the handle time the number there is Poisson with mean 10: P(N ≥ 10) = 0.542070.
    #expect(lines.contains { $0.hasPrefix("P(wait)") && $0.hasSuffix("= 0.54207") })
    #expect(lines.contains { $0.hasPrefix("answered late") })
    let nobody = RequirementChain(question.aim.figures(erlangs: 10, agents: 0), to: question).lines
    #expect(nobody.contains { $0.contains("everybody is always busy") })
  }
}
