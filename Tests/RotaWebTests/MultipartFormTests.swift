import Testing

@testable import RotaWeb

/// Forms with a file, as RFC 7578 writes them and as nobody should.
@Suite struct MultipartFormTests {
  private let boundary = Array("----WebKitFormBoundaryabc123".utf8)

  private func read(_ text: String) -> Fields? {
    MultipartForm.fields(Array(text.utf8), boundary: boundary)
  }

  private func form(_ parts: String..., end: String = "--\r\n") -> String {
    parts.map { "------WebKitFormBoundaryabc123\r\n\($0)\r\n" }.joined()
      + "------WebKitFormBoundaryabc123\(end)"
  }

  @Test func `What a browser sends is read`() throws {
    let fields = try #require(
      read(
        form(
          "Content-Disposition: form-data; name=\"csrf\"\r\n\r\nabc",
          "Content-Disposition: form-data; name=\"file\"; filename=\"staff list.csv\"\r\nContent-Type: text/csv\r\n\r\nid,name\r\na,Zoë\r\n",
          "Content-Disposition: form-data; name=\"csv\"\r\n\r\n"
        )
      )
    )
    #expect(fields.all.map(\.name) == ["csrf", "file", "csv"])
    #expect(fields["csrf"] == "abc" && fields["csv"] == nil)
    let bytes = try #require(fields["file"].flatMap(HexText.bytes))
    #expect(String(decoding: bytes, as: UTF8.self) == "id,name\r\na,Zoë\r\n")
  }

  @Test func `Any bytes come through in a file, and not in text`() throws {
    let head = Array(
      "------WebKitFormBoundaryabc123\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n"
        .utf8
    )
    let tail = Array("\r\n------WebKitFormBoundaryabc123--\r\n".utf8)
    let body: [UInt8] = [0, 255, 13, 10, 45, 45, 13, 10, 45, 45, 45, 0x80]
    let fields = try #require(MultipartForm.fields(head + body + tail, boundary: boundary))
    #expect(fields["file"].flatMap(HexText.bytes) == body)
    let text = Array(
      "------WebKitFormBoundaryabc123\r\nContent-Disposition: form-data; name=\"csv\"\r\n\r\n".utf8
    )
    #expect(MultipartForm.fields(text + body + tail, boundary: boundary) == nil)
  }

  @Test func `What is not whole is nothing`() {
    let part = "Content-Disposition: form-data; name=\"a\"\r\n\r\nb"
    #expect(read(form(part))?["a"] == "b")
    #expect(read(form(part, end: "--"))?["a"] == "b")
    for bad in [
      "", "x", form(part, end: ""), form(part, end: "--x"), "preamble\r\n" + form(part),
      form("Content-Disposition: form-data; name=\"a\"\r\nb"), form("\r\n\r\nb"),
      form("Content-Disposition: form-data; name=a\r\n\r\nb"),
      form("Content-Disposition: form-data; name=\"A b\"\r\n\r\nb"),
      form("Content-Disposition: attachment; name=\"a\"\r\n\r\nb"),
      form(
        "Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\nb"
      ),
      form("X: \(String(repeating: "y", count: 2000))\r\n" + part),
      form(part, part, part, part, part, part, part, part, part),
    ] {
      #expect(read(bad) == nil, "\(bad.prefix(80))")
    }
  }

  @Test func `Boundaries as RFC 2046 lets them be`() {
    for (type, wanted) in [
      ("multipart/form-data; boundary=abc", "abc"),
      ("Multipart/Form-Data;boundary=\"a b\"", nil),
      ("multipart/form-data; boundary=\"a'c\"", "a'c"),
      ("multipart/form-data", nil), ("multipart/form-data; boundary=", nil),
      ("multipart/mixed; boundary=abc", nil), ("text/plain", nil), ("", nil),
      ("multipart/form-data; boundary=\(String(repeating: "a", count: 71))", nil),
      ("multipart/form-data; boundary=a; charset=utf-8", nil),
    ] {
      #expect(MultipartForm.boundary(in: type) == wanted.map { Array($0.utf8) }, "\(type)")
    }
  }

  @Test func `Hexadecimal there and back`() {
    let all = (0...255).map { UInt8($0) }
    #expect(HexText.bytes(HexText.text(all)) == all)
    for bad in ["a", "0g", "0G", "é0", " 0"] { #expect(HexText.bytes(bad) == nil) }
  }
}
