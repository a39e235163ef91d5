import ArgumentParser
import CivilTime
import Drawing
import Planning
import Rostering
import RotaStore
import Wellbeing

struct RotaHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Every change to what is known of somebody, or of one shift of theirs.",
    discussion: """
      Everybody sees their own, with their hard calls, how they are looked after and who read it; supervisors see \
      everybody's without these.

      Examples:
        relief rota history kowen
        relief rota history kowen 2026-10-24
      """
  )

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The id of the person.")
  var person: String

  @Argument(help: "The day of the shift.")
  var date: String?

  func run() throws {
    let day = try date.map { text in
      guard let day = CivilDate(text) else {
        throw ValidationError("\(text): there is no such date. Write it as 2026-10-24.")
      }
      return day
    }
    let open = try options.openRecord(now: try options.moment(), mayCreate: false)
    let zone = open.base.roster.zone
    let isOwn = open.actor.person == person
    let items = try reporting {
      guard open.actor.isSupervisor || open.actor.person == person else {
        throw Refusal(.notAllowed, "only supervisors see the history of others")
      }
      let items = try open.record.history(
        of: person,
        on: day,
        zone: zone,
        isForThemselves: isOwn
      )
      guard !items.isEmpty || open.facts.people.contains(person) else {
        throw Refusal(.notAllowed, "nobody has the id \(person)")
      }
      return items
    }
    if options.json { return try Console.print(EntryTable.json(items.map(line))) }
    if items.isEmpty { return try Console.print("Nothing was ever changed there.") }
    for item in items {
      let entry = item.entry
      let happened = entry.happened.map { ", happened \(zone.local($0))" } ?? ""
      let reason = entry.reason.map { ", reason \($0)" } ?? ""
      try Console.print(
        "Entry \(entry.seq), \(zone.local(entry.entered)), \(line(item).by.printable(limit: 60)): "
          + "\(entry.command) \(entry.object.printable(limit: 120))\(happened)\(reason)"
      )
      for fact in item.ended { try say("−", fact, zone) }
      for fact in item.made { try say("+", fact, zone) }
    }
  }

  /// A colleague who raised something and asked not to be named is not named by the journal either.
  private func line(_ item: HistoryItem) -> EntryLine {
    let isUnnamed = (item.made + item.ended).contains { recorded in
      let raised: RaisedBy?
      switch recorded.fact {
      case .exposure(let it): raised = it.raisedBy
      case .concern(let it): raised = it.by
      default: raised = nil
      }
      guard case .colleague(item.entry.actor, isNamed: false) = raised else { return false }
      return true
    }
    return EntryLine(item.entry, by: isUnnamed ? "a colleague" : nil)
  }

  private func say(_ sign: String, _ recorded: RecordedFact, _ zone: ZoneRules) throws {
    let words = FactWords(recorded.fact, zone: zone)
    if let text = words.text { try Console.print("  \(sign) \(text.printable(limit: 200))") }
  }
}
