import Drawing
import Testing

@testable import RotaWeb

/// Squares for a phone's camera.
///
/// That a reader reads them is seen from outside, by one: `zbarimg`.
@Suite struct QRPictureTests {
  @Test("the smallest that holds an address, with its three corners")
  func corners() throws {
    let address = "https://rota.example/s/rf_" + String(repeating: "A", count: 43) + ".ics"
    let picture = try #require(QRPicture(address))
    // ISO/IEC 18004: a side is 17 + 4 × version; 73 octets need version 5 at level M, which holds 84.
    #expect(picture.side == 37 && picture.dark.count == 37 * 37)
    // A finder is a dark ring of seven squares.
    for (row, column) in [(0, 0), (0, 30), (30, 0)] {
      for i in 0..<7 {
        #expect(picture.dark[(row + i) * 37 + column] && picture.dark[row * 37 + column + i])
      }
    }
    let svg = picture.svg(title: "A \"link\"").source
    #expect(svg.contains("viewBox=\"0 0 45 45\"") && svg.contains("A &quot;link&quot;"))
  }

  @Test("too much, and nothing, have no picture")
  func limits() {
    #expect(QRPicture("") == nil)
    #expect(QRPicture(String(repeating: "a", count: 3_000)) == nil)
  }
}
