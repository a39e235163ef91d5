/// How the load of an interval follows from the calls of a day.
public enum LoadMethod: String, CaseIterable, Hashable, Sendable {
  /// The modified offered load, its largest value in the interval: calls that began earlier are still being
  /// handled, which counts where a call takes long beside the interval.
  case modified
  /// Each interval by itself, calls times handle time.
  case perInterval = "per-interval"
}
