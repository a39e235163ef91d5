import CivilTime
import Drawing
import DutyRules
import Planning
import RoomFiles
import Rostering

/// What a command would come to, as far as who asks may read it.
///
/// Of one that is told in confidence nothing of the weighing is in it but what the page or the command line says
/// before the same is entered.
struct Preview {
  private let change: Change
  private let changes: Bool
  private let first: [String]
  private let visit: Visit
  private let isConfidential: Bool

  /// - Parameters:
  ///   - change: The change as it was weighed, under `Weighed.key`.
  ///   - changes: Whether it would be an entry.
  ///   - first: What its author is to know first.
  ///   - visit: Who asks.
  init(_ change: Change, changes: Bool, first: [String], for visit: Visit) {
    self.change = change
    self.changes = changes
    self.first = first
    self.visit = visit
    isConfidential = ConfidentialEntries.contain(change.command)
  }

  /// All of it.
  var tree: JSONTree {
    .keys([
      ("at_entry", .whole(change.basedOn)), ("changes", .flag(changes)),
      ("findings", .list((first + findings).map { .text($0) })), ("rules", .list(rules)),
      ("cover", .list(cover)), ("notice", .list(notice)),
      ("to_tell", .list(toTell.map { .text($0) })),
    ])
  }

  private var isSupervisor: Bool { visit.viewer?.isSupervisor ?? false }

  private func mayRead(_ person: String) -> Bool {
    isSupervisor || person == visit.viewer?.personID
  }

  private var findings: [String] {
    let facts = visit.standing.facts
    if isConfidential {
      let outcome = CareOutcomeLines(change, visit, viewer: visit.viewer?.personID ?? "").lines
      return change.warnings.map { "Note: \(Weighed.plain($0))." }
        + outcome.map { $0.joined(separator: ": ") + "." }
    }
    let text = ChangeText(change, in: visit.standing.room, isForSupervisors: isSupervisor)
    let calls = change.callCover(
      from: facts,
      in: visit.standing.base,
      demand: visit.site.live.calls(now: visit.now)
    )
    return text.findings.map(Weighed.plain) + CallCoverText(calls, in: visit.standing.base).lines
  }

  private var rules: [JSONTree] {
    if isConfidential { return [] }
    return change.verdicts.filter { mayRead($0.person) }.map { verdict in
      .keys([
        ("person", .text(verdict.person)), ("rule", .text(verdict.rule)),
        ("severity", .text(verdict.severity.rawValue)), ("from", moment(verdict.span.start)),
        ("to", moment(verdict.span.end)), ("measured", .exact(verdict.measured)),
        ("limit", .exact(verdict.limit)), ("unit", .text(verdict.unit)),
      ])
    }
  }

  private var cover: [JSONTree] {
    if isConfidential { return [] }
    return change.cover.map { cover in
      .keys([
        ("role", .text(cover.role)), ("start", moment(cover.span.start)),
        ("end", moment(cover.span.end)), ("minimum", .whole(cover.need)),
        ("before", .exact(cover.before)), ("after", .exact(cover.after)),
      ])
    }
  }

  private var notice: [JSONTree] {
    if isConfidential { return [] }
    return change.notice.filter { mayRead($0.person) }.map { given in
      .keys([
        ("person", .text(given.person)), ("date", .text(given.posting.date.description)),
        ("days", .whole(given.days)), ("wanted", given.unmet.map { .whole($0.days) } ?? .null),
      ])
    }
  }

  private var toTell: [String] {
    isConfidential ? [] : Set(change.mustBeTold.map(\.posting.person)).sorted()
  }

  private func moment(_ moment: Instant) -> JSONTree {
    .text(visit.standing.base.roster.zone.iso(moment))
  }
}
