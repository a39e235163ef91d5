/// One step of the schema, forward only: all of it in one transaction, or none.
public struct Migration: Sendable {
  /// From 1, without gaps.
  public let number: Int
  /// What it is for, in a few words.
  public let title: String
  /// The statements, with `{int64}` and `{bytes}` for the column types in which engines differ.
  public let statements: [SQL]

  /// Makes a step.
  public init(number: Int, title: String, statements: [SQL]) {
    self.number = number
    self.title = title
    self.statements = statements
  }
}
