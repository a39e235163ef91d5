import CivilTime
import Planning
import Rostering
import Wellbeing

extension Table {
  /// An offer of support and what came of it; how it stands follows from its log, each line `MOVE@SECONDS BY`.
  static let care = Table(
    .care,
    name: "care",
    columns: """
      item, person, kind, event, log, rule, exposures, concerns, slot_starts, slot_ends, slot_by,
      slot_basis, slot_duty, owner
      """,
    definition: """
      item TEXT NOT NULL, person TEXT NOT NULL, kind TEXT NOT NULL, event {int64} NOT NULL,
      log TEXT NOT NULL, rule TEXT, exposures TEXT NOT NULL, concerns TEXT NOT NULL,
      slot_starts {int64}, slot_ends {int64}, slot_by TEXT, slot_basis TEXT, slot_duty TEXT,
      owner TEXT,
      CHECK (slot_basis IN ('due', 'agreed', 'picked')), CHECK (slot_starts <= slot_ends),
      CHECK ((slot_starts IS NULL) = (slot_ends IS NULL)),
      CHECK ((slot_starts IS NULL) = (slot_by IS NULL)),
      CHECK ((slot_starts IS NULL) = (slot_basis IS NULL)),
      CHECK ((slot_basis = 'picked') = (slot_duty IS NOT NULL) OR slot_basis IS NULL)
      """,
    people: ["person", "owner", "slot_by"],
    write: { fact, row in
      guard case .care(let it) = fact else { return }
      row.text(it.item.id)
      row.text(it.person)
      row.one(of: it.item.kind)
      row.instant(it.item.event)
      row.marked(it.item.log.map { (CareWord.word(for: $0.move), "\($0.at.seconds) \($0.by)") })
      row.text(it.rule)
      row.marked(it.exposures.sorted().map { ($0.event, $0.person) })
      row.list(it.concerns.sorted())
      row.slot(it.slot)
      row.text(it.owner)
    },
    read: { row in
      let (id, person) = (try row.text(), try row.text())
      let (kind, event) = (try row.one(of: CareKind.self), try row.instant())
      var log: [CareItem.Entry] = []
      for (word, mark) in try row.marked() {
        let parts = mark.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard let move = CareWord.move(of: word), parts.count == 2, let at = Int(parts[0]) else {
          throw RowFault()
        }
        log.append(CareItem.Entry(move: move, at: Instant(seconds: at), by: String(parts[1])))
      }
      guard let item = CareItem(id: id, person: person, kind: kind, event: event, log: log) else {
        throw RowFault()
      }
      let rule = try row.textIfAny()
      let exposures = try row.marked().map { ExposureName(event: $0.text, person: $0.mark) }
      return .care(
        CareCase(
          item: item,
          rule: rule,
          exposures: Set(exposures),
          concerns: Set(try row.list()),
          slot: try row.slotIfAny(),
          owner: try row.textIfAny()
        )
      )
    }
  )
}

/// What happens to a care item as one word.
enum CareWord {
  static func word(for move: CareMove) -> String {
    switch move {
    case .offer: "offer"
    case .accept: "accept"
    case .decline: "decline"
    case .noAnswer: "no-answer"
    case .read: "read"
    case .hold(let step): "hold:\(step.rawValue)"
    case .lookedIn: "looked-in"
    case .investigate: "investigate"
    case .investigationOver: "investigation-over"
    case .close(let reason): "close:\(reason.rawValue)"
    }
  }

  static func move(of word: String) -> CareMove? {
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count > 1 ? parts[1] : nil) {
    case ("offer", nil): return .offer
    case ("accept", nil): return .accept
    case ("decline", nil): return .decline
    case ("no-answer", nil): return .noAnswer
    case ("read", nil): return .read
    case ("hold", let step?): return CareStep(rawValue: step).map { .hold($0) }
    case ("looked-in", nil): return .lookedIn
    case ("investigate", nil): return .investigate
    case ("investigation-over", nil): return .investigationOver
    case ("close", let reason?): return CareClosing(rawValue: reason).map { .close($0) }
    default: return nil
    }
  }
}

extension ColumnWriter {
  fileprivate mutating func slot(_ slot: CareSlot?) {
    span(slot?.span)
    text(slot?.practitioner)
    switch slot?.basis {
    case nil:
      text(nil as String?)
      text(nil as String?)
    case .due:
      text("due")
      text(nil as String?)
    case .agreed:
      text("agreed")
      text(nil as String?)
    case .picked(let duty):
      text("picked")
      list(duty.map { "\($0.start.seconds) \($0.end.seconds)" })
    }
  }
}

extension ColumnReader {
  fileprivate mutating func slotIfAny() throws(RowFault) -> CareSlot? {
    let span = try spanIfAny()
    let (by, basis) = (try textIfAny(), try textIfAny())
    switch (span, by, basis) {
    case (nil, nil, nil):
      guard try textIfAny() == nil else { throw RowFault() }
      return nil
    case (let span?, let by?, "due"?):
      guard try textIfAny() == nil else { throw RowFault() }
      return CareSlot(span, practitioner: by, basis: .due)
    case (let span?, let by?, "agreed"?):
      guard try textIfAny() == nil else { throw RowFault() }
      return CareSlot(span, practitioner: by, basis: .agreed)
    case (let span?, let by?, "picked"?):
      var duty: [Span] = []
      for text in try list() { duty.append(try Self.span(text)) }
      return CareSlot(span, practitioner: by, basis: .picked(asDuty: duty))
    default: throw RowFault()
    }
  }
}
