import CivilTime
import Drawing
import Planning
import Rostering
import Testing

@testable import RotaWeb

/// Sentences of the record as pages say them.
@Suite struct PlainSpeechTests {
  let speech = PlainSpeech(SmallRoom.room().roster)

  @Test(arguments: [
    (
      "p1 would be on two shifts at once: 2026-10-24 N and 2026-10-25 D",
      "Ann Cole would be on two shifts at once: the night of Sat 24 Oct 2026 and the day of Sun 25 Oct 2026"
    ),
    (
      "a swap waits for the shift of p2 2026-12-09 (nmyznwzau2h7d6dho4x6bitmu5-1); it is not called off by this",
      "a swap waits for the shift of Bea Dunn Wed 9 Dec 2026; it is not called off by this"
    ),
    ("it is asked already, and waits for p3", "it is asked already, and waits for Cal Ross"),
    (
      "the same days are asked for already (usidsyacu5ytcc2rzd2jdms7xu-1)",
      "the same days are asked for already"
    ),
    ("in the leave year to 2027-03-31", "in the leave year to Wed 31 Mar 2027"),
    ("as known at 2026-11-22T20:28:02+00:00", "as known at Sun 22 Nov 20:28"),
    ("p4 acts as handler 2026-10-24", "Dot Webb acts as contact handler Sat 24 Oct 2026"),
    ("nothing of this kind, as it is", "nothing of this kind, as it is"),
  ]) func `No id and no ISO date is left`(said: String, spoken: String) {
    #expect(speech.said(said) == spoken)
  }

  @Test func `A refusal says what to do, but no command to type`() {
    let refusal = Refusal(
      .conflict,
      [
        Refusal.Objection("p1 is on 2026-10-24 N already", hint: "`relief cover` lists who can"),
        Refusal.Objection("it is past", hint: "there is p1 2026-10-25"),
      ]
    )
    #expect(
      speech.sentences(refusal)
        == "Ann Cole is on the night of Sat 24 Oct 2026 already. It is past (there is Ann Cole Sun 25 Oct 2026)."
    )
  }

  @Test func `A shift has its hours, and whether it is a day or a night`() {
    // Red, of which p1 is, works nights on 24 October, when the clocks go back.
    let night = PostingName(person: "p1", date: SmallRoom.night)
    #expect(speech.shift(night) == "the night of Sat 24 Oct, 19:00–07:00")
    let swap = Swap(
      gives: night,
      taker: "p7",
      takes: PostingName(person: "p7", date: CivilDate("2026-10-26")!),
      state: .agreed,
      asked: SmallRoom.now,
      expires: .never
    )
    let roster = SmallRoom.room().roster
    #expect(
      swap.spoken(Naming(roster, showsNames: true), in: roster)
        == "Ann Cole gives the night of Sat 24 Oct, 19:00–07:00, to Fay Hunt for the day of Mon 26 Oct, 07:00–19:00. Both agree."
    )
  }
}
