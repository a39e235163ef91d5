import CivilTime
import Rostering

extension IssuedPosting {
  var key: PostedPart.Key { PostedPart.Key(name: name, part: part) }

  /// The first issue of a part of a posting.
  ///
  /// Its number is 1: the same entry may have stood in a calendar as a draft with number 0, and a reader that
  /// sees it confirmed must take that for news.
  init(first part: PostedPart, at moment: Instant) {
    self.init(part, sequence: 1, modified: moment)
  }

  private init(_ part: PostedPart, sequence: Int, modified: Instant) {
    self.init(
      name: part.key.name,
      part: part.key.part,
      letter: part.letter,
      role: part.role,
      span: part.span,
      sequence: sequence,
      modified: modified,
      isCancelled: false
    )
  }

  /// It as it stands now: the same where nothing differs, else with the next number.
  func following(_ part: PostedPart, at moment: Instant) -> IssuedPosting {
    let isSame =
      !isCancelled && letter == part.letter && role == part.role && span == part.span
    return isSame
      ? self : IssuedPosting(part, sequence: sequence + 1, modified: max(modified, moment))
  }

  /// It called off, at the hours it last had.
  func calledOff(at moment: Instant) -> IssuedPosting {
    if isCancelled { return self }
    return IssuedPosting(
      name: name,
      part: part,
      letter: letter,
      role: role,
      span: span,
      sequence: sequence + 1,
      // A clock that was put back must not make an entry older than it was.
      modified: max(modified, moment),
      isCancelled: true
    )
  }
}

extension IssuedSheet {
  /// The sheet with the postings of some days as they are now; what is called off stays in it.
  ///
  /// - Parameters:
  ///   - parts: All parts at a desk on those days of this month.
  ///   - runs: The days.
  ///   - moment: When it is issued.
  /// - Returns: The sheet, equal to this one where nothing differs.
  func reissued(_ parts: [PostedPart], over runs: [DateSpan], at moment: Instant) -> IssuedSheet {
    var left = Dictionary(parts.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var issued: [IssuedPosting] = []
    for old in postings {
      if !runs.contains(where: { $0.contains(old.name.date) }) {
        issued.append(old)
      } else if let part = left.removeValue(forKey: old.key) {
        issued.append(old.following(part, at: moment))
      } else {
        issued.append(old.calledOff(at: moment))
      }
    }
    issued += left.values.map { IssuedPosting(first: $0, at: moment) }
    return IssuedSheet(person: person, month: month, postings: issued)
  }
}

extension CivilDate {
  /// The first day of its month.
  var firstOfMonth: CivilDate { self - (components.day - 1) }
}
