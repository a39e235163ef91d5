public import Planning
import CivilTime
import Rostering
import Wellbeing

/// What each sees of care as JSON, each from a value that holds nothing else.
public enum CareJSON {
  /// A welfare lead's log.
  public static func bytes(_ view: LeadCareView, _ talks: HolderCareView, in room: Room) -> [UInt8]
  {
    let zone = room.roster.zone
    return JSONTree.record([
      ("open", .whole(view.counts.open)), ("due", .whole(view.counts.due)),
      ("unanswered", .whole(view.counts.unanswered)), ("late", .whole(view.counts.late)),
      (
        "flags",
        .list(
          view.flags.map { open in
            .record([
              ("person", .text(open.flag.person)), ("rule", .text(open.flag.rule)),
              ("raised", .text(zone.iso(open.flag.raised))),
              ("hard_calls", .whole(open.flag.exposures.count)),
              ("concerns", .whole(open.flag.concerns.count)), ("due", moment(open.due, zone)),
              ("owner", owner(open.owner)), ("in_time", inTime(open.owner)),
              ("supervisor_asks", .flag(open.isAsked)),
            ])
          }
        )
      ),
      ("cases", .list(view.cases.map { one($0, zone) })),
      (
        "handovers",
        .list(
          view.handovers.map {
            .record([
              ("date", .text("\($0.date)")), ("shift", .text("\($0.letter)")),
              ("since", .text(zone.iso($0.since))),
            ])
          }
        )
      ),
      ("talks", list(talks, zone)),
    ]).bytes
  }

  /// The talks that somebody holds, after whom they are to ask: those have no case yet.
  public static func bytes(_ view: HolderCareView, in room: Room) -> [UInt8] {
    list(view, room.roster.zone).bytes
  }

  /// Everything that is held about somebody, for themselves.
  public static func bytes(_ view: OwnCareView, in room: Room) -> [UInt8] {
    let zone = room.roster.zone
    return JSONTree.record([
      ("person", .text(view.person)),
      (
        "entries",
        .list(
          view.entries.map { entry($0, zone) }
        )
      ),
      (
        "flags",
        .list(
          view.flags.map {
            .record([
              ("rule", .text($0.flag.rule)), ("raised", .text(zone.iso($0.flag.raised))),
              ("reason", .text($0.flag.reason)),
            ])
          }
        )
      ),
      (
        "cases",
        .list(
          view.cases.map { found in
            .record(
              basics(found.id, found.care, zone) + [
                ("when", span(found.open?.slot, zone)), ("owner", owner(found.open?.owner)),
                ("text_entry", found.textEntry.map { .whole($0) } ?? .null),
                ("log", log(found.care.item, zone)),
              ]
            )
          }
        )
      ),
      ("good_days", .list(view.goodDays.map { .text("\($0)") })),
      (
        "check_outs",
        .list(
          view.checkOuts.map {
            .record([
              ("shift", .text("\($0.posting)")), ("answer", .text($0.answer.rawValue)),
              ("at", .text(zone.iso($0.at))),
            ])
          }
        )
      ),
      (
        "step_aways",
        .list(
          view.stepAways.map {
            .record([
              ("from", .text(zone.iso($0.start))), ("until", .text(zone.iso($0.until))),
            ])
          }
        )
      ),
      ("not_wanted", .list(view.wishes.unwanted.sorted().map { .text($0) })),
      (
        "contact",
        view.wishes.contact.map {
          .record([
            ("how", .text($0.means.rawValue)), ("by", $0.by.map { .text($0) } ?? .null),
            ("days_off", .flag($0.isOnDaysOff)),
          ])
        } ?? .null
      ),
      (
        "read_by",
        .list(
          view.readings.map {
            .record([
              ("at", .text(zone.iso($0.at))), ("reader", .text($0.reader)),
              ("what", .text($0.subject.rawValue)),
            ])
          }
        )
      ),
    ]).bytes
  }

