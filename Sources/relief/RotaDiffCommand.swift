import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import RotaStore
import Rostering

struct RotaDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Whose shifts differ between two published versions.",
    discussion: """
      Without a version, the last one against now; with one, that one against now. Compared are the days that both \
      cover, so that a version that only reaches further is no difference.

      Examples:
        relief rota diff
        relief rota diff 6 7
        relief rota diff 6 7 --json
      """
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The earlier version; the last one.")
  var earlier: Int?
  @Argument(help: "The later version; now.")
  var later: Int?

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let published = PublishedDays(open.facts)
    guard let newest = published.newest else {
      Console.note("error: nothing has been published yet.\n  hint: relief rota publish")
      throw ExitCode.badInput
    }
    let first = try version(earlier ?? newest.version, of: published)
    let last = try later.map { try version($0, of: published) }
    let before = try open.issued(at: first)
    let after = try last.map { try open.issued(at: $0) } ?? IssuedRota(open.facts)
    let room = open.room
    let diff = IssuedDiff(from: before, to: after, zone: room.roster.zone)
    if options.json {
      try Console.print(bytes: DiffTable.json(diff, in: room, names: options.names))
      return
    }
    let text = DiffText(
      diff,
      from: "version \(first)",
      to: last.map { "version \($0)" } ?? "now",
      in: room,
      showsNames: options.names
    )
    try Console.print(text.text, terminator: "")
  }

  private func version(_ number: Int, of published: PublishedDays) throws -> Int {
    guard published.versions.contains(where: { $0.version == number }) else {
      let numbers = published.versions.map { "\($0.version)" }.joined(separator: ", ")
      Console.note("error: there is no version \(number); published are \(numbers).")
      throw ExitCode.badInput
    }
    return number
  }
}

extension OpenRecord {
  /// What was issued when a version was written.
  func issued(at version: Int) throws -> IssuedRota {
    try reporting { try record.issued(at: version, in: facts) }
  }
}
