import Foundation
import Glibc
import Planning
import RoomFiles
import Testing

/// What a directory may hold in place of the files of a Config.
struct ConfigFileTests {
  /// The good room in a folder of its own, gone when the test is.
  final class Room {
    let path: String

    init() throws {
      path = NSTemporaryDirectory() + "relief-\(UUID().uuidString)"
      for (name, bytes) in try Fixtures.files(in: "Base") {
        let file = URL(filePath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func remove(_ name: String) throws {
      try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }

    /// What reading says, with the folder's own name taken out.
    func said() -> String {
      ConfigReader.read(directory: path).text().replacing(path, with: "Config")
    }
  }

  @Test("a good room on a disk is read")
  func good() throws {
    let room = try Room()
    let reading = withExtendedLifetime(room) { ConfigReader.read(directory: room.path) }
    #expect(reading.room?.inputs.count == 10)
    #expect(!reading.hasErrors)
  }

  @Test("a directory that is not there is said")
  func noDirectory() {
    #expect(
      ConfigReader.read(directory: "/nowhere/Config").text() == """
        /nowhere/Config: error: there is no such directory
         = name the Config with `--config DIR`
        1 error

        """
    )
  }

  @Test("room.yaml and people.csv must be there")
  func missing() throws {
    let room = try Room()
    try room.remove("room.yaml")
    try room.remove("people.csv")
    #expect(
      room.said() == """
        Config/room.yaml: error: there is no such file
         = every Config has a `room.yaml`
        Config/people.csv: error: there is no such file
         = every Config has a `people.csv`
        2 errors

        """
    )
  }

  @Test("the other tables may be missing")
  func optional() throws {
    let room = try Room()
    for name in ["absences", "restrictions", "history", "ledger"] {
      try room.remove("\(name).csv")
    }
    #expect(room.said() == "")
  }

  @Test("a folder, a pipe and a circle of links are refused at once")
  func notFiles() throws {
    let room = try Room()
    for name in ["absences", "restrictions", "history"] { try room.remove("\(name).csv") }
    mkdir("\(room.path)/absences.csv", 0o700)
    mkfifo("\(room.path)/restrictions.csv", 0o600)
    symlink("history.csv", "\(room.path)/history.csv")
    #expect(
      room.said() == """
        Config/absences.csv: error: this is a folder, not a file
        Config/restrictions.csv: error: this is not a regular file
        Config/history.csv: error: symbolic links lead in a circle
        3 errors

        """
    )
  }

  @Test("a device is not opened")
  func device() throws {
    let room = try Room()
    try room.remove("ledger.csv")
    symlink("/dev/zero", "\(room.path)/ledger.csv")
    #expect(room.said().hasPrefix("Config/ledger.csv: error: this is not a regular file\n"))
  }

  @Test("an unreadable file is said", .enabled(if: geteuid() != 0))
  func unreadable() throws {
    let room = try Room()
    chmod("\(room.path)/people.csv", 0)
    #expect(room.said().hasPrefix("Config/people.csv: error: the file cannot be read: permission"))
  }

  @Test("a file of 50 MB is refused before it is read")
  func tooLong() throws {
    let room = try Room()
    #expect(truncate("\(room.path)/people.csv", 50_000_000) == 0)
    let start = ContinuousClock.now
    let said = room.said()
    #expect(said.hasPrefix("Config/people.csv: error: the file is longer than 5 MiB\n"))
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test("a rule file with the other ending is not passed over in silence")
  func yml() throws {
    let room = try Room()
    try Data("kind: duty".utf8).write(to: URL(filePath: "\(room.path)/rules/more.yml"))
    #expect(
      room.said() == """
        Config/rules/more.yml: warning: the file is not read
         = name it `….yaml`
        1 warning

        """
    )
  }

