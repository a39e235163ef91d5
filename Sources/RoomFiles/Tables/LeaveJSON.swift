import CivilTime
public import Planning

/// A leave account as JSON; figures in hours.
public enum LeaveJSON {
  /// The account's bytes.
  public static func bytes(_ account: LeaveAccount, of person: String) -> [UInt8] {
    func hours(_ length: Minutes) -> JSONTree { .rounded(length.inHours, decimals: 4) }
    return JSONTree.record([
      ("person", .text(person)), ("from", .text(account.year.start.description)),
      ("to", .text((account.year.end - 1).description)),
      ("days_employed", .whole(account.daysEmployed)),
      ("entitlement", hours(account.entitlement)), ("bank_holidays", hours(account.bankHolidays)),
      ("carried_over", hours(account.carriedOver)), ("taken", hours(account.taken)),
      ("booked", hours(account.booked)), ("asked", hours(account.asked)),
      ("left", hours(account.left)),
    ]).bytes
  }
}
