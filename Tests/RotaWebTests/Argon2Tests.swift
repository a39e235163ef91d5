import Testing

@testable import RotaWeb

@Suite struct Argon2Tests {
  /// - Source: the reference implementation's own test, phc-winner-argon2 `src/test.c`, argon2id version 0x13.
  @Test(arguments: [
    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
    "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
  ])
  func `Published strings of the word password are its own`(_ phc: String) {
    #expect(Argon2.matches("password", phc))
    #expect(!Argon2.matches("Password", phc))
    #expect(!Argon2.matches("", phc))
  }

  @Test func `A new one says 19456 KiB, two passes and one lane, and has a salt of its own`() throws
  {
    let one = try Argon2.hash("korrekt pferd Batterie")
    let other = try Argon2.hash("korrekt pferd Batterie")
    #expect(one.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    #expect(one != other)
    #expect(Argon2.matches("korrekt pferd Batterie", one))
    #expect(!Argon2.isWeaker(one))
  }

  @Test func `Letters composed by another keyboard are the same password`() throws {
    let phc = try Argon2.hash("caf\u{E9} au lait, bitte")
    #expect(Argon2.matches("cafe\u{301} au lait, bitte", phc))
  }

  @Test func `Cheaper and foreign strings are weaker, and nonsense matches nothing`() {
    #expect(
      Argon2.isWeaker(
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
      )
    )
    for phc in ["", "x", "$argon2id$", String(repeating: "$", count: 5000)] {
      #expect(Argon2.isWeaker(phc))
      #expect(!Argon2.matches("password", phc))
    }
  }
}
