import CivilTime
import Testing

@testable import RotaWeb

@Suite struct TypedTests {
  @Test(arguments: [
    ("24 Oct", "2026-10-24"), ("24 October", "2026-10-24"), ("sat 24th oct 2026", "2026-10-24"),
    ("24/10/2026", "2026-10-24"), ("24/10/26", "2026-10-24"), ("24.10.2026", "2026-10-24"),
    ("24/10", "2026-10-24"), ("2026-10-24", "2026-10-24"), (" 24-Oct-2026 ", "2026-10-24"),
    ("3 Jan", "2027-01-03"), ("1 May", "2026-05-01"), ("29 Feb", "2028-02-29"),
    ("3 Sept", "2026-09-03"), ("today", "2026-10-22"), ("Tomorrow", "2026-10-23"),
  ])
  func `Dates are read as people type them`(_ text: String, _ date: String) {
    #expect(TypedDate.read(text, today: CivilDate("2026-10-22")!) == CivilDate(date))
  }

  @Test(arguments: [
    "", "oct", "31/11/2026", "10/24/2026", "24", "24 foo", "24 10 026", "0/1", "32 Jan", "1/2/3/4",
    "29 Feb 2026", "24/10/20266", "99999999999999999999/1", "٢٤/١٠", "2026-13-01",
  ])
  func `What is no date is none`(_ text: String) {
    #expect(TypedDate.read(text, today: CivilDate("2026-10-22")!) == nil)
  }

  @Test(arguments: [
    ("29 Feb 2026", "February 2026 has no 29"), ("31/11", "November has no 31"),
    ("2026-02-30", "February 2026 has no 30"), ("10/24/2026", "there is no month 24"),
    ("2026-13-01", "there is no month 13"), ("24 foo", "write a date as 24 Oct or 24/10/2026"),
    ("", "write a date as 24 Oct or 24/10/2026"),
    ("1/1/2200", "write a date as 24 Oct or 24/10/2026"),
  ])
  func `What is no date is said to be none, and why`(_ text: String, _ words: String) {
    #expect(TypedDate.mistake("on", "Day", text) == Mistake("on", "Day: \(words)"))
  }

  @Test func `Forms are read as browsers send them`() {
    let fields = Fields(decoding: "a=1&b=x+y%26z&a=2&c&=d&caf%C3%A9=%E2%9C%93&e=+".utf8)
    #expect(fields?["a"] == "1")
    #expect(fields?.values("a") == ["1", "2"])
    #expect(fields?["b"] == "x y&z")
    #expect(fields?["c"] == nil)
    #expect(fields?.exact("c") == "")
    #expect(fields?["café"] == "✓")
    #expect(fields?["e"] == nil)
    for broken in ["a=%", "a=%4", "a=%4g", "%=1", "a=%c3", "a=%00"] {
      #expect(Fields(decoding: broken.utf8) == nil, "\(broken)")
    }
  }

  @Test func `What is encoded for an address reads back`() {
    for text in ["", "a b", "é&=?/#", "\u{1F6A8}", "100%"] {
      #expect(Percent.decoded(Percent.encoded(text).utf8, plusIsSpace: true) == text)
    }
  }

  @Test func `Paths find their route, whole words before parameters`() {
    func route(_ path: PathTemplate) -> Route {
      .get(path, for: .everyone, scope: .nobody) { _ in .text("") }
    }
    let table = RouteTable([
      route("/"), route("/day/{date}"), route("/day/today"), route("/s/{token}.ics"),
    ])
    func found(_ path: String) -> String {
      if case .route(let route, let parameters) = table.find(.get, path[...]) {
        return
          "\(route.path) \(parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })"
      }
      return "none"
    }
    #expect(found("/") == "/ []")
    #expect(found("/day/24%20Oct") == "/day/{date} [\"date=24 Oct\"]")
    #expect(found("/day/a%2fb") == "/day/{date} [\"date=a/b\"]")
    #expect(found("/day/today") == "/day/today []")
    #expect(found("/s/rf_x.ics") == "/s/{token}.ics [\"token=rf_x\"]")
    for path in ["/s/.ics", "/s/x", "/day", "/day/", "/day/%", "/day/%ff", "/day/x/y", "day/x"] {
      #expect(found(path) == "none", "\(path)")
    }
  }

  @Test func `Only this machine is listened on`() {
    for (text, address) in [
      ("127.0.0.1:8080", "127.0.0.1:8080"), ("localhost:1", "127.0.0.1:1"), ("[::1]:0", "[::1]:0"),
      ("9000", "127.0.0.1:9000"),
    ] {
      #expect((try? ListenAddress(text))?.description == address)
    }
    for text in ["0.0.0.0:80", "[::]:80", "192.168.1.2:80", "example.org:80", "127.0.0.2:80"] {
      #expect(throws: ListenAddress.Fault.open(host: String(text.prefix(text.count - 3)))) {
        try ListenAddress(text)
      }
    }
    for text in ["", ":80", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:x", "127.0.0.1"] {
      #expect(throws: ListenAddress.Fault.unreadable) { try ListenAddress(text) }
    }
  }
}
