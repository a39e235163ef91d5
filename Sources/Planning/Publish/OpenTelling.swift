public import CivilTime
import Rostering

/// The changes that people have still to be told of.
public enum OpenTelling {
  private struct Account: Hashable {
    let posting: PostingName
    let changed: Instant
  }

  /// Those among some facts without a note of having been told; by day and person.
  public static func all(in recorded: some Sequence<RecordedFact>) -> [Untold] {
    var open: [Untold] = []
    var told: Set<Account> = []
    for recorded in recorded {
      switch recorded.fact {
      case .untold(let untold): open.append(untold)
      case .told(let note): told.insert(Account(posting: note.posting, changed: note.changed))
      default: break
      }
    }
    return open.filter { !told.contains(Account(posting: $0.posting, changed: $0.changed)) }
      .sorted { ($0.posting, $0.changed) < ($1.posting, $1.changed) }
  }

  /// Whom to ring: what is open and not over, by person.
  ///
  /// - Parameters:
  ///   - facts: What the record knows.
  ///   - now: The moment it is asked for.
  ///   - person: Only this person's, where one is named.
  /// - Returns: The changes, by day and person.
  public static func toRing(_ facts: Facts, now: Instant, person: String? = nil) -> [Untold] {
    let recorded =
      person.map { facts.about($0) } ?? facts.all(.untold) + facts.all(.told)
    return all(in: recorded).filter { untold in
      [untold.was, untold.now].contains { $0.map { $0.end > now } ?? false }
    }
  }
}