  /// One case as a lead sees it who opened it: with the texts that hang on it, never what is in them, and with the
  /// person's hard calls where these were opened.
  ///
  /// - Parameters:
  ///   - open: The case.
  ///   - texts: The entry each text was written with, and who wrote it when, in words.
  ///   - log: The person's log, where it was opened.
  ///   - room: The room, for its clocks.
  /// - Returns: UTF-8.
  public static func bytes(
    _ open: OpenCase,
    texts: [(entry: Int, words: String)],
    log: PersonCareView?,
    in room: Room
  ) -> [UInt8] {
    let zone = room.roster.zone
    return JSONTree.record([
      ("case", one(open, zone)),
      (
        "texts",
        .list(texts.map { .record([("entry", .whole($0.entry)), ("words", .text($0.words))]) })
      ),
      (
        "calls",
        log.map { log in
          .record([
            ("entries", .list(log.entries.map { entry($0, zone) })),
            (
              "counts",
              .list(
                log.counts.filter { $0.year > 0 }.map { line in
                  .record([
                    ("category", .text(line.category)), ("days_7", .whole(line.week)),
                    ("days_30", .whole(line.month)), ("days_365", .whole(line.year)),
                  ])
                }
              )
            ),
          ])
        } ?? .null
      ),
    ]).bytes
  }

  private static func entry(_ entry: OwnEntry, _ zone: ZoneRules) -> JSONTree {
    .record([
      ("at", .text(zone.iso(entry.at))),
      ("category", entry.category.map { .text($0) } ?? .null),
      ("by_other", .flag(entry.isByOther)),
      ("author", entry.author.map { .text($0) } ?? .null), ("others", .whole(entry.others)),
    ])
  }

  private static func one(_ open: OpenCase, _ zone: ZoneRules) -> JSONTree {
    .record(
      basics(open.id, open.care, zone) + [
        ("next", open.care.item.next.map { .text($0.rawValue) } ?? .null),
        ("when", span(open.slot, zone)),
        ("with", open.slot.map { .text($0.practitioner) } ?? .null),
        ("placed", placed(open.placement)), ("due", moment(open.due, zone)),
        ("owner", owner(open.owner)), ("in_time", inTime(open.owner)),
        ("log", log(open.care.item, zone)),
      ]
    )
  }

  private static func basics(
    _ id: FactID,
    _ care: CareCase,
    _ zone: ZoneRules
  ) -> [(String, JSONTree)] {
    [
      ("case", .text(id.description)), ("person", .text(care.person)),
      ("kind", .text(care.item.kind.rawValue)), ("event", .text(zone.iso(care.item.event))),
      ("state", .text(care.item.state.words)),
      ("investigation", .flag(care.item.isUnderInvestigation)),
      ("flag", care.rule.map { .text($0) } ?? .null),
    ]
  }

  private static func list(_ view: HolderCareView, _ zone: ZoneRules) -> JSONTree {
    .list(
      view.asks.map { ask in
        .record([
          ("case", .null), ("person", .text(ask.person)),
          ("talk", .text(CareStep.check.rawValue)), ("start", .null), ("end", .null),
          ("due", moment(ask.due, zone)),
        ])
      }
        + view.talks.map { talk in
          .record([
            ("case", .text(talk.id.description)), ("person", .text(talk.person)),
            ("talk", .text(talk.step.rawValue)),
            ("start", moment(talk.span?.start, zone)), ("end", moment(talk.span?.end, zone)),
            ("due", moment(talk.due, zone)),
          ])
        }
    )
  }

  private static func log(_ item: CareItem, _ zone: ZoneRules) -> JSONTree {
    .list(
      item.log.map {
        .record([
          ("at", .text(zone.iso($0.at))), ("what", .text($0.move.words)), ("by", .text($0.by)),
        ])
      }
    )
  }

  private static func placed(_ placement: CarePlacement?) -> JSONTree {
    switch placement {
    case nil: .null
    case .slot: .text("slot")
    case .ask: .text("ask")
    case .lead: .text("lead")
    case .waits: .text("waits")
    }
  }

  private static func span(_ slot: CareSlot?, _ zone: ZoneRules) -> JSONTree {
    slot.map {
      .record([
        ("start", .text(zone.iso($0.span.start))), ("end", .text(zone.iso($0.span.end))),
      ])
    } ?? .null
  }

  private static func moment(_ moment: Instant?, _ zone: ZoneRules) -> JSONTree {
    moment.map { .text(zone.iso($0)) } ?? .null
  }

  private static func owner(_ owner: CareOwner?) -> JSONTree { owner.map { .text($0.id) } ?? .null }

  private static func inTime(_ owner: CareOwner?) -> JSONTree {
    .flag(owner?.isInTime ?? false)
  }
}
