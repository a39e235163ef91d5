import ArgumentParser
import RotaWeb

struct APICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "api",
    abstract: "Print the description of the JSON API, OpenAPI 3.1, as the server serves it.",
    discussion: """
      Example:
        relief api > openapi.yaml
      """
  )

  func run() throws { try Console.print(bytes: OpenAPIDocument.bytes) }
}
