import CivilTime
import DutyRules
import Planning
import Rostering

/// The parts of the answer to a change.
struct ChangeParts {
  let change: Change
  let room: Room
  let isForSupervisors: Bool
  let naming: Naming

  private var zone: ZoneRules { room.roster.zone }
  private func name(_ person: String) -> String { naming.person(id: person) }
  private func role(_ id: String) -> String {
    naming.showsNames ? room.roster.roles.first { $0.id == id }?.name ?? id : id
  }

  /// Whether who reads may see what is found of somebody.
  private func mayRead(_ person: String) -> Bool {
    isForSupervisors || person == change.instruction.by.person
  }

  /// What it is, and the names by which what it makes can be called.
  var opening: [String] {
    var lines = ["\(Sentence.opened(change.command)): \(change.object)."]
    if change.isEmpty { lines.append("Nothing would be different.") }
    for (id, fact) in change.made.sorted(by: { $0.key < $1.key }) {
      switch fact {
      case .swap(let swap) where swap.state != .cancelled && swap.state != .declined:
        let until = swap.state == .asked || swap.state == .agreed
        lines.append(
          "The swap is \(swap.state.rawValue); its name is \(id)."
            + (until ? " It lapses on \(Sentence.moment(swap.expires, in: zone))." : "")
        )
      case .swap(let swap): lines.append("The swap \(id) is \(swap.state.rawValue).")
      case .assignment(let shift):
        lines.append(
          "\(shift.person): \(shift.letter) \(Sentence.span(shift.span, in: zone)), "
            + "\(shift.kind.rawValue), \(id)."
        )
      default: break
      }
    }
    return lines
  }

  /// What the rules find that they did not find before.
  var rules: [String] {
    let shown = change.verdicts.filter { mayRead($0.person) && $0.severity != .note }
    let hidden = Set(change.verdicts.map(\.person).filter { !mayRead($0) }).sorted()
    return shown.map { verdict in
      let text = VerdictText(verdict, zone: zone, naming: naming)
      return "\(verdict.severity == .breach ? "Breach" : "Warning"): \(text.sentence)."
    } + hidden.map { "There is something in the rules for \(name($0))’s supervisor." }
  }

  /// Rest and hours that are owed from now on.
  var owed: [String] {
    let credits = change.made.sorted { $0.key < $1.key }.compactMap { _, fact -> String? in
      guard case .credit(let credit) = fact, mayRead(credit.person), credit.hours > .zero
      else { return nil }
      return "Owed to \(name(credit.person)): \(credit.hours) of \(credit.kind.words), "
        + "from \(Sentence.day(credit.date))."
    }
    let debts = change.debts.filter { mayRead($0.person) }.map { debt in
      let paid = debt.payable.map { ", first to be had \(Sentence.span($0, in: zone))" } ?? ""
      return
        "Owed to \(name(debt.person)): \(debt.owed) of rest (\(debt.rule)\(debt.exemption.map { ", \($0.rawValue)" } ?? ""))"
        + "\(paid)."
    }
    return credits + debts
  }

  /// Where more or fewer people are there than before, against the minimum level.
  var cover: [String] {
    change.cover.map { cover in
      let before = Sentence.number(cover.before)
      let after = Sentence.number(cover.after)
      let need = cover.after < Double(cover.need) ? "needs \(cover.need)" : "\(cover.need) needed"
      // A level that holds round the clock has the same time at both ends.
      let when =
        naming.showsNames && cover.span.length >= .hours(23)
        ? "from \(Sentence.moment(cover.span.start, in: zone)) to \(Sentence.moment(cover.span.end, in: zone))"
        : Sentence.span(cover.span, in: zone)
      return "Cover: \(role(cover.role)), \(when): "
        + "\(before) → \(after), \(need)."
    }
  }

  /// The notice each person has.
  var notice: [String] {
    change.notice.filter { mayRead($0.person) }.map { given in
      let days = Sentence.count(given.days, "day")
      var line =
        "Notice: \(name(given.person)), \(given.subject.words) on \(Sentence.day(given.posting.date)): \(days)"
      if let rule = given.unmet {
        let source = rule.source.isEmpty ? "" : " (\(rule.source))"
        line += ", \(rule.days) wanted\(source)"
        line += change.instruction.basis.map { "; rests on \($0.rawValue)" } ?? ""
      }
      return line + "."
    }
  }

  /// Who must be told.
  var telling: [String] {
    let people = Set(change.mustBeTold.map(\.posting.person)).sorted().map(name)
    return people.isEmpty ? [] : ["To be told: \(Sentence.list(people))."]
  }
}

extension HoursCredit.Kind {
  /// `rest`, `time off in lieu`.
  var words: String {
    switch self {
    case .toil: "time off in lieu"
    case .restDay: "a rest day"
    case .carriedOver: "leave brought over"
    case .compensatoryRest: "compensatory rest"
    }
  }
}

extension NoticeRule.Subject {
  /// `work on a rest day`.
  var words: String {
    switch self {
    case .restDay: "work on a rest day"
    case .startTime: "other hours"
    case .standDown: "a shift taken away"
    }
  }
}
