import CivilTime
import Rostering

extension RoomReader {
  func readAbsenceKinds(_ value: YAMLValue) {
    guard let map = value.mapping("a mapping of ids to kinds of absence") else { return }
    if isTooLong(map.entries.count, "kinds of absence", at: map.place) { return }
    defer { checkMarks(map) }
    for entry in map.entries {
      guard let id = entry.key.id() else { continue }
      if id == "overtime" {
        entry.key.error("`overtime` is no absence", hint: "history.csv uses the word for itself")
        continue
      }
      kindNames?.insert(id, at: entry.key.place)
      let at = absenceKinds.firstIndex { $0.id == id }
      guard let kind = absenceKind(id, entry.value, usual: at.map { absenceKinds[$0] }) else {
        continue
      }
      if let at { absenceKinds[at] = kind } else { absenceKinds.append(kind) }
    }
  }

  /// What is written for a kind should tell it from every shift and every other kind; a board
  /// with one letter for two things can still be planned.
  private func checkMarks(_ map: YAMLMapping) {
    for entry in map.entries where entry.value.isMapping {
      guard let own = absenceKinds.first(where: { $0.id == entry.key.text }),
        let mark = YAMLMapping(entry.value, "")?["mark"]?.scalar, mark.text == own.mark
      else { continue }
      if shifts.contains(where: { $0.letter.description == own.mark }) {
        mark.warning("the mark \(quoted(own.mark)) is the letter of a shift", hint: "take another")
      }
      if let other = absenceKinds.first(where: { $0.mark == own.mark && $0.id != own.id }) {
        mark.warning(
          "the mark \(quoted(own.mark)) is that of \(quoted(other.id)) too",
          hint: "take another, or give \(quoted(other.id)) another"
        )
      }
    }
  }

  private func absenceKind(
    _ id: String,
    _ value: YAMLValue,
    usual: AbsenceKind?
  ) -> AbsenceKind? {
    guard let map = value.mapping("a kind of absence, `{ mark: C, work: yes, shown: all }`,") else {
      return nil
    }
    map.allow(["mark", "work", "open", "shown", "hours"])
    let written = usual == nil ? map.required("mark") : map["mark"]
    let mark = written.map { $0.piece("a mark").flatMap { readMark($0) } } ?? usual?.mark
    let work = map["work"].map { $0.piece("`yes` or `no`")?.flag() } ?? usual?.isWork ?? false
    let open = map["open"].map { $0.piece("`yes` or `no`")?.flag() } ?? usual?.mayBeOpen ?? false
    let shown =
      map["shown"].map {
        $0.piece("`all` or `supervisors`")?.known("audience", in: ["all", "supervisors"])
      } ?? (usual?.isShownToAll == true ? "all" : "supervisors")
    let hours = map["hours"].map { readHours($0) } ?? usual?.hours ?? .office
    guard let mark, let work, let open, let shown, let hours else { return nil }
    return AbsenceKind(
      id: id,
      mark: mark,
      isWork: work,
      mayBeOpen: open,
      isShownToAll: shown == "all",
      hours: hours
    )
  }

  private func readMark(_ piece: Piece) -> String? {
    if (1...3).contains(piece.text.utf8.count), Piece.isID(piece.text) { return piece.text }
    piece.error(
      "\(quoted(piece.text)) is not a mark",
      hint: "a mark has one to three letters: `AL`"
    )
    return nil
  }

  /// `{ from: "09:00", to: "17:00" }`.
  func readHours(_ value: YAMLValue) -> ClosedHours? {
    guard let map = value.mapping("hours, `{ from: \"09:00\", to: \"17:00\" }`,") else {
      return nil
    }
    map.allow(["from", "to"])
    let from = map.required("from")?.piece("a time of day")?.time()
    let to = map.required("to")?.piece("a time of day")?.time()
    guard let from, let to else { return nil }
    return ClosedHours(from: from, to: to)
  }
}
