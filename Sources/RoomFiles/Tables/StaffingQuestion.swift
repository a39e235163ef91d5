/// What a table of queues is asked, one row in, one row out.
public enum StaffingQuestion: String, CaseIterable, Hashable, Sendable {
  /// The service that so many people give.
  case figures
  /// The fewest people who meet the targets.
  case requirement
  /// Two lines of calls before the same people.
  case priority
  /// The modified offered load of a day that repeats.
  case load

  /// The columns a table must have, in any order and among any others.
  public var columns: [String] {
    switch self {
    case .figures:
      ["id", "model", "lambda_per_h", "aht_s", "patience_s", "agents", "t_s"]
    case .requirement:
      [
        "id", "model", "lambda_per_h", "aht_s", "patience_s", "t_s", "sl_target", "max_occupancy",
        "max_abandon", "shrinkage",
      ]
    case .priority:
      ["id", "lambda1_per_h", "lambda2_per_h", "aht_s", "agents", "t1_s", "t2_s"]
    case .load: ["scenario", "slot", "slots_per_day", "aht_s", "lambda_per_h"]
    }
  }

  /// The columns of the answers.
  public var answers: [String] {
    switch self {
    case .figures:
      ["id", "blocking", "p_wait", "sl_t", "asa_s", "lq", "occupancy", "p_ab"]
    case .requirement: ["id", "agents", "scheduled"]
    case .priority: ["id", "p_wait", "sl1", "asa1_s", "sl2", "asa2_s"]
    case .load: ["scenario", "slot", "m_start", "m_end", "m_mean", "m_max"]
    }
  }
}
