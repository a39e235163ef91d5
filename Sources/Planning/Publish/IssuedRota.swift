public import CivilTime
import Rostering

/// Everybody's shifts as they were last issued.
public struct IssuedRota: Sendable {
  /// The days ever published, and the newest version.
  public let published: PublishedDays
  /// What was issued to each person, sorted by name and part, what is called off included.
  public let postings: [String: [IssuedPosting]]

  /// Gathers what was issued, from the facts alive at one entry.
  ///
  /// - Parameters:
  ///   - facts: The facts.
  ///   - person: Only this person's, where one is named: it costs no more than they have.
  public init(_ facts: Facts, person: String? = nil) {
    published = PublishedDays(facts)
    var postings: [String: [IssuedPosting]] = [:]
    for recorded in person.map({ facts.about($0) }) ?? facts.all(.sheet) {
      guard case .sheet(let sheet) = recorded.fact else { continue }
      postings[sheet.person, default: []] += sheet.postings
    }
    self.postings = postings.mapValues { $0.sorted { ($0.name, $0.part) < ($1.name, $1.part) } }
  }

  /// What somebody is told of one posting, in a form that can be compared: letter, role and hours of each part.
  public static func words(of parts: [IssuedPosting]) -> String {
    parts.filter { !$0.isCancelled }.sorted { $0.part < $1.part }.map {
      "\($0.letter) \($0.role) \($0.span.start)/\($0.span.end)"
    }.joined(separator: " ")
  }

  /// From the first start to the last end of a posting's parts; nothing where it is called off.
  public static func hours(of parts: [IssuedPosting]) -> Span? {
    let standing = parts.lazy.filter { !$0.isCancelled }.map(\.span)
    guard let start = standing.map(\.start).min(), let end = standing.map(\.end).max() else {
      return nil
    }
    return Span(start, end)
  }
}
