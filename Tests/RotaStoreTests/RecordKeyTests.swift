import Crypto
import Foundation
import Glibc
import Testing

@testable import RotaStore

struct RecordKeyTests {
  @Test func keysForEachPurposeAreHKDFOfTheSecret() throws {
    let key = try RecordKey(secret: Array(0..<32))
    let digest = key.digest.withUnsafeBytes { Hex.text($0) }
    let notes = key.notes.withUnsafeBytes { Hex.text($0) }
    let scratch = try Scratch()
    // RFC 5869 written out with Python's hmac; no salt means 32 zero bytes.
    let script = """
      import hmac, hashlib
      prk = hmac.new(bytes(32), bytes(range(32)), hashlib.sha256).digest()
      for word in ('id', 'digest', 'notes'):
          print(hmac.new(prk, b'relief record, ' + word.encode() + b'\\x01', hashlib.sha256).hexdigest())
      """
    let lines = try scratch.python(script, ":memory:").split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.map(String.init) == [key.id + lines[0].dropFirst(16), digest, notes])
  }

  @Test func itIsMadeOnceAndReadAgain() throws {
    let scratch = try Scratch()
    let path = scratch.folder + "/k"
    let made = try RecordKey.create(path)
    #expect(try RecordKey.load(path).id == made.id)
    #expect(scratch.mode(path) == 0o600)
    #expect(throws: RecordError.self) { try RecordKey.create(path) }
    #expect(try RecordKey.create(path + "2").id != made.id)
  }

  @Test(arguments: [0o640, 0o604, 0o660, 0o644])
  func oneThatOthersCanReadIsRefused(mode: Int) throws {
    let scratch = try Scratch()
    let path = scratch.folder + "/k"
    _ = try RecordKey.create(path)
    chmod(path, mode_t(mode))
    let error = #expect(throws: RecordError.self) { try RecordKey.load(path) }
    #expect("\(error as Any)".contains("chmod 600"))
  }

  @Test(arguments: [
    "", "abc", String(repeating: "g", count: 64), String(repeating: "a", count: 63),
  ])
  func whatIsNoKeyIsRefused(text: String) throws {
    let scratch = try Scratch()
    let path = scratch.folder + "/k"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    chmod(path, 0o600)
    #expect(throws: RecordError.self) { try RecordKey.load(path) }
  }

  @Test func theKeyOfAnotherRecordIsRefused() throws {
    let scratch = try Scratch()
    do { _ = try scratch.open() }
    unlink(scratch.place.keyPath)
    #expect(throws: RecordError.self) { try scratch.open() }
    _ = try RecordKey.create(scratch.place.keyPath)
    #expect(throws: RecordError.key("\(scratch.place.keyPath) is the key of another record")) {
      try scratch.open()
    }
  }
}
