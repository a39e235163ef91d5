/// `did you mean …?`, where one of the words is near enough to be meant.
func didYouMean(_ word: String, _ known: some Sequence<String>) -> String? {
  nearest(to: word, in: known).map { "did you mean \(quoted($0))?" }
}

/// The known word with the fewest slips from what was written; of equals the first in order.
public func nearest(to word: String, in known: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().utf8.prefix(64))
  guard !wanted.isEmpty else { return nil }
  var best: (slips: Int, word: String)?
  for candidate in known {
    let other = Array(candidate.lowercased().utf8)
    // Of words of one or two letters every one is near to every other.
    let shorter = min(wanted.count, other.count)
    let most = shorter < 3 ? 0 : max(1, shorter / 3)
    guard other.count <= 64, abs(other.count - wanted.count) <= most else { continue }
    let slips = slips(from: wanted, to: other)
    guard slips <= most else { continue }
    guard let found = best else {
      best = (slips, candidate)
      continue
    }
    if (slips, candidate) < (found.slips, found.word) { best = (slips, candidate) }
  }
  return best?.word
}

/// Letters to add, drop, change or swap with their neighbour (Damerau's distance, restricted form).
private func slips(from a: [UInt8], to b: [UInt8]) -> Int {
  var twoUp = [Int](repeating: 0, count: b.count + 1)
  var up = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var least = min(up[j + 1] + 1, row[j] + 1, up[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, twoUp[j - 1] + 1) }
      row.append(least)
    }
    (twoUp, up) = (up, row)
  }
  return up[b.count]
}

/// `red, blue, green`, cut after a dozen.
func listed(_ words: some Collection<String>) -> String {
  guard !words.isEmpty else { return "none" }
  let first = words.prefix(12).map { short($0) }.joined(separator: ", ")
  return words.count > 12 ? "\(first) and \(words.count - 12) more" : first
}
