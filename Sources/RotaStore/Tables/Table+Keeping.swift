import CivilTime
import Planning
import Rostering

extension Table {
  /// Something that must not be deleted.
  static let hold = Table(
    .hold,
    name: "hold",
    columns: "object, person, from_day, until_day, last_day, reference",
    definition: """
      object TEXT NOT NULL, person TEXT, from_day TEXT, until_day TEXT, last_day TEXT NOT NULL,
      reference TEXT NOT NULL,
      CHECK (object IN ('person', 'shift', 'incident')), CHECK (from_day < until_day),
      CHECK ((from_day IS NULL) = (until_day IS NULL)),
      CHECK (person IS NOT NULL OR from_day IS NOT NULL)
      """,
    write: { fact, row in
      guard case .hold(let it) = fact else { return }
      row.one(of: it.object)
      row.text(it.person)
      row.days(it.days)
      row.date(it.until)
      row.text(it.reference)
    },
    read: { row in
      .hold(
        Hold(
          object: try row.one(of: Hold.Object.self),
          person: try row.textIfAny(),
          days: try row.daysIfAny(),
          until: try row.date(),
          reference: try row.text()
        )
      )
    }
  )

  /// The Config the room is read from: the bytes of its files are blobs under their SHA-256.
  static let config = Table(
    .config,
    name: "config",
    columns: "files",
    definition: "files TEXT NOT NULL",
    people: [],
    write: { fact, row in
      guard case .config(let it) = fact else { return }
      row.text(
        it.files.map { "\(ListText.escaped($0.path))@\(ListText.escaped($0.sha256));" }.joined()
      )
    },
    read: { row in
      var files: [InputFile] = []
      for (path, sha256) in ListText.read(try row.text()) {
        guard let sha256 else { throw RowFault() }
        files.append(InputFile(path: path, sha256: sha256))
      }
      return .config(ConfigVersion(files: files))
    }
  )
}
