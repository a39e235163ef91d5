/// A call that waits.
struct WaitingCall {
  /// When it came, seconds.
  let arrival: Double
  /// When the caller hangs up, seconds.
  let deadline: Double
  /// The place of its tally.
  let tally: Int
}

/// The calls of one queue that wait, first in, first out; those who hung up stay until their turn comes.
struct CallRing {
  private var calls: UnsafeMutablePointer<WaitingCall>
  private var capacity: Int
  private var head = 0
  private(set) var count = 0

  init() {
    capacity = 1024
    calls = .allocate(capacity: capacity)
  }

  func free() { calls.deallocate() }

  @inline(__always)
  var isEmpty: Bool { count == 0 }

  /// The first; only for a ring that is not empty.
  @inline(__always)
  var first: WaitingCall { calls[head & (capacity - 1)] }

  /// One of those that wait, by its place from 0 …< count.
  subscript(_ i: Int) -> WaitingCall { calls[(head &+ i) & (capacity - 1)] }

  @inline(__always)
  mutating func removeFirst() {
    head &+= 1
    count &-= 1
  }

  /// Whether there was room; a full ring is doubled up to four million calls.
  @inline(__always)
  mutating func append(_ call: WaitingCall) -> Bool {
    if count == capacity, !grow() { return false }
    calls[(head &+ count) & (capacity - 1)] = call
    count &+= 1
    return true
  }

  @inline(never)
  private mutating func grow() -> Bool {
    guard capacity < 1 << 22 else { return false }
    let larger = UnsafeMutablePointer<WaitingCall>.allocate(capacity: capacity * 2)
    for i in 0..<count { larger[i] = calls[(head &+ i) & (capacity - 1)] }
    calls.deallocate()
    calls = larger
    capacity *= 2
    head = 0
    return true
  }
}
