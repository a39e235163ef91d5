import ArgumentParser
import CivilTime
import Glibc
import Planning
import RoomFiles
import RotaStore
import RotaWeb

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the room's pages.",
    discussion: """
      Listens on this machine alone until it can speak TLS. Other commands may be given beside it: it lends them the \
      record, and pages asked for meanwhile wait for them to end. SIGHUP makes it read Config again. Ctrl-C or SIGTERM stops it: what was asked before is answered first, for \
      10 seconds at most.

      Where the record is damaged, the newest good copy is shown and nothing can be written, until somebody has restored \
      one with relief db restore: then it goes on with that by itself.

      Where nobody keeps the accounts yet, a code is printed with which the first admin signs in.

      With --demo it shows the sample room in a record of its own, which is deleted in the end, with an account a role.

      Examples:
        relief serve --demo
        relief serve --listen 127.0.0.1:9000
      """
  )

  @OptionGroup var options: GlobalOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where to listen, on this machine alone: 127.0.0.1, localhost or [::1] with a port; port 0 for any that is free.",
      valueName: "address"
    )
  )
  var listen = "127.0.0.1:8080"

  @Flag(name: .long, help: "Show the sample room, with an account a role.")
  var demo = false

  mutating func validate() throws {
    _ = try Self.address(listen)
    if demo, options.db != nil || options.keyFile != nil {
      throw ValidationError("--demo makes a record of its own; leave out --db and --key.")
    }
    if options.viewer != nil {
      throw ValidationError("--as is not for this: each sees their own pages once signed in.")
    }
  }

  func run() throws {
    guard let address = try Self.address(listen).withFreePort() else {
      Console.note("error: no port is free on this machine.")
      throw ExitCode.cannotReadOrWrite
    }
    if demo { return try serveDemo(on: address) }
    let clock = try options.clock()
    let open: OpenRecord
    do {
      open = try options.openRecordUnreported(
        now: clock(),
        mayCreate: true,
        waiting: 500,
        mayBorrow: false,
        checkpoints: Console.checkpointsPath
      )
    } catch RecordError.damaged(let what, let snapshot?) {
      return try serveCopy(snapshot, of: what, on: address, clock: clock)
    } catch {
      return try reporting { throw error }
    }
    Record.discardShown(options.recordPlace)
    let site = try site(open, on: address, isSample: false, clock: clock)
    var lines = ["Relief is at http://\(address)/ and on this machine alone."]
    if try reporting({ try !site.accounts.hasAdmin() }) {
      let code = OneUseCode()
      try reporting { try site.accounts.issueFirst(code, at: clock()) }
      lines.append(
        "Nobody keeps the accounts yet. Within 30 minutes open http://\(address)/first and type: \(code.text)"
      )
    }
    let again = reopening(open)
    let lending = lending(of: site) { try again.open(now: clock()) }
    try serve(site, on: address, saying: lines) { lending?.end() }
  }

  /// What opens the record again, under the settings it was opened with unless Config says others by then.
  func reopening(_ open: OpenRecord) -> Reopening {
    Reopening(
      place: options.recordPlace,
      config: options.config,
      last: Reopening.Settings(base: open.base, files: open.settings.files, demand: open.demand)
    )
  }

  /// What lends the record to other commands; nothing where no socket can be made, which is said.
  func lending(
    of site: Site,
    open: @escaping @Sendable () throws -> LiveRoom.Opened
  ) -> Lending? {
    do throws(RecordLender.Failure) {
      return try Lending(of: site, at: options.recordPlace, open: open)
    } catch {
      Console.note("warning: other commands have to wait until the server ends: \(error)")
      return nil
    }
  }

  private func serveDemo(on address: ListenAddress) throws {
    // On a terminal the passwords must stay in sight.
    if isatty(STDERR_FILENO) == 1, !options.verbose { WebServer.logRequests(false) }
    try TemporaryFolder.with { folder in
      var options = options
      options.db = folder + "/relief.db"
      let clock = try options.clock()
      options.quiet = true
      let open = try options.openRecord(
        now: clock() - DemoLife.length,
        mayCreate: true,
        checkpoints: nil
      )
      let site = try site(open, on: address, isSample: true, clock: clock)
      let accounts = try reporting {
        let accounts = try DemoAccounts.make(in: site)
        try DemoLife.enter(in: site)
        return accounts
      }
      let width = accounts.map(\.name.count).max() ?? 0
      let lines =
        [
          "Relief shows the sample room at http://\(address)/ and on this machine alone.",
          "Sign in as:",
        ]
        + accounts.map { account in
          let space = String(repeating: " ", count: width - account.name.count)
          return "  \(account.name)\(space)  \(account.password)  "
            + account.person.printable(limit: 80)
        } + ["Nothing of it is kept: Ctrl-C ends it."]
      try serve(site, on: address, saying: lines)
    }
  }

  func site(
    _ open: OpenRecord,
    on address: ListenAddress,
    isSample: Bool,
    copyOf: Instant? = nil,
    clock: @escaping @Sendable () -> Instant
  ) throws -> Site {
    try reporting {
      try Site(
        live: LiveRoom(
          LiveRoom.Opened(open.held, demand: open.demand),
          directory: options.config,
          copies: !isSample && Console.environment("RELIEF_SNAPSHOTS") != "off"
        ),
        address: Site.Address(hosts: address.hosts, isSecure: false),
        isSample: isSample,
        copyOf: copyOf,
        clock: clock
      )
    }
  }

  func serve(
    _ site: Site,
    on address: ListenAddress,
    saying lines: [String],
    beforeClosing: () -> Void = {}
  ) throws {
    do throws(WebServer.Failure) {
      try WebServer.run(site, on: address, beforeClosing: beforeClosing) {
        try? Console.print(lines.joined(separator: "\n"))
      }
    } catch {
      Console.note("error: \(error)")
      throw ExitCode.cannotReadOrWrite
    }
  }

  private static func address(_ text: String) throws -> ListenAddress {
    do throws(ListenAddress.Fault) {
      return try ListenAddress(text)
    } catch .unreadable {
      throw ValidationError("--listen \(text.printable): write an address as 127.0.0.1:8080.")
    } catch .open(let host) {
      throw ValidationError(
        "--listen \(text.printable): others could read what goes to \(host.printable), passwords among it, as there is "
          + "no TLS yet. Listen on 127.0.0.1 and reach it through an SSH tunnel."
      )
    }
  }
}

extension GlobalOptions {
  /// What time it is from now on; where a test holds the clock, it goes on from there.
  func clock() throws -> @Sendable () -> Instant {
    let first = try moment()
    guard now != nil || Console.environment("RELIEF_NOW") != nil else {
      return { Instant(seconds: time(nil)) }
    }
    let begun = ContinuousClock.now
    return {
      Instant(seconds: first.seconds + Int((ContinuousClock.now - begun).components.seconds))
    }
  }
}
