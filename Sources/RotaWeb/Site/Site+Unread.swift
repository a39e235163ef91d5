import Planning
import RotaStore

extension Site {
  /// The longest address or header that the HTTP library reads, in bytes; far above what a browser sends here.
  static let longestHeader = 8 * 1024
  /// How long they may be together, in bytes.
  static let longestHead = 16 * 1024
  /// How many headers it reads.
  static let mostHeaders = 100

  /// Answers what the HTTP library could not read as a request, and so never reached a route: with the headers of
  /// every answer, a count and a line in the log.
  ///
  /// Nobody knows then whether a page or a program asked; a problem in JSON is what programs are promised, and a person
  /// can read it.
  ///
  /// - Parameter isTooLong: Whether it was given up because its address and headers are longer than what is read.
  /// - Returns: The answer, always 400.
  func unread(isTooLong: Bool) -> Answer {
    let sentence =
      isTooLong
      ? "The address and headers are longer than what is read: \(Self.longestHeader / 1024) KiB each, "
        + "\(Self.longestHead / 1024) KiB together, \(Self.mostHeaders) headers."
      : "This could not be read as an HTTP request."
    let answer = Answer.problem(
      Unanswered(400, sentence),
      id: String(Instruction.freshKey().prefix(10))
    )
    metrics.count("OTHER", "(unread)", answer.status, seconds: 0)
    ServerLog.note(
      .info,
      "request",
      ["method": "OTHER", "route": "(unread)", "status": String(answer.status), "ms": "0"]
    )
    return answer.dressed(isSecure: address.isSecure)
  }
}
