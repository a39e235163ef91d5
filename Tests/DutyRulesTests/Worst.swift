import CivilTime
import DutyRules
import Rostering
import Testing

/// What a rule of good practice measures at worst of somebody on a cycle, over eight weeks.
func worst(
  _ rule: String,
  _ cycle: String,
  _ shifts: ShiftKind...,
  values: [String: ParameterValue] = [:]
) -> Double? {
  var room = Fixture(cycle)
  if !shifts.isEmpty { room.shifts = shifts }
  let found = room.verdicts(rule, in: days("2026-01-05", 56), values)
  #expect(found.count <= 1)
  #expect(found.allSatisfy { $0.severity == .warning })
  return found.first?.measured
}
