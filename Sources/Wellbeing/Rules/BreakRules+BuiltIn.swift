import CivilTime

extension BreakRules {
  /// What holds in a room without a file of its own: word for word what `Config/rules/breaks.yaml` says as shipped.
  public static let builtIn = BreakRules(
    version: "2026-1",
    breaks: [
      BreakAllowance(
        id: "rest",
        kind: .statutory,
        length: Minutes(30),
        moreThan: Minutes.hours(6),
        isPaid: true,
        rationale: Rationale(
          reason:
            "Twenty minutes without interruption, away from the desk, and the way there and back.",
          basis: .law,
          source:
            "Working Time Regulations 1998, reg 12: 20 minutes in a day of more than 6 hours; the rest of the half-hour is an "
            + "assumption"
        )
      ),
      BreakAllowance(
        id: "meal",
        kind: .meal,
        length: Minutes(60),
        moreThan: Minutes.hours(6),
        isPaid: false,
        rationale: Rationale(
          reason: "Time to eat a warm meal and to think of something else.",
          basis: .custom,
          source: "the trade: 12 hours there, 11 of them paid; it agrees with `unpaid` in room.yaml"
        )
      ),
      BreakAllowance(
        id: "late-rest",
        kind: .statutory,
        length: Minutes(30),
        moreThan: Minutes.hours(9),
        isPaid: true,
        rationale: Rationale(
          reason: "The last hours of a long shift are the hardest.",
          basis: .advice,
          source:
            "HSE, Managing shift work (HSG256): frequent short breaks in long shifts and at night; the length is an assumption"
        )
      ),
    ],
    rationales: [
      "screen": Rationale(
        reason: "Short breaks often rest eyes and head better than long ones rarely.",
        basis: .advice,
        source:
          "HSE, Working safely with display screen equipment: 5 to 10 minutes every hour; the law names no minutes"
      ),
      "together": Rationale(
        reason: "A tutee at the desk has their tutor beside them, and at the table too.",
        basis: .custom,
        source: "the trade"
      ),
      "slot": Rationale(
        reason: "Quarter-hours are times that people can remember.",
        basis: .assumption,
        source: "the room's own"
      ),
      "statutory_least": Rationale(
        reason: "A shorter break, or one that was interrupted, does not count.",
        basis: .law,
        source: "Working Time Regulations 1998, reg 12(3)"
      ),
      "statutory_after": Rationale(
        reason: "Who works longer than this has a right to a break.",
        basis: .law,
        source: "Working Time Regulations 1998, reg 12(1)"
      ),
      "first": Rationale(
        reason: "Nobody goes on a break as soon as the handover is done.",
        basis: .assumption,
        source: "the room's own"
      ),
      "last": Rationale(
        reason: "A break at the very end is going home early and no rest for the shift.",
        basis: .assumption,
        source:
          "the room's own; guidance on reg 12 has the break within the working time, not at its end"
      ),
      "between": Rationale(
        reason: "Two breaks close together are one.",
        basis: .assumption,
        source: "the room's own"
      ),
      "longest": Rationale(
        reason: "Nobody takes calls for longer than this without a real break.",
        basis: .assumption,
        source: "the room's own"
      ),
      "longest_night": Rationale(
        reason: "Attention falls sooner at night.",
        basis: .advice,
        source:
          "HSE, Managing shift work (HSG256): shorter spells of work at night; the number is an assumption"
      ),
      "wish": Rationale(
        reason: "Who would rather go early or late is asked to, where the floor holds.",
        basis: .assumption,
        source: "the room's own"
      ),
      "move": Rationale(
        reason: "People have made plans for the break they were told of.",
        basis: .assumption,
        source: "the room's own"
      ),
      "shortfall": Rationale(
        reason: "A break is moved a long way before a line is left unanswered.",
        basis: .assumption,
        source: "the room's own"
      ),
    ]
  )
}
