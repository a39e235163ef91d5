/// Sentences that every face of cover shares.
enum CoverWords {
  /// Why there are no queues.
  static let noDemand =
    "There are no calls to forecast from, so the people needed to answer them are not known: "
    + "what is shown are roles with minimum levels alone."
}