  @Test("a link that leads nowhere is said, wherever it stands")
  func dangling() throws {
    let room = try Room()
    for name in ["rules/wtr-1998.yaml", "holidays/uk.json", "absences.csv", "ledger.csv"] {
      try room.remove(name)
      symlink("nowhere", "\(room.path)/\(name)")
    }
    #expect(
      room.said() == """
        Config/rules/wtr-1998.yaml: error: this is a symbolic link that leads nowhere
        Config/holidays/uk.json: error: this is a symbolic link that leads nowhere
        Config/absences.csv: error: this is a symbolic link that leads nowhere
        Config/ledger.csv: error: this is a symbolic link that leads nowhere
        4 errors

        """
    )
  }

  @Test("a folder that cannot be listed is said, and what it holds is not called unknown")
  func noFolders() throws {
    let room = try Room()
    for name in ["rules", "holidays", "demand"] { try room.remove(name) }
    symlink("nowhere", "\(room.path)/rules")
    try Data("x".utf8).write(to: URL(filePath: "\(room.path)/holidays"))
    symlink("demand", "\(room.path)/demand")
    #expect(
      room.said() == """
        Config/rules: error: this is a symbolic link that leads nowhere
        Config/holidays: error: this is not a folder
        Config/demand: error: symbolic links lead in a circle
        3 errors

        """
    )
  }

  @Test("a folder that may not be read is said", .enabled(if: geteuid() != 0))
  func unreadableFolder() throws {
    let room = try Room()
    chmod("\(room.path)/rules", 0)
    defer { chmod("\(room.path)/rules", 0o700) }
    #expect(
      room.said() == """
        Config/rules: error: the folder cannot be read: permission denied
        1 error

        """
    )
  }

  @Test("a rule file whose name is not UTF-8 is said")
  func strangeName() throws {
    let room = try Room()
    let bytes = Array("\(room.path)/rules/r".utf8) + [0xE9] + Array(".yaml\0".utf8)
    let descriptor = bytes.withUnsafeBufferPointer { name in
      name.withMemoryRebound(to: CChar.self) { open($0.baseAddress!, O_CREAT | O_WRONLY, 0o600) }
    }
    #expect(descriptor >= 0)
    close(descriptor)
    #expect(
      room.said() == """
        Config/rules/r\u{FFFD}.yaml: error: the name of the file is not UTF-8
         = rename it
        1 error

        """
    )
  }

  @Test("control characters of a path are escaped")
  func pathOfControls() {
    let said = ConfigReader.read(directory: "/nowhere/\u{1B}[31m\nx").text()
    #expect(said.hasPrefix("/nowhere/\\u{1B}[31m\\nx: error: there is no such directory\n"))
  }

  /// A Config that lists a file which is gone when it is read.
  struct Vanishing: ConfigFiles {
    let files: MemoryFiles
    let gone: String

    func read(_ path: String) -> FileAnswer { path == gone ? .missing : files.read(path) }
    func names(in folder: String) -> FolderAnswer { files.names(in: folder) }
    func shown(_ path: String) -> String { path }
  }

  @Test(
    "a file that vanishes while it is read is said",
    arguments: ["rules/wtr-1998.yaml", "holidays/uk.json"]
  )
  func vanishing(_ path: String) throws {
    let reading = ConfigReader.read(Vanishing(files: try Fixtures.base(), gone: path))
    #expect(reading.text() == "\(path): error: the file was there and is gone\n1 error\n")
  }

  @Test("more files than are read are said")
  func manyFiles() throws {
    var files = try Fixtures.files(in: "Base")
    for n in 0..<200 {
      files["rules/x\(n).txt"] = Array("ignored".utf8)
      files["holidays/x\(n).json"] = Array("{}".utf8)
    }
    let reading = ConfigReader.read(MemoryFiles(files))
    let said = reading.diagnostics.filter { $0.message.hasSuffix(" files are too many") }
    #expect(said.map(\.path) == ["rules", "holidays"])
    #expect(reading.hasErrors && reading.diagnostics.count == 2)
  }

  @Test("a byte order mark and CRLF change nothing")
  func marked() throws {
    var files = try Fixtures.files(in: "Base")
    for (path, bytes) in files where !path.hasPrefix("demand") {
      let text = String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n")
      files[path] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    }
    let reading = ConfigReader.read(MemoryFiles(files))
    #expect(reading.text() == "")
    let good = ConfigReader.read(try Fixtures.base())
    #expect(reading.room?.roster == good.room?.roster)
  }
}
