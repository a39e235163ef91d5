import CivilTime
import Planning
import Rostering

extension Season {
  /// Absences and leave that is asked for.
  static var absences: [Step] {
    [
      Step("off", AddAbsence(leave("red1", "2026-09-29", "2026-09-30")), note: "court, day two"),
      Step("sick", AddAbsence(leave("red1", "2026-09-30", "2026-09-30", "sick"), replaces: true)),
      Step("away", AddAbsence(leave("white0", "2026-10-01", "2026-10-04"))),
      Step("early", EndAbsence(absence: made("away"), end: .lastDay(day("2026-10-02")))),
      Step("not", CancelAbsence(absence: made("gone"))),
      Step("ask", AskLeave(leave("blue0", "2026-10-05", "2026-10-06"))),
      Step("grant", GrantLeave(request: made("ask"))),
      Step("ask2", AskLeave(leave("blue1", "2026-10-05", "2026-10-05"))),
      Step("refuse", RefuseLeave(request: made("ask2"))),
      Step("ask3", AskLeave(leave("blue2", "2026-10-06", "2026-10-06"))),
      Step("withdraw", WithdrawLeave(request: made("ask3"))),
    ]
  }

  /// Hours and rest days that are owed, and leave brought over.
  static var owed: [Step] {
    [
      Step(
        "credit",
        CreditHours(person: "white1", kind: .restDay, hours: .hours(12), date: day("2026-09-01"))
      ),
      Step("rest", GiveRestDay(person: "white1", date: day("2026-10-02")), basis: .agreement),
      Step("carry", CarryLeave(into: day("2027-04-01"))),
    ]
  }

  /// What somebody did besides the rota.
  static var worked: [Step] {
    [
      Step(
        "late",
        KeptLate(
          posting: shift("red0", "2026-09-21"),
          until: moment("2026-09-21T20:30"),
          isForTimeOff: true
        )
      ),
      Step("home", SentHome(posting: shift("red1", "2026-09-21"), at: moment("2026-09-21T17:00"))),
      Step(
        "called",
        CalledIn(person: "white0", span: span("2026-09-22T09:00", "2026-09-22T12:00"))
      ),
      Step(
        "break",
        BreakInterrupted(
          posting: shift("red0", "2026-09-22"),
          span: span("2026-09-22T12:00", "2026-09-22T13:00"),
          taken: Minutes(20)
        )
      ),
      Step(
        "held",
        HeldShift(
          date: day("2026-09-22"),
          letter: ShiftLetter("D")!,
          until: moment("2026-09-22T19:45"),
          team: "red",
          isForTimeOff: true
        )
      ),
    ]
  }
}
