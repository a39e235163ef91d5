import Dispatch
import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization
import UnixSignals

/// Serves a site until the process is told to stop.
public enum WebServer {
  /// The server could not be started, or broke off.
  public struct Failure: Error, CustomStringConvertible {
    /// In plain words.
    public let description: String
  }

  /// How long requests that were accepted may take after the process was told to stop.
  public static let patience = Duration.seconds(10)

  /// Whether the log has a line for each request and other news, or only for what went wrong; it has all unless told
  /// otherwise.
  public static func logRequests(_ all: Bool) { ServerLog.isTerse.store(!all, ordering: .relaxed) }

  /// Serves until SIGTERM or SIGINT, lets what was accepted finish, and closes the site.
  ///
  /// It blocks the thread it is called on.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - address: Where to listen.
  ///   - beforeClosing: Called once nothing is asked any more, before the site is closed.
  ///   - onRunning: Called once requests are taken.
  /// - Throws: `Failure` where it cannot listen there.
  public static func run(
    _ site: Site,
    on address: ListenAddress,
    beforeClosing: () -> Void = {},
    onRunning: @escaping @Sendable () -> Void
  ) throws(Failure) {
    let failure = Mutex<Failure?>(nil)
    let warming = Mutex<Warming?>(nil)
    let ended = DispatchSemaphore(value: 0)
    Task.detached {
      do {
        try await serve(site, on: address) {
          onRunning()
          warming.withLock { $0 = Warming(site) }
        }
      } catch {
        failure.withLock { $0 = Failure(description: plain(error, address)) }
      }
      ended.signal()
    }
    ended.wait()
    warming.withLock { $0?.end() }
    beforeClosing()
    site.close()
    if let failure = failure.withLock({ $0 }) { throw failure }
    ServerLog.note(.info, "stopped")
  }

  private static func serve(
    _ site: Site,
    on address: ListenAddress,
    onRunning: @escaping @Sendable () -> Void
  ) async throws {
    let logger = Logger(label: "relief") { _ in JSONLogHandler() }
    let application = Application(
      responder: RoomResponder(site: site),
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [UnreadHandler(site: site)],
          idleTimeout: .seconds(30),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: Site.longestHeader,
            maxHeaderListSize: Site.longestHead,
            maxHeaderFieldCount: Site.mostHeaders
          )
        )
      ),
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port)
      ),
      onServerRunning: { _ in onRunning() },
      logger: logger
    )
    var configuration = ServiceGroupConfiguration(
      services: [application],
      gracefulShutdownSignals: [.sigterm, .sigint],
      logger: logger
    )
    configuration.maximumGracefulShutdownDuration = patience
    try await ServiceGroup(configuration: configuration).run()
  }

  private static func plain(_ error: any Error, _ address: ListenAddress) -> String {
    if let error = error as? IOError {
      return
        "\(address): \(error.errnoCode == EADDRINUSE ? "another program listens there" : "cannot listen there, error \(error.errnoCode)")"
    }
    return "\(address): \(error)"
  }
}
