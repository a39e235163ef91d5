extension WellbeingRules {
  /// What holds in a room without a file of its own: word for word what `Config/rules/wellbeing.yaml` says as shipped.
  public static let builtIn: WellbeingRules = {
    var rules = WellbeingRules(
      version: "2026-1",
      categories: ExposureCategory.builtIn,
      flagRules: FlagRule.builtIn,
      times: CareTimes(),
      timeRationales: builtInTimes
    )
    rules.keptRationales = builtInKept
    return rules
  }()

  private static let builtInTimes: [String: Rationale] = [
    "check": Rationale(
      reason:
        "A few minutes with a supervisor before going home, in the shift in which it happened.",
      basis: .custom,
      source:
        "Oscar Kilo (National Police Wellbeing Service): demobilising; the length is an assumption"
    ),
    "look-in": Rationale(
      reason: "How it is the next day shows only the next day.",
      basis: .assumption,
      source: "the room's own"
    ),
    "hot-debrief": Rationale(
      reason:
        "What to do next and who is needed, before people go home: operational, not about feelings.",
      basis: .custom,
      source: "the trade; the length is an assumption"
    ),
    "cold-debrief": Rationale(
      reason: "Learning wants some days' distance.",
      basis: .assumption,
      source: "the room's own"
    ),
    "trim-first": Rationale(
      reason: "Early enough to help, late enough for the first reaction to have passed.",
      basis: .custom,
      source:
        "TRiM: first talk about 72 hours after the event; West Midlands Police Federation magazine, "
        + "June 2019: 48 hours to a week; the length is an assumption"
    ),
    "trim-second": Rationale(
      reason:
        "Most people are themselves again within a month; whoever is not should not wait longer.",
      basis: .custom,
      source:
        "TRiM: second talk after about a month; the week it may take and the length are assumptions"
    ),
    "occupational-health": Rationale(
      reason: "As soon as there is an appointment.",
      basis: .assumption,
      source: "the room's own; to be agreed with occupational health"
    ),
    "self-referral": Rationale(
      reason: "Somebody who asks is talked to within one block of days off.",
      basis: .assumption,
      source: "the room's own"
    ),
    "sleep_after_night": Rationale(
      reason: "A journey home and a day's sleep are left alone.",
      basis: .assumption,
      source: "the room's own; no statute sets it"
    ),
    "starts_every": Rationale(
      reason: "Appointments begin at times that people can remember.",
      basis: .assumption,
      source: "the room's own"
    ),
    "unread_self_referral": Rationale(
      reason: "Nobody who asked for help waits for somebody who is off.",
      basis: .assumption,
      source: "the room's own; at most one shift of 12 hours"
    ),
    "unanswered_handover": Rationale(
      reason: "An hour after the end of the shift its supervisor has gone home.",
      basis: .assumption,
      source: "the room's own"
    ),
  ]
}
