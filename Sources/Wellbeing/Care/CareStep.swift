/// One talk of a care item: what is placed in the rota, held and followed up.
///
/// The raw value is the word for it in settings and in the record.
public enum CareStep: String, Hashable, Sendable, CaseIterable {
  /// The wellbeing check itself.
  case check
  /// A supervisor looks in on the next shift, or on the first one back.
  case lookIn = "look-in"
  /// The operational debrief before going home.
  case hotDebrief = "hot-debrief"
  /// The operational debrief for learning.
  case coldDebrief = "cold-debrief"
  /// The first TRiM talk.
  case trimFirst = "trim-first"
  /// The second TRiM talk.
  case trimSecond = "trim-second"
  /// The first appointment with occupational health.
  case occupationalHealth = "occupational-health"
  /// A welfare lead's first talk with somebody who asked for one.
  case selfReferral = "self-referral"
}
