import CivilTime
import Planning
import Rostering

extension FactColumns {
  mutating func add(_ fact: Fact) {
    switch fact {
    case .person(let it):
      add(it.id)
      add(it.name)
    case .placement(let it): add(it)
    case .absence(let it): add(it)
    case .restriction(let it): add(it)
    case .history(let it):
      add(it.person)
      add(it.span)
      switch it.kind {
      case .shift(let letter): add(words: ["shift", "\(letter)", nil])
      case .overtime: add(words: ["overtime", nil, nil])
      case .absence(let kind): add(words: ["absence", nil, kind])
      }
    case .earlier(let it):
      add(words: [it.person, it.occasion])
      add(it.year)
      add(it.worked.count)
    case .assignment(let it):
      add(words: [it.id, it.person, "\(it.date)", "\(it.letter)"])
      add(it.span)
      add(words: [it.role, it.team, it.desk, it.kind.rawValue])
      add(it.instead)
    case .release(let it):
      add(it.posting)
      add(it.cause.rawValue)
    case .adjustment(let it):
      add(it.posting)
      add(it.span)
      add(words: [it.role, it.desk])
    case .acting(let it):
      add(words: [it.person, it.role])
      add(it.days)
    case .worked(let it):
      add(it.person)
      add(it.posting)
      add(it.span)
      add(it.kind.rawValue)
      add(it.breakTaken?.count)
    case .leaveRequest(let it):
      add(it.asked.seconds)
      add(it.absence)
    case .swap(let it):
      add(it.gives)
      add(it.taker)
      add(it.takes)
      add(it.state.rawValue)
      add(it.asked.seconds)
      add(it.expires.seconds)
    case .credit(let it):
      add(words: [it.person, it.kind.rawValue])
      add(it.hours.count)
      add(it.date)
      add(it.cause.map { "\($0.key)-\($0.number)" })
    case .publication(let it):
      add(it.version)
      add(it.days)
      add(it.at.seconds)
    case .sheet(let it): add(it)
    case .untold(let it):
      add(it.posting)
      add(it.was)
      add(it.now)
      add(it.changed.seconds)
      add(it.known)
    case .told(let it):
      add(it.posting)
      add(it.changed.seconds)
      add(it.at.seconds)
      add(words: [it.by, it.means.rawValue])
    case .hold(let it):
      add(words: [it.object.rawValue, it.person])
      add(it.days)
      add(it.until)
      add(it.reference)
    case .breakTaken, .breakWish, .breakSheet, .stepAway, .exposure, .concern, .goodDay,
      .correction,
      .care, .careWish, .handover, .checkOut, .careReading, .trends:
      addCare(fact)
    case .config(let it):
      add(it.files.map { Self.escaped($0.path) + "@" + Self.escaped($0.sha256) + ";" }.joined())
    }
  }

  mutating func add(words: [String?]) { for word in words { add(word) } }

  private mutating func add(_ placed: DatedPlacement) {
    let it = placed.placement
    add(placed.person)
    add(it.days)
    add(it.team)
    add(it.roles.map { Self.escaped($0) + ";" }.joined())
    add(it.pattern)
    add(it.phase)
    add(Self.bits(it.weekdays))
    add(it.contracted?.count)
    add("\(it.counts)")
    add(
      it.skills.map { Self.escaped($0.name) + ($0.until.map { "@\($0)" } ?? "") + ";" }.joined()
    )
    add(words: [it.tutor, it.cohort, it.terms])
    add(it.hasOptedOut ? 1 : 0)
    add(it.nightAssessment)
  }

  private mutating func add(_ it: Restriction) {
    add(it.person)
    switch it.limit {
    case .noNights: add(words: ["no-nights", nil, nil, nil])
    case .maxHours(let most): add(words: ["max-hours", "\(most.count)", nil, nil])
    case .not(let queue): add(words: ["not", nil, queue, nil])
    case .notCounted: add(words: ["not-counted", nil, nil, nil])
    case .only(let days): add(words: ["only", nil, nil, "\(Self.bits(days))"])
    }
    add(it.days)
    add(it.review)
  }

  private mutating func add(_ it: IssuedSheet) {
    add(it.person)
    add(it.month)
    for posting in it.postings {
      add(posting.name)
      add(posting.part)
      add(words: ["\(posting.letter)", posting.role])
      add(posting.span)
      add(posting.sequence)
      add(posting.modified.seconds)
      add(posting.isCancelled ? 1 : 0)
    }
  }
}
