import ArgumentParser
import CivilTime
import Drawing
import Planning
import RotaStore
import Rostering

struct RotaPublish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publish the rota as a promise: a new version, and everybody's calendar with it.",
    discussion: """
      From today, 364 days unless --days or the room's settings say otherwise. Refused where a hard rule is broken. \
      Says first whose shifts differ from the last version, with how much notice, and where people are short.

      Examples:
        relief rota publish --dry-run
        relief rota publish --from 2026-10-12 --days 84
      """
  )

  @OptionGroup var record: RecordOptions
  @OptionGroup var dayOptions: DayOptions

  func run() throws {
    let options = record.options
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: true)
    if let done = try open.done(as: Publish.name, key: record.changes.key, now: now) {
      return try Console.print(done)
    }
    let command = Publish(from: dayOptions.from.flatMap { CivilDate($0) }, days: dayOptions.days)
    let instruction = try record.changes.instruction(by: open.actor, now: now, in: open.base)
    let receipt = try reporting {
      try open.carryOut(command, instruction: instruction, isTrial: record.changes.dryRun)
    }
    guard let change = receipt.change else { return }
    let text = PublishText(
      change,
      after: open.facts,
      since: try PublishedDays(open.facts).newest.map { try open.issued(at: $0.version) },
      in: open.room,
      gaps: gaps(change, in: open.room),
      showsNames: options.names
    )
    try Console.print(text.text, terminator: "")
    try Console.print(
      record.changes.dryRun
        ? "Nothing was changed: this was a dry run." : "Entry \(receipt.entry)."
    )
  }

  /// The stretches below a minimum level in the days published.
  private func gaps(_ change: Change, in room: Room) -> [RoleCover] {
    let days = change.made.values.lazy.compactMap { fact -> DateSpan? in
      if case .publication(let version) = fact { version.days } else { nil }
    }.first
    guard let days else { return [] }
    return Rota(room.roster, over: days).roleCover().filter { !$0.isMet }
      .sorted { ($0.span.start, $0.role) < ($1.span.start, $1.role) }
  }
}
