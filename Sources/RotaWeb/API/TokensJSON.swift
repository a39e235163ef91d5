public import CivilTime
import RoomFiles
public import RotaStore

/// Tokens as JSON, one object a token; never their secrets.
public enum TokensJSON {
  /// The bytes, in the order given.
  public static func bytes(_ tokens: [AccessToken], zone: ZoneRules) -> [UInt8] {
    JSONTree.list(
      tokens.map {
        .keys([
          ("id", .text($0.id)), ("label", .text($0.label)), ("made", .text(zone.iso($0.made))),
          ("expires", .text(zone.iso($0.expires))),
        ])
      }
    ).bytes
  }
}
