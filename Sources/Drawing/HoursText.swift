import CivilTime
public import Rostering

/// One person's hours, leave year by leave year: a table and the answer to "38.5, not 37".
public struct HoursText: Hashable, Sendable {
  /// What a week comes to against the contract, one sentence a leave year.
  public let sentences: [String]
  /// One column a leave year.
  public let table: TextTable

  /// Puts accounts into words.
  ///
  /// - Parameters:
  ///   - accounts: The accounts, one a leave year.
  ///   - roster: What they were made from.
  ///   - seesKinds: Whether the reader may know every kind of absence: the person and supervisors.
  public init(_ accounts: [HoursAccount], in roster: Roster, seesKinds: Bool) {
    sentences = accounts.map(Self.sentence)
    var rows: [[String]] = []
    func row(_ title: String, _ value: (HoursAccount) -> String) {
      rows.append([title] + accounts.map(value))
    }
    func hours(_ length: Minutes?) -> String {
      length.map { Sentence.number($0.inHours, places: 1) + " h" } ?? "–"
    }
    func week(_ length: Minutes?, _ account: HoursAccount) -> String {
      length.map { Sentence.decimal(Self.week($0, account)) + " h" } ?? "–"
    }
    row("Contracted") { hours($0.contracted) }
    row("Rostered") { hours($0.rostered) }
    row("Unpaid breaks") { hours(.zero - $0.unpaid) }
    row("Training, court off shift") { hours($0.beside) }
    if accounts.contains(where: { $0.overtime > .zero }) {
      row("Overtime and cover") { hours($0.overtime) }
    }
    row("Paid") { hours($0.paid) }
    row("Balance") { account in
      account.balance.map { Sentence.signed(($0.inHours * 10).rounded() / 10) + " h" } ?? "–"
    }
    row("Paid a week") { week($0.paid, $0) }
    row("Contracted a week") { week($0.contracted, $0) }
    for (title, kinds) in Self.absences(in: accounts, roster, seesKinds: seesKinds) {
      row("Away, \(title)") { account in
        hours(kinds.reduce(.zero) { $0 + (account.absent[$1] ?? .zero) })
      }
    }
    if accounts.contains(where: { $0.restricted > .zero }) {
      row("Taken off by a restriction") { hours($0.restricted) }
    }
    row("Rest days owed") { Sentence.grouped($0.restDaysOwed.count) }
    table = TextTable(
      [.init("")] + accounts.map { .init(Sentence.days($0.days), isNumber: true) },
      rows: rows
    )
  }

  private static func week(_ length: Minutes, _ account: HoursAccount) -> Double {
    account.weeks > 0 ? length.inHours / account.weeks : 0
  }

  /// The kinds of absence to show; what only supervisors may know is together as `away`.
  private static func absences(
    in accounts: [HoursAccount],
    _ roster: Roster,
    seesKinds: Bool
  ) -> [(title: String, kinds: [Int])] {
    let found = Set(accounts.flatMap(\.absent.keys)).sorted()
    let open = found.filter { seesKinds || roster.absenceKinds[$0].isShownToAll }
    let hidden = found.filter { !open.contains($0) }
    return open.map { (roster.absenceKinds[$0].id, [$0]) }
      + (hidden.isEmpty ? [] : [("not said why", hidden)])
  }

  private static func sentence(_ account: HoursAccount) -> String {
    let when = Sentence.days(account.days)
    let paid = Sentence.decimal(week(account.paid, account))
    let rostered = Sentence.decimal(week(account.rostered, account))
    let unpaid = Sentence.decimal(week(account.unpaid, account))
    var text = "\(when): the rota pays \(paid) h a week, \(rostered) h on duty"
    if account.unpaid > .zero { text += " less \(unpaid) h of unpaid breaks" }
    if account.beside > .zero {
      text +=
        " and \(Sentence.decimal(week(account.beside, account))) h of training or court off shift"
    }
    if account.overtime > .zero {
      text += " and \(Sentence.decimal(week(account.overtime, account))) h of overtime"
    }
    guard let contracted = account.contracted, let balance = account.balance else {
      return text + ". The contract’s hours are not given."
    }
    let contract = Sentence.decimal(week(contracted, account))
    let hours = Sentence.number(balance.inHours.magnitude, places: 1) + " h"
    if paid == contract { return text + ", as the contract says." }
    text += ", not the \(contract) h of the contract: \(hours) "
    return text + (balance > .zero ? "more than contracted." : "less than contracted.")
  }
}
