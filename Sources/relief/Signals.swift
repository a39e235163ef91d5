import Glibc

/// What the system may interrupt the program with, and when.
enum Signals {
  /// A file that grows past its limit is a write that fails, not the end of the program.
  static func prepare() { signal(SIGXFSZ, SIG_IGN) }

  /// Lets Ctrl-C and the like wait until a folder is written or put back as it was.
  static func deferred<T>(_ body: () throws -> T) rethrows -> T {
    var wait = sigset_t()
    var before = sigset_t()
    sigemptyset(&wait)
    for one in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&wait, one) }
    pthread_sigmask(SIG_BLOCK, &wait, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try body()
  }
}
