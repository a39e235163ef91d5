import Planning
import RotaStore

extension Site {
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
      ? "The address and headers are longer than what is read: 8 KiB each, 16 KiB together, 100 headers."
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
