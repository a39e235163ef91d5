import CivilTime
public import Rostering

extension RoleCover {
  /// `Sat 24 Oct, Night: Dispatcher 5 of 6`, with the hours where only a part of it is short.
  public func sentence(in roster: Roster, showsYear: Bool = false) -> String {
    let shift = letter.flatMap { roster.shift($0)?.name }
    let stretch =
      shift ?? "\(Sentence.time(span.start, in: roster.zone))–"
      + Sentence.time(span.end, in: roster.zone)
    var text = showsYear ? Sentence.day(date) : Sentence.shortDay(date)
    text += ", \(stretch): \(roster.roles[role].name) \(Sentence.number(least)) of \(need)"
    let short = gaps.reduce(Minutes.zero) { $0 + $1.span.length }
    if short < span.length, let first = gaps.first {
      text += ", \(Sentence.time(first.span.start, in: roster.zone))–"
      text += Sentence.time(first.span.end, in: roster.zone)
      if gaps.count > 1 { text += " and \(gaps.count - 1) more" }
    }
    return text
  }
}

extension TutorGap {
  /// `Sat 24 Oct, 19:00–07:00: A. Shah without tutor M. Doyle; K. Owen can stand in`.
  public func sentence(in roster: Roster, _ naming: Naming) -> String {
    let zone = roster.zone
    var text = "\(Sentence.shortDay(date)), \(Sentence.time(span.start, in: zone))–"
    text += "\(Sentence.time(span.end, in: zone)): \(naming.person(tutee)) without tutor "
    text += naming.person(tutor) + "; "
    let names = standIns.prefix(3).map(naming.person)
    if names.isEmpty { return text + "nobody on shift can stand in" }
    let more = standIns.count - names.count
    return text + Sentence.list(names + (more > 0 ? ["\(more) more"] : [])) + " can stand in"
  }
}
