import CivilTime
import Planning
import RotaStore

extension RouteTable {
  /// Publishing the rota, telling people, and taking back.
  static let rotaCommands: [Route] = [
    .command(
      Publish.self,
      "Publishes the rota: from then on it is a promise.",
      for: [.supervisor],
      fields: [
        GivenField("from", .date, "The first day; the first unpublished one where it is left out."),
        GivenField(
          "days",
          .whole(1...366),
          "How many days; as many as usual where it is left out."
        ),
      ]
    ) { Publish(from: $1.date("from"), days: $1.whole("days")) },
    .command(
      TellPerson.self,
      "Notes that somebody was told of changes close to their day; `seen` by the person alone, of themselves.",
      for: [.staff],
      fields: [
        .person,
        .wanted("means", .choice(Told.Means.allCases.map(\.rawValue)), "How they were told."),
        GivenField("date", .date, "Of this day's shift alone."),
      ]
    ) { _, given in
      TellPerson(
        person: given.text("person") ?? "",
        means: given.text("means").flatMap(Told.Means.init(rawValue:)) ?? .seen,
        date: given.date("date")
      )
    },
    .command(
      Undo.self,
      "Takes back an entry: ends what it made and brings back what it ended.",
      for: [.supervisor],
      fields: [.wanted("entry", .whole(1...999_999_999), "Its number.")],
      usualReason: "mistake"
    ) { visit, given in
      let entry = given.whole("entry") ?? 0
      let record = visit.site.live.record
      // What was told in confidence is not there for who may not know of it.
      guard let named = try record.entry(entry), !ConfidentialEntries.contain(named.command) else {
        throw Unanswered.notFound("There is no such entry.")
      }
      return Undo(try record.done(entry))
    },
  ]
}
