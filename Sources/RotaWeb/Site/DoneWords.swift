/// What is said after a form was sent, by the command it carried out.
enum DoneWords {
  /// Where there is nothing more to say than that it was done.
  static let usual = "It is entered."

  /// By the name of the command; nothing in them says whom it is about.
  static let all: [String: String] = [
    "away start": "Away, from now on.",
    "away end": "You are back.",
    "away cover": "The cover is entered, and they see it on their floor page.",
    "away look-in": "It is entered that somebody looked in.",
    "break start": "The break has begun.",
    "break end": "The break is over.",
    "break miss": "It is entered that the break was missed.",
    "break tell": "The breaks are kept, and people see them on their pages.",
    "break wish": "Your wish is kept; the next plan of breaks heeds it where it can.",
    "call good-day": "A good day it was.",
    "care check-out": "Thank you. It is entered.",
    "care refer": "It is with a welfare lead, and with nobody else.",
    "care handover": "The answer is entered.",
    "care offer": "It is entered, and a welfare lead sees to the rest.",
    "call concern": "It is entered, and a welfare lead sees to the rest.",
    "care no-offer": "It is entered that nothing is offered, and the flag is answered.",
    "care offer-again": "It is entered that it was offered again.",
    "care no-answer": "It is entered that there was no answer.",
    "care accept": "It is entered as accepted.",
    "care decline": "It is entered as declined, and the case rests with it.",
    "care place": "The talk has its time.",
    "care hold": "It is entered that the talk was held.",
    "care look-in": "It is entered that somebody looked in.",
    "care close": "The case is closed.",
    "leave ask": "Your request waits for a supervisor.",
    "leave withdraw": "Your request is withdrawn.",
    "rota publish": "It is published: staff see it on their pages and in their calendars.",
    "rota told": "It is entered that they were told.",
    "swap ask": "They are asked; the swap waits for their answer.",
    "swap cancel": "The swap is called off.",
    "swap decline": "The swap is declined.",
    "swap agree": "You agreed. If a supervisor has to approve it, it waits for that.",
    "staff import": "The list is taken in.",
  ]
}
