import Drawing

/// What the words on the pages mean, for whoever is new to the room or to the program.
struct WordsPage {
  /// Words that belong together.
  struct Part {
    let title: String
    let words: [(word: String, meaning: String)]
  }

  var page: Page {
    Page(
      title: "What the words mean",
      measure: .text,
      main: HTML.joined(
        Self.parts.map { part in
          let lines = part.words.map { word, meaning -> HTML in
            "<dt>\(word)</dt><dd>\(meaning)</dd>\n"
          }
          return "<h2>\(part.title)</h2>\n<dl class=\"words\">\n\(HTML.joined(lines))</dl>\n"
        }
      )
    )
  }

  static let parts: [Part] = [
    Part(
      title: "The rota",
      words: [
        (
          "Pattern",
          "The days on and off that come again and again: two days, two nights, four off."
        ),
        ("Shift", "One dated day or night. A night belongs to the day it starts on."),
        ("Rest day", "A day off by the pattern."),
        (
          "Away",
          "Rostered, and not there: leave, training, court, sickness. Why is nobody’s business but a supervisor’s."
        ),
        ("% away", "Away hours as a share of rostered hours; ▲ where it is above the room’s cap."),
        (
          "Minimum level",
          "The fewest people of a role that may be at work. −1 is one below it, +2 is two above."
        ),
        (
          "Required, gap",
          "How many people the calls that are expected need in a half-hour, and how many are missing."
        ),
        (
          "Expected 999 in 10 s",
          "The share of emergency calls that would be answered within ten seconds with the people who are there."
        ),
        ("Stand in, cover", "To work instead of somebody who is away."),
        ("Tutee", "Somebody who is learning the work beside a tutor."),
        (
          "Published",
          "What people can rely on. What is not published yet is a plan and may change."
        ),
        ("13 h, 11 h", "How long a night is on which the clocks change."),
      ]
    ),
    Part(
      title: "Rules",
      words: [
        ("Rule", "Something the law or a settlement forbids. Such a change cannot be made."),
        (
          "Warning",
          "Something that good practice advises against. It can be done, and wants a reason."
        ),
        (
          "W7, W10, …",
          "The numbers of the rules; the command relief rota check says each in full with its source."
        ),
        ("Indicative check", "The rules as the program reads them. It is no legal advice."),
        (
          "Agreement, pressing need",
          "What a change at short notice rests on: they agreed, or it could not be avoided."
        ),
      ]
    ),
    Part(
      title: "Looking after people",
      words: [
        ("Step away", "A protected break at once. Nobody asks why, and it is never refused."),
        (
          "Hard call",
          "That somebody took a call that was hard, of which kind and when. Never what was said."
        ),
        ("Flag", "A rule asks a person to look how somebody is. It changes nothing by itself."),
        ("Offer", "Support that somebody may take or leave. To decline costs nothing."),
        ("Wellbeing check", "Five to twenty minutes with a supervisor."),
        (
          "TRiM",
          "Trauma Risk Management: a talk with a trained colleague about three days later, and again after a month. It is not counselling."
        ),
        (
          "Hot debrief, cold debrief",
          "A talk about the work: at once, or later to learn from it. Neither is a talk about how somebody is."
        ),
        ("Look-in", "Somebody asks, later, how it went."),
        ("Good day", "Most days are. They can be entered too."),
      ]
    ),
  ]
}

extension RouteTable {
  /// The words, for everybody.
  static let words: [Route] = [
    .get("/words", for: .everyone, scope: .nobody) { visit in visit.page(WordsPage().page) }
  ]
}
