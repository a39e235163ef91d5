import CivilTime
import Planning
import Rostering
import RoomFiles
import RotaStore
import RotaWeb
import Synchronization

extension ServeCommand {
  /// Shows the newest good copy of a damaged record, to be read only, and goes on with the record once it is restored.
  ///
  /// - Parameters:
  ///   - snapshot: The copy.
  ///   - what: What is wrong with the record.
  ///   - address: Where to listen.
  ///   - clock: What time it is.
  /// - Throws: `ExitCode`, what was wrong having been printed.
  func serveCopy(
    _ snapshot: String,
    of what: String,
    on address: ListenAddress,
    clock: @escaping @Sendable () -> Instant
  ) throws {
    let place = options.recordPlace
    let now = clock()
    defer { Record.discardShown(place) }
    let shown = try reporting {
      try Record.unpack(
        snapshot,
        of: place,
        now: now,
        base: ConfigReader.read(ConfigReader.read(directory: options.config).bundle).room,
        key: Instruction.freshKey
      )
    }
    var there = options
    there.db = shown.path
    there.keyFile = shown.keyPath
    there.quiet = true
    let open = try there.openRecord(
      now: now,
      mayCreate: false,
      mayBorrow: false,
      checkpoints: nil
    )
    let taken = Snapshot(path: snapshot)?.taken ?? now
    let site = try site(open, on: address, isSample: false, copyOf: taken, clock: clock)
    let again = reopening(open)
    let lent = Mutex<Lending?>(nil)
    let recovery = Recovery(
      of: site,
      at: place,
      open: { try again.open(now: clock()) },
      then: {
        let lending = lending(of: site) { try again.open(now: clock()) }
        lent.withLock { $0 = lending }
      }
    )
    let zone = open.base.roster.zone
    Console.note(
      "error: \(RecordError.damaged(what, restore: snapshot))\n"
        + "The server shows the copy of \(zone.iso(taken)); nothing can be written and calendar links are not answered. "
        + "Once a copy is restored, it goes on with that by itself."
    )
    try serve(
      site,
      on: address,
      saying: [
        "Relief is at http://\(address)/ and on this machine alone, to be read only: the record is damaged."
      ]
    ) {
      recovery.end()
      lent.withLock { $0 }?.end()
    }
  }
}
