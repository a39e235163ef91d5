public import CivilTime
public import Planning

/// A leave account in one sentence and as a table.
public struct LeaveAccountText: Hashable, Sendable {
  /// What is left of it.
  public let sentence: String
  /// What it is made of.
  public let table: TextTable

  /// Puts an account into words, with time off in lieu and rest days owed where there are any.
  public init(_ account: LeaveAccount, toil: Minutes, restDays: Int) {
    func hours(_ length: Minutes) -> String { Sentence.number(length.inHours, places: 1) + " h" }
    let end = Sentence.day(account.year.end - 1)
    sentence =
      account.left < .zero
      ? "\(hours(.zero - account.left)) more booked than there is in the leave year to \(end)."
      : "\(hours(account.left)) left in the leave year to \(end)."
    var rows = [
      [
        "Leave for \(account.daysEmployed) of \(account.year.count) days",
        hours(account.entitlement),
      ],
      ["Bank holidays", hours(account.bankHolidays)],
      ["Brought over", hours(account.carriedOver)], ["In all", hours(account.total)],
      ["Taken", hours(account.taken)], ["Booked", hours(account.booked)],
      ["Left", hours(account.left)],
    ]
    if account.asked > .zero { rows.append(["Asked for, not granted yet", hours(account.asked)]) }
    if toil != .zero { rows.append(["Time off in lieu owed", hours(toil)]) }
    if restDays != 0 { rows.append(["Rest days owed", String(restDays)]) }
    if account.assumesFullTime {
      rows.append(["Contracted hours unknown: counted as full time", ""])
    }
    table = TextTable([.init(""), .init("", isNumber: true)], rows: rows)
  }
}
