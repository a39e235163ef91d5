import CQREncode
import Drawing

/// A text as squares that a phone's camera reads.
struct QRPicture: Hashable, Sendable {
  /// Squares on a side.
  let side: Int
  /// Whether each is dark, line by line.
  let dark: [Bool]

  /// Draws a text; nothing where it is empty or longer than such a picture can hold.
  init?(_ text: String) {
    // Level M survives a scratched screen, and 8 bits keep the case of letters.
    guard !text.isEmpty, let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    guard side > 0, let data = code.pointee.data else { return nil }
    self.side = side
    // The lowest bit of each octet is the square's colour.
    dark = (0..<side * side).map { data[$0] & 1 == 1 }
  }

  /// As SVG, with the light edge of four squares that readers need.
  func svg(title: String) -> XML {
    var path = ""
    for row in 0..<side {
      var column = 0
      while column < side {
        let from = column
        while column < side, dark[row * side + column] { column += 1 }
        if column > from { path += "M\(from + 4) \(row + 4)h\(column - from)v1h-\(column - from)z" }
        column += 1
      }
    }
    let whole = side + 8
    return """
      <svg class="qr" role="img" viewBox="0 0 \(whole) \(whole)" shape-rendering="crispEdges">\
      <title>\(title)</title><rect width="\(whole)" height="\(whole)" fill="#fff"/>\
      <path d="\(path)" fill="#000"/></svg>
      """
  }
}
