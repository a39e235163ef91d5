import Testing

@testable import RotaWeb

/// The network of an address, with the addresses that RFC 5737 and RFC 3849 keep for examples.
@Suite struct ReaderNetworkTests {
  @Test(
    "the network and not the machine",
    arguments: [
      ("192.0.2.77", "192.0.2.0/24"), ("203.0.113.255", "203.0.113.0/24"),
      ("127.0.0.1", "127.0.0.0/24"), ("2001:db8:7:12:34::9", "2001:db8:7::/48"),
      ("::1", "::/48"), ("::ffff:198.51.100.9", "198.51.100.0/24"), ("fe80::1%eth0", "fe80::/48"),
      ("", nil), ("192.0.2", nil), ("192.0.2.256", nil), ("localhost", nil), ("<b>", nil),
      ("2001:db8:7:12:34::9::", nil),
    ]
  )
  func network(_ address: String, _ network: String?) {
    #expect(ReaderNetwork.text(of: address) == network)
  }
}
