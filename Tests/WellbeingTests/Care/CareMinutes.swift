import CivilTime
import Rostering
import Wellbeing

/// One person's time, minute by minute: the slow way, for the brute-force search.
struct CareMinutes {
  let first: Instant
  var desk: [Bool]
  var lost: [Bool]
  var leave: [Bool]
  var gone: [Bool]
  var sleep: [Bool]
  var busy: [Bool]

  /// Reads the rota's own postings and the absences themselves.
  init(_ id: String, in room: RandomCare, _ rota: Rota) {
    let roster = room.roster
    let near = DateSpan(room.days.start - 2, room.days.end + 2)
    first = Care.zone.startOfDay(near.start)
    let none = [Bool](repeating: false, count: (near.count + 3) * 1440)
    (desk, lost, leave, gone, sleep, busy) = (none, none, none, none, none, none)
    var atWork = none
    var nights: [PostingName: (from: Int, to: Int)] = [:]
    let rows = roster.changes.worked.filter { $0.person == id }
    var trained: Set<PostingName> = []
    func stretch(_ name: PostingName, _ from: Int, _ to: Int) {
      let known = nights[name]
      nights[name] = (min(known?.from ?? from, from), max(known?.to ?? to, to))
    }
    for posting in rota.postings where roster.people[posting.person].id == id {
      let name = posting.name(in: roster)
      let row = rows.first { $0.posting == name }
      let (from, to) = (index(posting.span.start), index(posting.span.end))
      let had = row.map { (index($0.span.start), index($0.span.end)) } ?? (from, to)
      switch posting.state {
      case .restricted: continue
      case .absent(let kind) where roster.absenceKinds[kind].isWork:
        // What was really worked of a day of training is training.
        paint(&atWork, had.0, had.1)
        stretch(name, had.0, had.1)
        trained.insert(name)
      case .absent:
        paint(&lost, from, row == nil ? to : min(to, had.0))
        if row != nil { paint(&lost, max(from, had.1), to) }
      case .planned:
        paint(&desk, max(from, had.0), min(to, had.1))
        paint(&lost, from, min(to, had.0))
        paint(&lost, max(from, had.1), to)
        if row == nil { stretch(name, from, to) }
      }
    }
    for row in rows where !(row.posting.map(trained.contains) ?? false) {
      let (from, to) = (index(row.span.start), index(row.span.end))
      paint(&desk, from, to)
      stretch(row.posting ?? PostingName(person: id, date: room.base, key: "\(from)"), from, to)
    }
    var m = 0
    while m < atWork.count {
      if desk[m] { atWork[m] = true }
      m += 1
    }
    for night in nights.values {
      // Midnight to five is five hours long, so looking every hour and at the last minute misses none.
      let looks = Array(stride(from: night.from, to: night.to, by: 60)) + [night.to - 1]
      let isNight = looks.contains { Care.zone.local(at: moment($0)).time.minuteOfDay < 300 }
      if !isNight { continue }
      paint(&sleep, night.to, min(count, night.to + room.times.sleepAfterNight.count))
    }
    for span in room.busy[id] ?? [] {
      paint(&busy, index(span.start), index(span.end))
    }
    let end = index(Care.zone.startOfDay(near.end))
    for absence in roster.absences where absence.person == id {
      if absence.kind == "training" || absence.kind == "court" { continue }
      let span =
        switch absence.extent {
        case .days(let days): Care.zone.span(of: days)
        case .moments(let span): span
        }
      paint(&leave, index(span.start), min(end, index(span.end)), unless: atWork)
    }
    let person = roster.people.first { $0.id == id }!
    for date in near.days where person.placement(on: date) == nil {
      let day = Care.zone.day(date)
      paint(&gone, index(day.start), min(end, index(day.end)), unless: atWork)
    }
  }

  var count: Int { desk.count }
  func index(_ moment: Instant) -> Int { min(max(0, (moment - first).count), desk.count) }
  func moment(_ index: Int) -> Instant { first + Minutes(index) }

  func isFree(_ m: Int) -> Bool { desk[m] && !sleep[m] && !busy[m] }

  /// The end of the first run of minutes that reaches into `from..<to`.
  func runEnd(_ minutes: [Bool], _ from: Int, _ to: Int) -> Int? {
    let to = min(to, count)
    if from >= to { return nil }
    guard var m = minutes[from..<to].firstIndex(of: true) else { return nil }
    while m < count, minutes[m] { m += 1 }
    return m
  }
}

/// Sets minutes; a plain loop, for it runs millions of times in a debug build.
private func paint(_ minutes: inout [Bool], _ from: Int, _ to: Int, unless taken: [Bool]? = nil) {
  var m = from
  while m < to {
    if let taken { minutes[m] = minutes[m] || !taken[m] } else { minutes[m] = true }
    m += 1
  }
}
