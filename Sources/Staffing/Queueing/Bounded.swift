/// The bounds within which every queue is answered.
///
/// A number outside is brought to the nearest one, so that nothing that can be typed traps or runs without end.
/// Readers refuse such input long before.
enum Bounded {
  /// The most erlangs, and the most agents.
  static let most = 1e12

  /// An offered load: 0 where it is negative or no number.
  static func erlangs(_ value: Double) -> Double { value > 0 ? min(value, most) : 0 }

  /// Agents from 0 on.
  static func agents(_ count: Int) -> Int { max(0, min(count, Int(most))) }

  /// A time in seconds: 0 where it is negative or no number.
  static func seconds(_ value: Double) -> Double { value > 0 ? min(value, 1e15) : 0 }

  /// A mean handle time, which divides.
  static func handle(_ value: Double) -> Double { max(seconds(value), 1e-9) }

  /// A probability that rounding may have carried a hair outside.
  static func share(_ value: Double) -> Double { max(0, min(1, value)) }
}
