/// Text that must not reach a log, a table or a page by accident: its description is redacted.
public struct Confidential<Value: Hashable & Sendable>: Hashable, Sendable, CustomStringConvertible,
  CustomDebugStringConvertible, CustomReflectable
{
  /// The value itself, for who may see it.
  public let revealed: Value

  /// Wraps a value.
  public init(_ value: Value) { revealed = value }

  /// Never the value.
  public var description: String { "(confidential)" }
  /// Never the value.
  public var debugDescription: String { description }
  /// Never the value.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
