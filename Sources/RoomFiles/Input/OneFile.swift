/// A folder whose one file is named as the user wrote it, so that a file lying anywhere is read like one of Config.
struct OneFile: ConfigFiles {
  private let folder: String
  private let written: String
  /// The name of the file in its folder.
  let name: String

  init(_ path: String) {
    let cut = path.lastIndex(of: "/")
    let before = cut.map { String(path[..<$0]) } ?? "."
    name = cut.map { String(path[path.index(after: $0)...]) } ?? path
    folder = before.isEmpty ? "/" : before
    written = path
  }

  func read(_ path: String) -> FileAnswer { DirectoryFiles(folder).read(path) }
  func names(in folder: String) -> FolderAnswer { .missing }
  func shown(_ path: String) -> String { written }
}
