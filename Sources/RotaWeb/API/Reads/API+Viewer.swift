import CivilTime
import Planning
import RoomFiles
import Rostering
import RotaStore

extension RouteTable {
  /// The room, who asks, and the tokens of their account.
  static let apiViewer: [Route] = [
    .read(
      "/api/v1/room",
      "room",
      "The room: its zone, teams, roles, shifts and reasons.",
      for: .roles([.staff]),
      scope: .room,
      shape: .keys([
        "id": .text, "name": .text, "timezone": .text, "entry": .whole, "teams": .list(named),
        "roles": .list(named),
        "shifts": .list(
          .keys(["letter": .text, "name": .text, "start": .text, "end": .text, "night": .flag])
        ),
        "absence_kinds": .list(.text),
        "reasons": .list(.keys(["id": .text, "text": .text])),
      ])
    ) { visit, _ in RoomAnswer.room(visit) },
    .read(
      "/api/v1/me",
      "me",
      "Who asks, and what they are to the room now.",
      for: .signedIn,
      scope: .own,
      shape: .keys([
        "account": .text, "person": .orNull(.text), "name": .text,
        "roles": .list(.choice(SiteRole.allCases.map(\.rawValue))),
      ])
    ) { visit, _ in try RoomAnswer.viewer(visit) },
    .read(
      "/api/v1/me/tokens",
      "tokens",
      "The tokens with which programs act for the account; never their secrets.",
      for: .signedIn,
      scope: .own,
      shape: .list(
        .keys(["id": .text, "label": .text, "made": .moment, "expires": .moment])
      )
    ) { visit, _ in try RoomAnswer.tokens(visit) },
    .write(
      "/api/v1/me/tokens/{id}/end",
      "token-end",
      "Ends a token of the account, at once; one that is gone already is ended.",
      for: .signedIn,
      scope: .own,
      path: [.wanted("id", .id, "The token's id.")],
      shape: ended
    ) { visit, given in
      let account = try visit.signedIn().accountName
      let isEnded = try AccessTokens(visit.site.live.held.file).end(
        given.text("id") ?? "",
        of: account,
        by: "account:\(account)",
        at: visit.now
      )
      return RoomAnswer.ended(isEnded)
    },
  ]

  private static let named = Shape.keys(["id": .text, "name": .text])
  static let ended = Shape.keys(["ended": .flag])
}

/// Answers about the room and who asks.
enum RoomAnswer {
  static func room(_ visit: Visit) -> [UInt8] {
    let room = visit.standing.base
    let roster = room.roster
    let isSupervisor = visit.viewer?.isSupervisor ?? false
    return JSONTree.keys([
      ("id", .text(room.id)), ("name", .text(room.name)), ("timezone", .text(roster.zone.name)),
      ("entry", .whole(visit.standing.entry)),
      ("teams", .list(roster.teams.map { named($0.id, $0.name) })),
      ("roles", .list(roster.roles.map { named($0.id, $0.name) })),
      (
        "shifts",
        .list(
          roster.shifts.map {
            .keys([
              ("letter", .text($0.letter.description)), ("name", .text($0.name)),
              ("start", .text($0.start.description)), ("end", .text($0.end.description)),
              ("night", .flag($0.isNight)),
            ])
          }
        )
      ),
      (
        "absence_kinds",
        .list(
          roster.absenceKinds.filter { isSupervisor || $0.isShownToAll }.map { .text($0.id) }
        )
      ),
      (
        "reasons",
        .list(
          room.changes.reasons.map { .keys([("id", .text($0.id)), ("text", .text($0.text))]) }
        )
      ),
    ]).bytes
  }

  static func viewer(_ visit: Visit) throws -> [UInt8] {
    let viewer = try visit.signedIn()
    return JSONTree.keys([
      ("account", .text(viewer.accountName)),
      ("person", viewer.personID.map { .text($0) } ?? .null),
      ("name", .text(viewer.displayName)),
      ("roles", .list(viewer.roles.map(\.rawValue).sorted().map { .text($0) })),
    ]).bytes
  }

  static func tokens(_ visit: Visit) throws -> [UInt8] {
    let zone = visit.standing.base.roster.zone
    let tokens = try AccessTokens(visit.site.live.held.file)
      .tokens(of: visit.signedIn().accountName, at: visit.now)
    return TokensJSON.bytes(tokens, zone: zone)
  }

  static func ended(_ isEnded: Bool) -> Answer {
    Answer(type: "application/json", bytes: JSONTree.keys([("ended", .flag(isEnded))]).bytes)
  }

  private static func named(_ id: String, _ name: String) -> JSONTree {
    .keys([("id", .text(id)), ("name", .text(name))])
  }
}
