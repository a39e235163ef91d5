extension Array {
  /// How many elements at the front satisfy a condition that holds for all of them and for none behind.
  /// - Complexity: O(log n).
  func places(_ isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let mid = (low + high) / 2
      if isBefore(self[mid]) { low = mid + 1 } else { high = mid }
    }
    return low
  }
}
