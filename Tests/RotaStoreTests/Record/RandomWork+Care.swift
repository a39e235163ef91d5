import CivilTime
import Planning
import Rostering
import Wellbeing

@testable import RotaStore

extension RandomWork {
  /// Offers, what becomes of them, and what people say of their own accord; most often by somebody whose it is.
  mutating func care() throws -> (any Command)? {
    switch random.int(0...29) {
    case 0..<5: try offer()
    case 5, 6: try flag().map { DismissFlag(of: $0.person, rule: $0.rule) }
    case 7..<24: try moved()
    case 24, 25: referred()
    case 26: wished()
    case 27: handover()
    case 28: try checkOut()
    default: trends()
    }
  }

  /// Somebody who looks after people; not the person.
  mutating func carer(_ role: CareRole, of person: String = "") -> String {
    let others = (RandomRoom.carers[role] ?? []).filter { $0 != person }
    return others.isEmpty ? RandomRoom.boss : random.pick(others)
  }

  private mutating func flag() throws -> Flag? {
    let flags = try test.record.facts().openFlags(in: test.room, at: now).filter {
      RandomRoom.working.contains($0.person)
    }
    guard !flags.isEmpty else { return nil }
    let flag = random.pick(flags)
    teller.person = carer(.lead, of: flag.person)
    return flag
  }

  private mutating func offer() throws -> (any Command)? {
    let kind = random.pick(CareKind.allCases)
    if random.int(0...1) == 0, let flag = try flag() {
      return OfferCare(to: flag.person, kind, rules: [flag.rule])
    }
    let person = worker()
    teller.person = random.int(0...3) == 0 ? RandomRoom.boss : carer(.lead, of: person)
    return OfferCare(
      to: person,
      kind,
      event: random.int(0...1) == 0 ? now + minutes(-9000 ... -1) : nil
    )
  }

  /// One of the moves that a case made lately is open to, now and then any of another.
  private mutating func moved() throws -> (any Command)? {
    let isOpen = random.int(0...9) > 0
    let id = recent(.care) {
      if case .care(let it) = $0 { !isOpen || it.item.state.isOpen } else { false }
    }
    guard let id, case .care(let care)? = fact(id) else { return nil }
    let item = care.item
    let lead = carer(.lead, of: item.person)
    teller.person = lead
    switch random.int(0...14) {
    case 0, 1: return OpenCareRecord(random.int(0...1) == 0 ? .item(id) : .log(item.person))
    case 2: return LookInOnCase(id)
    case 3, 8: return investigation(id, item)
    case 4, 5, 9:
      teller.person = random.pick([item.person, item.person, lead])
      // Most often on a shift of theirs.
      let shift = random.int(0...7) > 0 ? try posting(item.person, 3...14)?.span.start : nil
      let pick = (shift ?? now + .days(random.int(1...12))) + minutes(0...540)
      return PlaceTalk(
        id,
        random.int(0...5) == 0 ? random.pick([.firstAfter, .earlier]) : .pick(pick)
      )
    case 6, 7:
      return CloseCare(
        id,
        closing(item) ?? CareClosing.allCases[random.int(0...CareClosing.allCases.count - 1)]
      )
    default: break
    }
    if item.kind == .selfReferral, item.readAt == nil { return ReadReferral(id) }
    let isOwn = random.int(0...1) == 0
    switch item.state {
    case .offered where random.int(0...1) == 0: return LeaveUnanswered(id)
    case .offered, .unanswered, .declined:
      if item.state == .unanswered, isBehind(OfferAgain.name) { return OfferAgain(id) }
      if isOwn { teller.person = item.person }
      return item.state != .declined && isBehind(DeclineCare.name)
        ? DeclineCare(id) : AcceptCare(id)
    default:
      if random.int(0...3) > 0 { return HoldTalk(id) }
      teller.person = item.person
      return DeclineCare(id)
    }
  }

  /// An investigation that touches a case begins, or one that is on ends.
  private mutating func investigation(_ id: FactID, _ item: CareItem) -> (any Command)? {
    let open = recent(.care) {
      if case .care(let it) = $0 { it.item.isUnderInvestigation } else { false }
    }
    if random.int(0...1) == 0, let open, case .care(let other)? = fact(open),
      other.item.isUnderInvestigation
    {
      teller.person = carer(.postIncident, of: other.item.person)
      return EndInvestigation(open)
    }
    teller.person = carer(.postIncident, of: item.person)
    return InvestigateCare(id)
  }

  /// Whether a command was done less often than its counterpart, accepting.
  private func isBehind(_ name: String) -> Bool {
    (tally[name]?.done ?? 0) < (tally[AcceptCare.name]?.done ?? 0)
  }

  private func closing(_ item: CareItem) -> CareClosing? {
    switch item.state {
    case .declined: .declined
    case .unanswered: .unanswered
    case .held: item.next == nil ? .done : .handedOver
    case .accepted: .handedOver
    case .flagged, .offered: .withdrawn
    case .closed: nil
    }
  }

  private mutating func referred() -> (any Command)? {
    teller.person = worker()
    teller.text = random.int(0...9) == 0 ? nil : random.pick(["please ring me", "rang\ntwice ’—"])
    return ReferSelf()
  }

  private mutating func wished() -> (any Command)? {
    teller.person = worker()
    let unwanted = random.int(0...2) == 0 ? [carer(random.pick([.lead, .practitioner]))] : []
    let contact = random.maybe {
      AgreedContact(
        means: $0.pick(AgreedContact.Means.allCases),
        isOnDaysOff: $0.int(0...1) == 0
      )
    }
    return WishCare(CareWishes(unwanted: Set(unwanted), contact: contact))
  }

  private mutating func handover() -> (any Command)? {
    teller.person = carer(.lead)
    return AnswerHandover(
      date: today - random.int(0...2),
      letter: ShiftLetter(random.pick(["D", "N"]))!,
      names: random.maybe { [$0.pick(RandomRoom.working)] } ?? []
    )
  }

  private mutating func checkOut() throws -> (any Command)? {
    guard let posting = try here() else { return nil }
    teller.person = posting.name.person
    return CheckOutShift(posting: posting.name, answer: random.pick(CheckOut.Answer.allCases))
  }

  private mutating func trends() -> (any Command)? {
    teller.person = carer(.lead)
    return IssueTrends()
  }

  /// A confidential text is read or erased, or somebody gets a copy of what is held about them; now and then it is
  /// somebody who may not.
  mutating func confidentialText() throws {
    let entry = random.pick(told)
    let person = random.pick(RandomRoom.working)
    let by = Self.actor(
      random.int(0...3) == 0 ? person : carer(random.pick([.lead, .lead, .dataProtection]))
    )
    switch random.int(0...2) {
    case 0:
      try attempt(ReadCareText.name) { work in
        _ = try work.test.record.readText(
          of: entry,
          room: work.test.room,
          instruction: work.test.instruction(now: work.now, by: by)
        )
        return nil
      }
    case 1:
      try attempt(EraseCareText.name) { work in
        try work.test.record.eraseText(
          of: entry,
          room: work.test.room,
          instruction: work.test.instruction(now: work.now, by: by)
        )
      }
    default:
      try attempt(CopyForSubject.name) { work in
        _ = try work.test.record.subjectCopy(
          of: person,
          room: work.test.room,
          instruction: work.test.instruction(now: work.now, by: by)
        )
        return nil
      }
    }
  }
}
