import Foundation
import Testing

/// Exports/openapi.yaml as it lies there, read line by line by its indentation.
struct OpenAPIFile {
  struct Operation {
    var id = ""
    var roles: Set<String> = []
    var scope = ""
    var statuses: Set<Int> = []
    /// `path date`, `query from`, `header Idempotency-Key`, `body person`.
    var fields: Set<String> = []
  }

  private(set) var operations: [String: Operation] = [:]
  let bytes: [UInt8]

  init() throws {
    let place = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Exports/openapi.yaml")
    bytes = Array(try Data(contentsOf: place))
    let text = String(decoding: bytes, as: UTF8.self)
    var path = ""
    var name = ""
    var section = ""
    var parameter = ""
    for line in text.split(separator: "\n") {
      let indent = line.prefix { $0 == " " }.count
      let word = line.dropFirst(indent)
      if indent == 0 { (path, name) = ("", "") }
      switch indent {
      case 2 where word.hasPrefix("/"): path = String(word.dropLast())
      case 4 where !path.isEmpty && ["get:", "post:"].contains(word):
        name = "\(word.dropLast().uppercased()) \(path)"
        operations[name] = Operation()
      case 6 where !name.isEmpty:
        section = String(word.prefix { $0 != ":" })
        let value = word.drop { $0 != ":" }.dropFirst(2)
        if section == "operationId" { operations[name]?.id = String(value) }
        if section == "x-relief-scope" { operations[name]?.scope = String(value) }
        if section == "x-relief-roles" {
          let roles = value.dropFirst().dropLast().split(separator: ",")
          operations[name]?.roles = Set(roles.map { $0.trimmingCharacters(in: .whitespaces) })
        }
      case 8 where section == "parameters" && word.hasPrefix("- name: "):
        parameter = String(word.dropFirst(8).replacing("\"", with: ""))
      case 10 where section == "parameters" && word.hasPrefix("in: "):
        operations[name]?.fields.insert("\(word.dropFirst(4)) \(parameter)")
      case 8 where section == "responses" && word.hasPrefix("\""):
        if let status = Int(word.dropFirst().prefix(3)) {
          operations[name]?.statuses.insert(status)
        }
      case 16 where section == "requestBody" && word.hasSuffix(":"):
        operations[name]?.fields.insert("body \(word.dropLast().replacing("\"", with: ""))")
      default: break
      }
    }
  }
}
