public import Staffing

/// One answer about one queue as JSON, with the column names of the tables.
public enum RequirementJSON {
  /// The people found and the service they give.
  public static func bytes(_ answer: StaffingCase.Answer) -> [UInt8] {
    let need = answer.requirement
    let found: [(String, JSONTree)] = [
      ("agents", .whole(need.agents)),
      ("exact", .exact(need.exact)),
      ("bound", need.bound.map { .text($0.rawValue) } ?? .null),
      ("scheduled", answer.scheduled.map { .whole($0) } ?? .null),
      (
        "scheduled_exact",
        answer.question.abstraction.map { .exact($0.unrounded(agents: Double(need.agents))) }
          ?? .null
      ),
    ]
    let below: [(String, JSONTree)] = [
      ("one_fewer", answer.withOneLess.map { .record(figures($0, answer.question.aim)) } ?? .null)
    ]
    return JSONTree.record(
      asked(answer.question) + found + figures(answer.figures, answer.question.aim).dropFirst()
        + below
    ).bytes
  }

  /// The service that a given number of people give.
  public static func bytes(_ figures: QueueFigures, to question: StaffingCase) -> [UInt8] {
    JSONTree.record(asked(question) + self.figures(figures, question.aim)).bytes
  }

  private static func asked(_ question: StaffingCase) -> [(String, JSONTree)] {
    let aim = question.aim
    return [
      ("model", .text(aim.patience == nil ? "C" : "A")),
      ("lambda_per_h", .exact(question.callsPerHour)),
      ("aht_s", .exact(aim.handle)),
      ("patience_s", aim.patience.map { .exact($0) } ?? .null),
      ("t_s", aim.target.withinSeconds.map { .exact($0) } ?? .null),
      ("clock_offset_s", .exact(question.clockOffset)),
      ("sl_target", aim.target.share.map { .exact($0) } ?? .null),
      ("definition", .text(aim.level.rawValue)),
      ("offered_erlangs", .exact(question.erlangs)),
    ]
  }

  private static func figures(
    _ figures: QueueFigures,
    _ aim: QueueAim
  ) -> [(String, JSONTree)] {
    [
      ("agents", .whole(figures.agents)),
      ("stable", .flag(figures.isStable)),
      ("p_wait", .exact(figures.probabilityOfWait)),
      ("sl_t", aim.target.withinSeconds == nil ? .null : .exact(figures.share)),
      ("asa_s", figures.meanWait.map { .exact($0) } ?? .null),
      ("lq", figures.queueLength.map { .exact($0) } ?? .null),
      ("occupancy", .exact(figures.occupancy)),
      ("p_ab", aim.patience == nil ? .null : .exact(figures.abandonment)),
    ]
  }
}
