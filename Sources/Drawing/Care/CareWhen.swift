public import CivilTime
import Planning
import Rostering
public import Wellbeing

/// When a talk is, or what is to be done so that it gets a time, in words for those who look after the person.
public enum CareWhen {
  /// `Tue 13 Jan 07:00–08:00 with tdavis`; nothing where no talk is to come.
  public static func text(
    _ placement: CarePlacement?,
    in zone: ZoneRules,
    naming: Naming? = nil
  ) -> String {
    switch placement {
    case nil: ""
    case .waits: "waits for the post-incident manager"
    case .slot(let slot): text(slot, in: zone, naming: naming)
    case .ask(let question): text(question, in: zone, naming)
    case .lead(let it): text(it, in: zone, naming)
    }
  }

  /// `Tue 13 Jan 07:00–08:00 with tdavis`, and what it rests on where that is not the rota.
  public static func text(
    _ slot: CareSlot,
    in zone: ZoneRules,
    naming: Naming? = nil
  ) -> String {
    let when = bare(slot, in: zone, naming)
    switch slot.basis {
    case .due: return when
    case .agreed: return when + ", as agreed"
    case .picked(let asDuty):
      return when
        + (asDuty.isEmpty ? ", as picked" : ", as picked; recorded as duty once it was held")
    }
  }

  /// `Tue 13 Jan 07:00–08:00 with tdavis`, before anybody has agreed to it.
  private static func bare(_ slot: CareSlot, in zone: ZoneRules, _ naming: Naming?) -> String {
    "\(Sentence.span(slot.span, in: zone)) with \(name(slot.practitioner, naming))"
  }

  private static func text(
    _ question: CareQuestion,
    in zone: ZoneRules,
    _ naming: Naming?
  ) -> String {
    let why =
      switch question.reason {
      case .noDuty: "no duty in time"
      case .nobodyOnDuty: "no duty in time of both"
      case .windowPassed: "its time has passed"
      }
    var choices: [String] = []
    if let slot = question.earlier {
      choices.append("earlier (\(bare(slot, in: zone, naming)))")
    }
    if let slot = question.firstAfter {
      choices.append("the first duty after (\(bare(slot, in: zone, naming)))")
    }
    choices.append("a time they pick, from \(Sentence.moment(question.pickFrom, in: zone))")
    let ask =
      question.askFrom.map { "ask from \(Sentence.moment($0, in: zone)) on" }
      ?? "ask when they are next here"
    return "\(why), \(ask): \(Sentence.list(choices, last: "or"))"
  }

  private static func text(
    _ it: LeadCase,
    in zone: ZoneRules,
    _ naming: Naming?
  ) -> String {
    let why =
      switch it.reason {
      case .notThere(.away): "they are not there in time"
      case .notThere(.moved): "they moved before it"
      case .notThere(.leaving): "they are leaving"
      case .nobodyWanted: "nobody in the room holds it"
      }
    var parts = [why + ", so it is with the lead"]
    if let contact = it.contact {
      var words = "agreed contact: \(contact.means.rawValue)"
      if let by = contact.by { words += " by \(name(by, naming))" }
      if !contact.isOnDaysOff { words += ", not on days off" }
      if let from = it.contactFrom { words += ", from \(Sentence.moment(from, in: zone))" }
      parts.append(words)
    } else if it.reason != .nobodyWanted {
      parts.append("no contact agreed")
    }
    if let back = it.lookIn { parts.append("look-in on \(Sentence.moment(back.start, in: zone))") }
    return parts.joined(separator: "; ")
  }

  /// Somebody by their id, or by their name where a naming says so.
  private static func name(_ id: String, _ naming: Naming?) -> String {
    naming?.person(id: id) ?? id
  }
}
