import Glibc

/// Bytes that come bit by bit.
public protocol ByteStream: AnyObject {
  /// Fills the beginning of a buffer; 0 where nothing is left.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int
}

/// What became of the wish to read a file bit by bit.
public enum StreamAnswer {
  /// Here it is.
  case stream(any ByteStream)
  /// There is no such file.
  case missing
  /// There is, and it cannot be read.
  case refused(FileFault)
}

/// Why a file is not opened.
enum StreamFault: Error {
  case missing
  case refused(FileFault)

  init(_ answer: FileAnswer) {
    if case .refused(let fault) = answer { self = .refused(fault) } else { self = .missing }
  }
}

/// Bytes in memory.
public final class MemoryStream: ByteStream {
  private let bytes: [UInt8]
  private var position = 0

  /// Takes the bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Copies what fits.
  public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let end = min(bytes.count, position + buffer.count)
    let count = end - position
    guard count > 0 else { return 0 }
    bytes.withUnsafeBytes { all in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<end]))
    }
    position = end
    return count
  }
}

/// The bytes of a regular file.
final class FileStream: ByteStream {
  private let descriptor: CInt

  private init(_ descriptor: CInt) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  static func open(_ path: String) -> StreamAnswer {
    switch DirectoryFiles.descriptor(of: path) {
    case .success(let descriptor): .stream(FileStream(descriptor))
    case .failure(.missing): .missing
    case .failure(.refused(let fault)): .refused(fault)
    }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw .unreadable(systemMessage(errno)) }
    }
  }
}
