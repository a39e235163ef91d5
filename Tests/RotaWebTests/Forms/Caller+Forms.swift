import CivilTime
import Planning
import RotaStore
import Rostering
import Testing

@testable import RotaWeb

extension Caller {
  /// Sends a form as another site would make the browser send it: without the session's token.
  func sendBare(_ path: String, _ fields: [(String, String)]) async -> Int {
    let form = fields.map { "\($0)=\(Percent.encoded($1))" }.joined(separator: "&")
    return await test.ask("POST", path, cookie: cookie, form: form).status
  }

  /// Where a form leads to; nothing where it leads nowhere.
  func sent(_ path: String, _ fields: [(String, String)]) async -> String? {
    let form = ([("csrf", test.token(cookie))] + fields)
      .map { "\($0)=\(Percent.encoded($1))" }.joined(separator: "&")
    let answer = await test.ask("POST", path, cookie: cookie, form: form)
    return answer.status == 303 ? answer.header("location") : nil
  }

  /// The mistakes of a page: the field each leads to and its words.
  func mistakes(in source: String) -> [String: String] {
    let links = source.matches(of: /<li><a href="#([a-z]+)">([^<]*)<\/a><\/li>/)
    return Dictionary(links.map { (String($0.1), String($0.2)) }, uniquingKeysWith: { a, _ in a })
  }

  /// That a form is refused with these mistakes, all at once, each with its place, and that nothing is written.
  func refuses(
    _ path: String,
    _ fields: [(String, String)],
    with wanted: [String: String],
    status: Int = 422
  ) async throws {
    let before = try test.entry()
    let (found, source) = await send(path, fields)
    #expect(found == status, "\(path) \(fields)")
    let mistakes = mistakes(in: source)
    #expect(Set(mistakes.keys) == Set(wanted.keys), "\(path) \(fields): \(mistakes)")
    for (field, words) in wanted {
      #expect(mistakes[field]?.contains(words) == true, "\(field): \(mistakes[field] ?? "nothing")")
      #expect(source.contains("id=\"\(field)\""), "\(field) has a place to lead to")
    }
    #expect(try test.entry() == before, "\(path) wrote something")
  }

  /// That a form is written as one entry, once; where it led.
  @discardableResult
  func writes(_ path: String, _ fields: [(String, String)]) async throws -> String {
    let before = try test.entry()
    #expect(await sendBare(path, fields) == 403, "without the token of the session")
    #expect(try test.entry() == before)
    let key = ("once", Instruction.freshKey())
    let place = try #require(await sent(path, fields + [key]), "\(path) \(fields)")
    #expect(try test.entry() == before + 1, "\(path) \(fields)")
    return place
  }

  /// That pages can be looked at, twice, without anything being written.
  func looks(_ paths: [String]) async throws {
    _ = await look("/me")
    let before = (try test.entry(), try test.site.accounts.history().count)
    for path in paths {
      for _ in 0..<2 { #expect(await look(path).status == 200, "\(path)") }
    }
    let after = (try test.entry(), try test.site.accounts.history().count)
    #expect(before == after)
  }
}
