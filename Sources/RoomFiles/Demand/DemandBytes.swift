import CZlib
import Crypto

/// Why the bytes of a demand file come to an early end.
enum DemandBytesFault: Error {
  case file(FileFault)
  /// The compressed data stop in their midst.
  case cutOff
  /// The compressed data contradict themselves.
  case damaged
  case outOfMemory
}

/// The bytes of a demand file, unpacked where they are gzip, and the digest of what lies on the disk.
///
/// A gzip file may have several members, as `cat a.gz b.gz` makes them. Only a window of it is ever in memory, so
/// a small file that unpacks to an enormous one costs time and no memory.
final class DemandBytes {
  private let stream: any ByteStream
  private let window: UnsafeMutableRawBufferPointer
  private var unread = 0..<0
  private var isAtEnd = false
  private var hash = SHA256()
  /// Never moved: zlib keeps its address.
  private let zip = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isPacked = false
  private var isBetweenMembers = true
  private var isFirstRead = true
  /// Whether bytes that are no gzip follow the compressed data.
  private(set) var hasTrailingBytes = false

  init(_ stream: any ByteStream) {
    self.stream = stream
    window = .allocate(byteCount: 1 << 17, alignment: 16)
    zip.initialize(to: z_stream())
  }

  deinit {
    if isPacked { inflateEnd(zip) }
    zip.deallocate()
    window.deallocate()
  }

  /// The SHA-256 of the bytes on the disk, in lowercase hex; complete when all has been read.
  func digest() throws(DemandBytesFault) -> String {
    while !isAtEnd {
      unread = 0..<0
      try refill()
    }
    return Digest.hex(hash.finalize())
  }

  /// Fills the beginning of a buffer with text; 0 where nothing is left.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(DemandBytesFault) -> Int {
    if isFirstRead {
      isFirstRead = false
      try refill()
      if startsMember() { try begin() }
    }
    if isPacked { return try unpack(into: buffer) }
    if unread.isEmpty { try refill() }
    let count = min(unread.count, buffer.count)
    if count > 0 {
      buffer.copyMemory(
        from: UnsafeRawBufferPointer(
          rebasing: window[unread.lowerBound..<unread.lowerBound + count]
        )
      )
    }
    unread = unread.lowerBound + count..<unread.upperBound
    return count
  }

  /// Adds bytes of the file to those not yet used, until there are two or no more.
  private func refill() throws(DemandBytesFault) {
    while unread.count < 2, !isAtEnd {
      let kept = unread.count
      if kept > 0 { window[0] = window[unread.lowerBound] }
      let count: Int
      do throws(FileFault) {
        count = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: window[kept...]))
      } catch { throw .file(error) }
      if count == 0 { isAtEnd = true }
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: window[kept..<kept + count]))
      unread = 0..<kept + count
    }
  }

  private func startsMember() -> Bool {
    unread.count >= 2 && window[unread.lowerBound] == 0x1F && window[unread.lowerBound + 1] == 0x8B
  }

  private func begin() throws(DemandBytesFault) {
    guard relief_inflate_start(zip) == Z_OK else { throw .outOfMemory }
    isPacked = true
    isBetweenMembers = false
  }

  private func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(DemandBytesFault) -> Int {
    while true {
      if unread.count < 2 { try refill() }
      if isBetweenMembers {
        guard try beginsAnother() else { return 0 }
      }
      let (status, taken, made) = step(buffer)
      unread = unread.lowerBound + taken..<unread.upperBound
      switch status {
      case Z_STREAM_END: isBetweenMembers = true
      case Z_OK, Z_BUF_ERROR: break
      case Z_MEM_ERROR: throw .outOfMemory
      default: throw .damaged
      }
      if made > 0 { return made }
      if status == Z_BUF_ERROR, taken == 0, isAtEnd { throw .cutOff }
    }
  }

  /// Goes on to the next member; what is no member after one, padding of NUL bytes apart, is only noted.
  private func beginsAnother() throws(DemandBytesFault) -> Bool {
    if startsMember() {
      guard inflateReset(zip) == Z_OK else { throw .damaged }
      isBetweenMembers = false
      return true
    }
    while !unread.isEmpty {
      if unread.contains(where: { window[$0] != 0 }) { hasTrailingBytes = true }
      unread = 0..<0
      try refill()
    }
    return false
  }

  private func step(
    _ buffer: UnsafeMutableRawBufferPointer
  ) -> (status: CInt, taken: Int, made: Int) {
    guard let out = buffer.baseAddress, let input = window.baseAddress else {
      return (Z_STREAM_ERROR, 0, 0)
    }
    zip.pointee.next_in = (input + unread.lowerBound).assumingMemoryBound(to: UInt8.self)
    zip.pointee.avail_in = UInt32(unread.count)
    zip.pointee.next_out = out.assumingMemoryBound(to: UInt8.self)
    zip.pointee.avail_out = UInt32(min(buffer.count, 1 << 20))
    let room = zip.pointee.avail_out
    let status = inflate(zip, Z_NO_FLUSH)
    return (status, unread.count - Int(zip.pointee.avail_in), Int(room - zip.pointee.avail_out))
  }
}
