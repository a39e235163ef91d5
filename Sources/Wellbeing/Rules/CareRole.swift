/// Who looks after people in a room, by what they do for them.
///
/// The raw value is both the key in the file of `kind: wellbeing` and the skill that people have for it unless the room says
/// otherwise. None of them goes with a role at a desk, and none says who a person's supervisor is.
public enum CareRole: String, Hashable, Sendable, CaseIterable {
  /// Welfare lead: reads self-referrals and sees that nobody was missed.
  case lead = "welfare-lead"
  /// Named deputy of the leads.
  case deputy = "welfare-deputy"
  /// TRiM practitioner.
  case practitioner = "trim"
  /// Peer supporter: free to talk to, and keeps no record of it.
  case peer = "peer"
  /// Occupational health, where its people are in the room's files.
  case occupationalHealth = "occupational-health"
  /// Post-incident manager, whom operational debriefs wait for while a case is under investigation.
  case postIncident = "post-incident"
  /// Data protection officer: sees who read what, and nothing of what was read.
  case dataProtection = "data-protection"

  /// What they are called, `welfare lead`.
  public var name: String {
    switch self {
    case .lead: "welfare lead"
    case .deputy: "deputy of the welfare lead"
    case .practitioner: "TRiM practitioner"
    case .peer: "peer supporter"
    case .occupationalHealth: "occupational health"
    case .postIncident: "post-incident manager"
    case .dataProtection: "data protection officer"
    }
  }
}
