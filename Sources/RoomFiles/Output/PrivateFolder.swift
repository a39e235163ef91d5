/// A new folder that only its owner may enter, with files that only they may read; never in place of another.
public enum PrivateFolder {
  /// Makes it, with the missing folders above it.
  ///
  /// - Throws: `OutputError` where something stands there already or the system says no.
  public static func make(
    _ path: String,
    with files: [(name: String, bytes: [UInt8])]
  ) throws(OutputError) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .badName(path) }
    try FileTree.makeParents(of: path)
    try FileTree.makeFolder(path)
    for file in files {
      guard !file.name.contains("/"), !file.name.hasPrefix(".") else { throw .badPath(file.name) }
      try FileTree.write(file.bytes, to: "\(path)/\(file.name)")
    }
  }
}
