/// Colours of a terminal, laid over text that says everything without them.
struct Paint {
  /// Whether anything is coloured.
  let isOn: Bool

  /// The text in the colours of a kind of field.
  ///
  /// From the palette of 256: dark for night, light for day, strong red with bold for what is short.
  func field(_ text: String, _ tone: RotaBoard.Tone) -> String {
    switch tone {
    case .day: wrap(text, "38;5;16;48;5;153")
    case .night: wrap(text, "38;5;231;48;5;24")
    case .away: wrap(text, "38;5;52;48;5;218")
    case .work: wrap(text, "38;5;16;48;5;158")
    case .restricted: wrap(text, "38;5;16;48;5;250")
    case .split: wrap(text, "38;5;16;48;5;229")
    case .short: wrap(text, "1;38;5;231;48;5;160")
    case .over: wrap(text, "38;5;16;48;5;254")
    case .rest, .met, .none: text
    }
  }

  /// The text in bold.
  func bold(_ text: String) -> String { wrap(text, "1") }

  /// The text in the colours of a code of the terminal.
  func wrap(_ text: String, _ codes: String) -> String {
    isOn && !text.allSatisfy { $0 == " " } ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}
