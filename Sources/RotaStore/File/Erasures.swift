import Glibc

/// What has been erased from a record, kept outside it, so that an older copy that is restored loses it again.
///
/// Each line is one erasure: words that the journal chooses, ids and never what was erased.
public struct Erasures: Sendable {
  private let path: String

  /// Those of the record at a place.
  public init(_ place: RecordPlace) { path = place.erasuresPath }

  /// Adds erasures and waits until the disk holds them; to be called before they are made.
  ///
  /// - Throws: `RecordError.cannotWrite`.
  public func add(_ erasures: [[String]]) throws {
    guard !erasures.isEmpty else { return }
    let lines = erasures.map { $0.map(Self.word).joined(separator: " ") + "\n" }
    do throws(PlainFile.Failure) {
      try PlainFile.add(lines.joined(), to: path)
    } catch {
      throw RecordError.cannotWrite(error.text)
    }
  }

  /// All erasures, the first one first; a last line that was broken off was not made either.
  ///
  /// - Throws: `RecordError.cannotRead` where the file is there and cannot be read.
  public func all() throws -> [[String]] {
    guard access(path, F_OK) == 0 else { return [] }
    do throws(PlainFile.Failure) {
      let file = try PlainFile(path, O_RDONLY)
      let size = try file.status().st_size
      let bytes = try file.read(Int(clamping: size))
      guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
      return bytes[..<end].split(separator: UInt8(ascii: "\n")).map { line in
        line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      }
    } catch {
      throw RecordError.cannotRead(error.text)
    }
  }

  /// Words are ids; what would break the line apart has no place in one.
  private static func word(_ text: String) -> String {
    String(text.map { $0.isWhitespace ? "_" : $0 })
  }
}
