public import Planning
public import Rostering
import CivilTime

/// A person's hours accounts as JSON, one object a leave year.
public enum HoursJSON {
  /// The accounts' bytes; kinds of absence that only supervisors may know are `away` unless `kinds`.
  public static func bytes(
    _ accounts: [HoursAccount],
    of person: Int,
    in room: Room,
    kinds: Bool
  ) -> [UInt8] {
    let all = room.roster.absenceKinds
    return JSONTree.list(
      accounts.map { account in
        var absent: [String: Minutes] = [:]
        for (kind, length) in account.absent {
          let name = kinds || all[kind].isShownToAll ? all[kind].id : "away"
          absent[name, default: .zero] += length
        }
        return .record([
          ("person", .text(room.roster.people[person].id)),
          ("from", .text(account.days.start.description)),
          ("to", .text((account.days.end - 1).description)),
          ("contracted", account.contracted.map(hours) ?? .null),
          ("rostered", hours(account.rostered)), ("unpaid", hours(account.unpaid)),
          ("beside", hours(account.beside)), ("overtime", hours(account.overtime)),
          ("paid", hours(account.paid)),
          ("balance", account.balance.map(hours) ?? .null),
          ("restricted", hours(account.restricted)),
          (
            "absent",
            .record(absent.sorted { $0.key < $1.key }.map { ($0.key, hours($0.value)) })
          ),
          ("rest_days_owed", .list(account.restDaysOwed.map { .text($0.description) })),
        ])
      }
    ).bytes
  }

  private static func hours(_ length: Minutes) -> JSONTree {
    .rounded(length.inHours, decimals: 4)
  }
}
