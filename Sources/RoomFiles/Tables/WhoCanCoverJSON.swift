public import Planning
import CivilTime

/// Who can cover as JSON, one object a person.
public enum WhoCanCoverJSON {
  /// The answer's bytes; `reasons` are words, empty for who is no supervisor.
  public static func bytes(
    _ answer: WhoCanCover,
    isForSupervisors: Bool,
    reasons: (CoverCandidate) -> [String]
  ) -> [UInt8] {
    JSONTree.list(
      answer.candidates.map { candidate in
        .record([
          ("person", .text(candidate.person)),
          ("available", .flag(candidate.isAvailable)),
          ("rank", candidate.rank.map { .whole($0) } ?? .null),
          ("reasons", .list(isForSupervisors ? reasons(candidate).map { .text($0) } : [])),
          ("extra_duties", isForSupervisors ? .whole(candidate.extraDuties) : .null),
          (
            "worked_hours",
            isForSupervisors ? .rounded(candidate.worked.inHours, decimals: 4) : .null
          ),
          ("notice", isForSupervisors ? .flag(candidate.hasNotice) : .null),
        ])
      }
    ).bytes
  }
}
