import CivilTime
import Rostering

/// The people of a rota who are there, without those on a break.
///
/// A placed break takes its person away for its time; where none is placed, a posting counts for less all through.
struct FloorTime {
  let desks: DeskTime
  /// The stays of those there, and the queues each serves.
  private let stays: [(stay: Presence.Stay, serves: UInt64)]

  init(_ desks: DeskTime, breaks: FloorBreaks) {
    self.desks = desks
    // The parts of a posting that an absence splits have the breaks of all of them together.
    struct Whole: Hashable {
      let person: Int
      let date: CivilDate
      let assignment: Int?

      init(_ posting: Posting) {
        person = posting.person
        date = posting.date
        assignment = posting.assignment
      }
    }
    let there = desks.postings.indices.filter {
      desks.postings[$0].isOnDesk && desks.serves[$0] != 0
    }
    let isPlaced = Set(breaks.placed.keys.map(\.date))
    var work: [Whole: Minutes] = [:]
    for i in there where !breaks.steps.isEmpty {
      let posting = desks.postings[i]
      work[Whole(posting), default: .zero] =
        work[Whole(posting), default: .zero] + posting.span.length
    }
    stays = there.map { i in
      let posting = desks.postings[i]
      var stay = desks.stay(i)
      if isPlaced.contains(posting.date), let own = breaks.placed[posting.name(in: desks.roster)] {
        stay.breaks = own
      } else if let work = work[Whole(posting)] {
        stay.weight *= 1 - breaks.share(of: work)
      }
      return (stay, desks.serves[i])
    }
  }

  /// People there who serve some queues, by interval: the least at any moment of it.
  func people(on grid: IntervalGrid, serving isMeant: (UInt64) -> Bool) -> [Double] {
    Presence(stays.filter { isMeant($0.serves) }.map(\.stay), on: grid).people
  }
}
