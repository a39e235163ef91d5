import Foundation
import Glibc
import RoomFiles
import Testing

struct OutputFolderTests {
  /// A folder of its own for a test, gone with it.
  final class Place: Sendable {
    let path = NSTemporaryDirectory() + "relief-out-\(UUID().uuidString)"
    var out: String { path + "/local" }

    init() { mkdir(path, 0o700) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
      let file = URL(filePath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }

    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: "\(path)/\(name)")
        .map { String(decoding: $0, as: UTF8.self) }
    }

    func mode(_ name: String) -> mode_t {
      var status = stat()
      return lstat("\(path)/\(name)", &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    /// Every name below the place, hidden ones too.
    func names() throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
    }
  }

  func files(_ text: String) -> [(path: String, bytes: [UInt8])] {
    ["plan.json", "rota.csv", "calendars/people/ana.ics", "calendars/teams/red.ics"]
      .map { ($0, Array(text.utf8)) }
  }

  static let written = [
    "local", "local/calendars", "local/calendars/people", "local/calendars/people/ana.ics",
    "local/calendars/teams", "local/calendars/teams/red.ics", "local/plan.json", "local/rota.csv",
  ]

  @Test("a new folder holds the files, readable by their owner only, and nothing beside it")
  func new() throws {
    let place = Place()
    try OutputFolder.replace(at: place.out, with: files("a"))
    #expect(try place.names() == Self.written)
    #expect(place.mode("local") == 0o700)
    #expect(place.mode("local/calendars/people") == 0o700)
    #expect(place.mode("local/rota.csv") == 0o600)
    #expect(place.text("local/rota.csv") == "a")
  }

  @Test("missing folders above it are made")
  func parents() throws {
    let place = Place()
    try OutputFolder.replace(at: place.path + "/a/b/local/", with: files("a"))
    #expect(place.text("a/b/local/plan.json") == "a")
  }

  @Test("an older output is replaced as a whole, its README.md kept")
  func replaced() throws {
    let place = Place()
    try place.write("old", to: "local/cover.csv")
    try place.write("old", to: "local/calendars/people/ben.ics")
    try place.write("read me", to: "local/README.md")
    try OutputFolder.replace(at: place.out, with: files("b"))
    #expect(try place.names() == (Self.written + ["local/README.md"]).sorted())
    #expect(place.text("local/README.md") == "read me")
    try OutputFolder.replace(at: place.out, with: files("c"))
    #expect(place.text("local/rota.csv") == "c")
    #expect(try place.names() == (Self.written + ["local/README.md"]).sorted())
  }

  @Test(
    "a folder with something else in it is refused and left alone",
    arguments: [
      "thesis.doc", "calendars/people/ana.txt", "calendars/people/-x.ics", "calendars/x.ics",
      "data/rota.csv", ".git", "rota.csv/x",
    ]
  )
  func foreign(_ name: String) throws {
    let place = Place()
    try place.write("mine", to: "local/\(name)")
    try place.write("old", to: "local/cover.csv")
    let before = try place.names()
    #expect(throws: OutputError.self) { try OutputFolder.replace(at: place.out, with: files("b")) }
    #expect(try place.names() == before)
    #expect(place.text("local/\(name)") == "mine")
  }

