import CivilTime
import Drawing
import DutyRules
import Planning
import Rostering

/// A version of the rota before it is published: whose shifts differ from the last one, what the checks find, and
/// who is told what.
struct PublishPage: Sendable {
  let query: SpanQuery
  /// The number it would have.
  let version: Int
  /// How many of its days no version has yet.
  let newDays: Int
  /// The last version, and what differs from it; nothing where nothing is published.
  let last: Publication?
  let diff: DiffText?
  /// The same as values.
  let changes: IssuedDiff?
  /// What stands against it.
  let against: [String]
  /// What is found and hinders nothing: warnings of rules, at most so many.
  let warnings: [String]
  let moreWarnings: Int
  /// How often each rule warns, the most often first: `Duties at night 310, days in a row 40`.
  let warningKinds: String
  /// Levels not kept, each with its way out.
  let gaps: [BoardPage.Need]
  /// How the calls expected are covered.
  let calls: CallsPart
  /// What the list of staff lacks, where a limit is not kept for that alone.
  let lacking: LackingColumn?
  /// Whether shifts stand against it too.
  let shiftsStandAgainst: Bool
  /// Who has to be told, as it is close to its day.
  let told: UntoldText
  /// The same as values.
  let mustBeTold: [Untold]
  /// How many changes nobody has been told of yet.
  let untold: Int
  let reasons: [Reason]
  let shifts: Int
  var mistakes: [Mistake] = []
  var isStale = false

  static let mostWarnings = 20

  /// Whether it can be published.
  var canPublish: Bool { against.isEmpty }

  /// A name of what is shown that changes with it.
  var seen: String {
    Fingerprint.of(
      ["\(version)", "\(query.from)", "\(query.to)", "\(newDays)", diff?.sentence ?? "", fresh]
        + (diff?.table.rows.flatMap { $0 } ?? []) + told.table.rows.flatMap { $0.prefix(4) }
        + against
    )
  }

  /// What is issued for the first time, in short.
  private let fresh: String

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - query: The days.
  ///   - outcome: The change that publishes them, or what stands against it.
  ///   - plan: The plan of the days.
  ///   - calls: How the calls expected are covered.
  ///   - standing: The room and its facts.
  ///   - issued: What was issued with the last version, where there is one.
  ///   - now: The moment.
  init(
    _ query: SpanQuery,
    _ outcome: Result<Change, Refusal>,
    plan: Plan,
    calls: [CallDay] = [],
    standing: Standing,
    since issued: IssuedRota?,
    now: Instant
  ) {
    let room = standing.room
    let zone = room.roster.zone
    let names = Naming(room.roster, showsNames: true)
    let published = PublishedDays(standing.facts)
    self.query = query
    last = published.newest
    version = (published.newest?.version ?? 0) + 1
    newDays = query.days.count - published.clamped(to: query.days).reduce(0) { $0 + $1.count }
    var mustBeTold: [Untold] = []
    var after: Facts?
    switch outcome {
    case .failure(let refusal):
      let speech = PlainSpeech(room.roster)
      lacking = refusal.objections.lazy.compactMap { LackingColumn(rule: $0.verdict?.rule) }.first
      // What has no verdict says how many rules are broken, or is no matter of a rule.
      shiftsStandAgainst =
        lacking == nil
        || refusal.objections.contains {
          $0.verdict.map { LackingColumn(rule: $0.rule) == nil } ?? false
        }
      against = refusal.objections.map { objection in
        let text =
          objection.verdict.map { VerdictText($0, zone: zone, naming: names).sentence }
          ?? speech.said(objection.message)
        return Sentence.opened(text) + "."
      }
      fresh = ""
    case .success(let change):
      against = []
      lacking = nil
      shiftsStandAgainst = false
      mustBeTold = change.made.values.compactMap {
        if case .untold(let untold) = $0 { untold } else { nil }
      }.sorted { ($0.posting, $0.changed) < ($1.posting, $1.changed) }
      after = standing.facts.after(
        entry: change.basedOn + 1,
        ending: change.ended,
        making: change.made
      )
      fresh = Self.words(of: change)
    }
    self.mustBeTold = mustBeTold
    told = UntoldText(mustBeTold, in: room, showsNames: true)
    changes = issued.map {
      IssuedDiff(from: $0, to: IssuedRota(after ?? standing.facts), zone: zone)
    }
    diff = changes.map { changes in
      DiffText(
        changes,
        from: "version \(published.newest?.version ?? 0)",
        to: "this one",
        in: room,
        showsNames: true
      )
    }
    let found = plan.findings.verdicts.filter { $0.severity == .warning }
    warnings = found.prefix(Self.mostWarnings).map {
      VerdictText($0, zone: zone, naming: names).sentence
    }
    warningKinds = Dictionary(grouping: found, by: \.rule)
      .map { (title: VerdictText.title(of: $0.key), count: $0.value.count) }
      .sorted { ($1.count, $0.title) < ($0.count, $1.title) }
      .map { "\($0.title): \(Sentence.grouped($0.count))" }.joined(separator: "; ")
    moreWarnings = max(0, found.count - Self.mostWarnings)
    gaps = plan.openGaps.filter { room.roster.roles.indices.contains($0.role) }
      .map { BoardPage.Need(gap: $0, in: room.roster) }
    self.calls = CallsPart(calls: calls, days: query.days)
    untold = OpenTelling.toRing(standing.facts, now: now).count
    reasons = room.changes.reasons
    shifts = plan.rota.postings.count
  }

  /// Everything that is issued anew, in a form that can be compared.
  private static func words(of change: Change) -> String {
    let sheets = change.made.values.compactMap { fact -> String? in
      guard case .sheet(let sheet) = fact else { return nil }
      let postings = Dictionary(grouping: sheet.postings, by: \.name).sorted { $0.key < $1.key }
        .map { "\($0.key) \(IssuedRota.words(of: $0.value))" }
      return "\(sheet.person) \(sheet.month) " + postings.joined(separator: ",")
    }
    return Fingerprint.of(sheets.sorted())
  }
}
