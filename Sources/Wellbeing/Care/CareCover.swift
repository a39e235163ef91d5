public import CivilTime

extension CareStaff {
  /// The time in which neither a lead nor a deputy is on duty, in order.
  ///
  /// - Parameter horizon: The time looked at; what lies outside a calendar's known time is not covered by it.
  /// - Returns: The uncovered spans; all of the horizon where there is neither lead nor deputy.
  public func uncovered(in horizon: Span) -> [Span] {
    horizon.without((leads + deputies).flatMap(\.present))
  }
}