  @Test("a link in the folder is refused; a link to the folder is followed")
  func links() throws {
    let place = Place()
    try place.write("secret", to: "elsewhere/x")
    mkdir(place.out, 0o700)
    symlink("../elsewhere/x", "\(place.out)/rota.csv")
    #expect(throws: OutputError.foreign("\(place.out)/rota.csv")) {
      try OutputFolder.replace(at: place.out, with: files("b"))
    }
    unlink("\(place.out)/rota.csv")
    symlink("local", "\(place.path)/link")
    try OutputFolder.replace(at: "\(place.path)/link", with: files("b"))
    #expect(place.text("local/rota.csv") == "b")
    #expect(place.text("elsewhere/x") == "secret")
  }

  @Test("what is no folder, or no name for one, is refused")
  func notFolders() throws {
    let place = Place()
    try place.write("x", to: "file")
    #expect(throws: OutputError.notAFolder("\(place.path)/file")) {
      try OutputFolder.replace(at: "\(place.path)/file", with: files("b"))
    }
    for name in ["", "/", ".", "..", "\(place.path)/.."] {
      #expect(throws: OutputError.badName(name)) {
        try OutputFolder.replace(at: name, with: files("b"))
      }
    }
    #expect(throws: OutputError.badPath("../x")) {
      try OutputFolder.replace(at: place.out, with: [("../x", [])])
    }
    #expect(try place.names() == ["file"])
  }

  @Test("where writing fails halfway the old folder stays and nothing new does")
  func halfway() throws {
    let place = Place()
    try OutputFolder.replace(at: place.out, with: files("a"))
    let twice: [(path: String, bytes: [UInt8])] = files("b") + [("rota.csv", [1])]
    #expect(throws: OutputError.self) { try OutputFolder.replace(at: place.out, with: twice) }
    #expect(try place.names() == Self.written)
    #expect(place.text("local/rota.csv") == "a")
  }

  @Test("leftovers of a killed run are put back or taken away; a running one is let be")
  func recovery() throws {
    let place = Place()
    let (old, half) = (".local.relief-old-0123456789abcdef", ".local.relief-new-00000000000000a2")
    let running = ".local.relief-new-00000000000000a3"
    try place.write("kept", to: "\(old)/rota.csv")
    try place.write("half", to: "\(half)/rota.csv")
    try place.write("busy", to: "\(running)/rota.csv")
    let busy = open("\(place.path)/\(running)", O_RDONLY | O_DIRECTORY)
    #expect(flock(busy, LOCK_EX) == 0)
    #expect(throws: OutputError.self) {
      try OutputFolder.replace(at: place.out, with: files("b") + [("rota.csv", [])])
    }
    #expect(place.text("local/rota.csv") == "kept")
    #expect(place.text("\(half)/rota.csv") == nil)
    #expect(place.text("\(running)/rota.csv") == "busy")
    close(busy)
  }

  @Test("a folder that people made is never taken for a leftover")
  func notLeftovers() throws {
    let place = Place()
    let theirs = [
      ".local.relief-new-mynotes/rota.csv", ".local.relief-old-2/rota.csv",
      ".local.relief-new-0123456789abcdef/thesis.doc",
      ".local.relief-old-0123456789abcdef/calendars/mine.txt",
      ".local.relief-new-0123456789ABCDEF/rota.csv",
    ]
    for name in theirs { try place.write("mine", to: name) }
    try OutputFolder.replace(at: place.out, with: files("b"))
    for name in theirs { #expect(place.text(name) == "mine", "\(name)") }
    #expect(place.text("local/rota.csv") == "b")
  }

  @Test("a README.md of any size is carried over")
  func longNote() throws {
    let place = Place()
    let size = 6 << 20
    try place.write(String(repeating: "x", count: size), to: "local/README.md")
    try OutputFolder.replace(at: place.out, with: files("b"))
    #expect(place.text("local/README.md")?.utf8.count == size)
  }

  @Test("a folder in it that cannot be looked into is refused", .enabled(if: geteuid() != 0))
  func closedFolder() throws {
    let place = Place()
    try place.write("mine", to: "local/calendars/people/thesis.doc")
    chmod("\(place.out)/calendars/people", 0)
    #expect(throws: OutputError.self) { try OutputFolder.replace(at: place.out, with: files("b")) }
    chmod("\(place.out)/calendars/people", 0o700)
    #expect(place.text("local/calendars/people/thesis.doc") == "mine")
  }

  @Test("several at once: each succeeds, one is last, and nothing stays beside it")
  func atOnce() throws {
    let place = Place()
    DispatchQueue.concurrentPerform(iterations: 4) { n in
      for _ in 0..<25 {
        #expect(throws: Never.self) {
          try OutputFolder.replace(at: place.out, with: files("\(n)"))
        }
      }
    }
    #expect(try place.names() == Self.written)
    #expect(place.text("local/rota.csv") == place.text("local/calendars/people/ana.ics"))
  }

  @Test("an error never names the folder written in passing")
  func passingName() {
    #expect { try OutputFolder.replace(at: "/proc/relief-out", with: files("b")) } throws: {
      "\($0)".hasPrefix("`/proc/relief-out` cannot be written: ")
    }
  }

  @Test("a device is written through and never replaced")
  func devices() throws {
    try OutputFile.write([1, 2, 3], to: "/dev/null")
    var status = stat()
    #expect(lstat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    #expect { try OutputFile.write([1], to: "/dev/full") } throws: {
      "\($0)".hasPrefix("`/dev/full` cannot be written: ")
    }
    #expect(lstat("/dev/full", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test("a descriptor by its name is written to where it stands")
  func descriptors() throws {
    let place = Place()
    let file = open("\(place.path)/log", O_CREAT | O_RDWR, 0o600)
    defer { close(file) }
    #expect(write(file, "one ", 4) == 4)
    try OutputFile.write(Array("two".utf8), to: "/dev/fd/\(file)")
    try OutputFile.write(Array(" three".utf8), to: "/proc/self/fd/\(file)")
    #expect(place.text("log") == "one two three")
    #expect(throws: OutputError.self) { try OutputFile.write([1], to: "/dev/fd/98765") }
  }

  @Test("a pipe with a reader is written through, one without refused")
  func pipes() throws {
    let place = Place()
    let pipe = "\(place.path)/pipe"
    mkfifo(pipe, 0o600)
    #expect(throws: OutputError.self) { try OutputFile.write([65], to: pipe) }
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try OutputFile.write([65, 66], to: pipe)
    var buffer = [UInt8](repeating: 0, count: 8)
    #expect(read(reader, &buffer, 8) == 2)
    #expect(try place.names() == ["pipe"])
  }

  @Test("a link to a file is followed and stays; a folder is refused")
  func linksToFiles() throws {
    let place = Place()
    try place.write("old", to: "a/real.ics")
    symlink("a/real.ics", "\(place.path)/link")
    symlink("a/later.ics", "\(place.path)/dangling")
    symlink("circle", "\(place.path)/circle")
    try OutputFile.write(Array("new".utf8), to: "\(place.path)/link")
    try OutputFile.write(Array("made".utf8), to: "\(place.path)/dangling")
    #expect(place.text("a/real.ics") == "new")
    #expect(place.text("a/later.ics") == "made")
    #expect(throws: OutputError.self) { try OutputFile.write([1], to: "\(place.path)/circle") }
    #expect { try OutputFile.write([1], to: "\(place.path)/a") } throws: {
      "\($0)" == "`\(place.path)/a` is a folder, not a file"
    }
    #expect(
      try place.names() == ["a", "a/later.ics", "a/real.ics", "circle", "dangling", "link"]
    )
    var status = stat()
    #expect(lstat("\(place.path)/link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }
}
