import Glibc

/// The network an address is in, as coarse as somebody needs to tell their own from another.
enum ReaderNetwork {
  /// `192.0.2.0/24` or `2001:db8:7::/48`; nothing where the text is no address.
  ///
  /// - Source: RFC 4291, 2.5.5.2 for IPv4 addresses written as IPv6; the lengths are what is handed out to one site
  ///   (RFC 6177) and what hides a single machine.
  static func text(of address: String) -> String? {
    var four = in_addr()
    if inet_pton(AF_INET, address, &four) == 1 {
      return text(bytes(of: four), kept: 3)
    }
    var six = in6_addr()
    // A zone behind the address, `fe80::1%eth0`, is of this machine alone.
    guard inet_pton(AF_INET6, String(address.prefix { $0 != "%" }), &six) == 1 else { return nil }
    let all = bytes(of: six)
    let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]
    return all.starts(with: mapped) ? text(Array(all[12...]), kept: 3) : text(all, kept: 6)
  }

  private static func bytes(of value: some Any) -> [UInt8] {
    withUnsafeBytes(of: value) { Array($0) }
  }

  private static func text(_ address: [UInt8], kept: Int) -> String? {
    let network = Array(address.prefix(kept)) + [UInt8](repeating: 0, count: address.count - kept)
    var letters = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = address.count == 4 ? AF_INET : AF_INET6
    guard inet_ntop(family, network, &letters, socklen_t(letters.count)) != nil else { return nil }
    let text = letters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: text, as: UTF8.self) + "/\(kept * 8)"
  }
}
