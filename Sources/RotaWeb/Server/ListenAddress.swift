import Glibc

/// Where a server listens.
///
/// Until it speaks TLS that is this machine alone.
public struct ListenAddress: Hashable, Sendable, CustomStringConvertible {
  /// `127.0.0.1` or `::1`.
  public let host: String
  /// The port; 0 for any that is free.
  public let port: Int

  /// Why an address cannot be used.
  public enum Fault: Error, Hashable, Sendable {
    /// It is no address with a port.
    case unreadable
    /// Others could reach it.
    case open(host: String)
  }

  /// Reads `127.0.0.1:8080`, `localhost:8080`, `[::1]:8080`, or a port alone.
  public init(_ text: String) throws(Fault) {
    let colon = text.lastIndex(of: ":")
    let port = colon.map { text[text.index(after: $0)...] } ?? text[...]
    let host = colon.map { String(text[..<$0]) } ?? "127.0.0.1"
    guard (1...5).contains(port.count), port.allSatisfy({ ("0"..."9").contains($0) }),
      let number = Int(port), number <= 65_535
    else { throw .unreadable }
    switch host {
    case "127.0.0.1", "localhost": self.init(host: "127.0.0.1", port: number)
    case "[::1]": self.init(host: "::1", port: number)
    case "": throw .unreadable
    default: throw .open(host: host)
    }
  }

  init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// The host as it stands in an address.
  private var shownHost: String { host.contains(":") ? "[\(host)]" : host }

  /// The address as `127.0.0.1:8080`.
  public var description: String { "\(shownHost):\(port)" }

  /// What requests may be addressed to: the port is part of it, but for 80, which browsers leave out.
  public var hosts: Set<String> {
    let names = [shownHost, "localhost"]
    return Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  /// The same with a port that is free now, where any would do.
  public func withFreePort() -> ListenAddress? {
    if port != 0 { return self }
    return host == "::1" ? freePort6() : freePort4()
  }

  private func freePort4() -> ListenAddress? {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return Self.bound(&address, AF_INET).map {
      ListenAddress(host: host, port: Int(UInt16(bigEndian: $0.sin_port)))
    }
  }

  private func freePort6() -> ListenAddress? {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_addr = in6addr_loopback
    return Self.bound(&address, AF_INET6).map {
      ListenAddress(host: host, port: Int(UInt16(bigEndian: $0.sin6_port)))
    }
  }

  /// The address that the system makes of one without a port.
  private static func bound<Address>(_ address: inout Address, _ family: CInt) -> Address? {
    let descriptor = socket(family, CInt(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var length = socklen_t(MemoryLayout<Address>.size)
    let done = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    return done ? address : nil
  }
}
