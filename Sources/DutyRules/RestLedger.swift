import CivilTime
import Rostering

/// Finds for each debt of rest the first rest in the rota that can pay it.
///
/// A rest pays with what it has beyond the daily 11 and the weekly 24 hours, and each minute pays once,
/// whichever rule set the debt comes from. Leave and sickness are no rest that could pay.
///
/// - Source: Working Time Regulations 1998, regulation 24(a).
enum RestLedger {
  /// Pays one person's debts; `due` is what a rest owes to the rules anyway.
  static func pay(_ debts: [RestDebt], from record: WorkRecord, due: Minutes) -> [RestDebt] {
    if debts.isEmpty { return [] }
    var debts = debts
    debts.sort { $0.since != $1.since ? $0.since < $1.since : $0.rule < $1.rule }
    let taken = Span.merged(record.duties.map(\.span) + record.lost.map(\.span))
    var rests: [(span: Span, free: Minutes)] = zip(taken, taken.dropFirst())
      .map { Span($0.end, $1.start) }
      .map { ($0, $0.length - due) }
      .filter { $0.1 > .zero }
    var earliest = 0
    for place in debts.indices {
      let debt = debts[place]
      while earliest < rests.count, rests[earliest].span.end <= debt.since { earliest += 1 }
      // A rest that had begun when the debt arose pays with what comes after.
      guard
        let rest = rests[earliest...].firstIndex(where: {
          $0.free >= debt.owed && unpaidEnd(of: $0, due) - debt.owed >= debt.since
        })
      else { continue }
      // The part of the rest that pays lies at its end, after what is due anyway.
      let end = unpaidEnd(of: rests[rest], due)
      debts[place].payable = Span(end - debt.owed, end)
      rests[rest].free = rests[rest].free - debt.owed
    }
    return debts
  }

  /// The end of what a rest has not paid with yet.
  private static func unpaidEnd(of rest: (span: Span, free: Minutes), _ due: Minutes) -> Instant {
    rest.span.end - (rest.span.length - due - rest.free)
  }
}
