import Glibc

/// The names beside an output folder: `.NAME.relief-new-…` while it is written, `.NAME.relief-old-…` while it is
/// exchanged in two steps.
struct Beside {
  let target: String
  let parent: String
  private let name: String

  init(_ target: String) {
    self.target = target
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    name = parts.last.map(String.init) ?? ""
    let above = parts.dropLast().joined(separator: "/")
    parent = target.hasPrefix("/") && above.isEmpty ? "/" : above.isEmpty ? "." : above
  }

  /// A name nobody has yet: sixteen hexadecimal digits at its end.
  func fresh(_ kind: String) -> String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    let zeros = String(repeating: "0", count: Self.digits - digits.utf8.count)
    return "\(parent)/\(prefix(kind))\(zeros)\(digits)"
  }

  private static let digits = 16

  private func prefix(_ kind: String) -> String { ".\(name).relief-\(kind)-" }

  /// Whether ``fresh(_:)`` makes such names; what people named is theirs.
  private func isFresh(_ name: String, _ kind: String) -> Bool {
    let prefix = prefix(kind)
    guard name.utf8.starts(with: prefix.utf8) else { return false }
    let digits = name.utf8.dropFirst(prefix.utf8.count)
    return digits.count == Self.digits
      && digits.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// Puts back a folder that stepped aside before the program was killed, and takes away what it left.
  ///
  /// A folder that holds anything else than what the program writes is let be.
  func recover() {
    // A folder that may be written in but not listed keeps its leftovers.
    let names = (try? FileTree.names(in: parent)) ?? []
    for name in names {
      let path = "\(parent)/\(name)"
      let isOld = isFresh(name, "old")
      guard isOld || isFresh(name, "new"), FileTree.kind(of: path) == S_IFDIR,
        (try? FileTree.check(path)) != nil
      else { continue }
      if isOld, FileTree.kind(of: target) == nil { rename(path, target) } else { remove(path) }
    }
  }

  private func remove(_ folder: String) {
    guard let lock = FolderLock(folder) else { return }
    FileTree.remove(folder)
    lock.release()
  }
}
