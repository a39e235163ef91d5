import Planning
import Rostering
import Wellbeing

/// The answer to who says how they want to be looked after.
enum WishesAnswer {
  static func keep(_ visit: Visit) throws -> Answer {
    let person = try OwnAnswer.person(visit)
    var page = WishesPage(visit.careRound, for: person)
    page.unwanted = Set(visit.form.values("not"))
    page.contact = visit.form["contact"] ?? ""
    page.by = visit.form["by"] ?? ""
    page.isOnDaysOff = visit.form["days"] == "yes"
    let known = Set(page.staff.map(\.id))
    guard page.unwanted.isSubset(of: known), page.by.isEmpty || known.contains(page.by) else {
      throw Unanswered.notFound("Nobody of that name looks after people here.")
    }
    let means = AgreedContact.Means(rawValue: page.contact)
    if means == nil {
      if !page.contact.isEmpty {
        page.mistakes.append(Mistake("contact", "Choose how from the list."))
      } else if !page.by.isEmpty || page.isOnDaysOff {
        page.mistakes.append(
          Mistake("contact", "Say how you may be reached, or leave out by whom and when.")
        )
      }
    }
    if !page.by.isEmpty, page.unwanted.contains(page.by) {
      page.mistakes.append(
        Mistake("by", "The same person cannot be both who reaches you and whom you do not want.")
      )
    }
    if page.mistakes.isEmpty {
      let contact = means.map {
        AgreedContact(
          by: page.by.isEmpty ? nil : page.by,
          means: $0,
          isOnDaysOff: page.isOnDaysOff
        )
      }
      do {
        _ = try visit.perform(WishCare(CareWishes(unwanted: page.unwanted, contact: contact)))
        return .seeOther("/me/wishes?kept=yes")
      } catch let refusal as Refusal where refusal.cause == .input {
        page.mistakes = visit.mistakes(refusal)
      }
    }
    return visit.page(page.page(in: visit.surroundings), status: 422)
  }
}
