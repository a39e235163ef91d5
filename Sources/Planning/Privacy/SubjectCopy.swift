public import CivilTime

/// A copy of everything that is held about one person, for them: what others are called is replaced, and what is left out
/// is named with why, for a human to decide.
public struct SubjectCopy: Sendable {
  /// Something that is known of them, as it is or as it was.
  public struct Item: Sendable {
    /// Which kind of fact.
    public let kind: FactKind
    /// The entry that made it so.
    public let made: Int
    /// The entry that ended it; nothing where it stands.
    public let ended: Int?
    /// All of it.
    public let value: SubjectValue
  }

  /// An entry of the journal: one that they made, or that changed what is known of them.
  public struct Entry: Sendable {
    /// Its number.
    public let number: Int
    /// When it was entered.
    public let entered: Instant
    /// When it happened, where that is not when it was entered.
    public let happened: Instant?
    /// Who made it.
    public let by: String
    /// What was asked.
    public let command: String
    /// What it was about.
    public let object: String
    /// Why, an id of the room's list.
    public let reason: String?
  }

  /// A text that was written with an entry about them, in the clear.
  public struct Text: Sendable {
    /// The entry.
    public let entry: Int
    /// The text, which may name others.
    public let text: Confidential<String>

    /// Makes a text.
    public init(entry: Int, text: Confidential<String>) {
      self.entry = entry
      self.text = text
    }
  }

  /// Something that is kept so that they can sign in and read their calendar: never a password, a code or an address,
  /// of which only digests are kept.
  public struct Access: Hashable, Sendable {
    /// What it is: an account, what was done with it, a session, a calendar link, a token.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// The account.
      case account
      /// Something done to it or with it.
      case event = "account event"
      /// A time it is signed in.
      case session
      /// A calendar link.
      case link = "calendar link"
      /// What a program asks with.
      case token = "token of a program"
    }

    /// What it is.
    public let kind: Kind
    /// When it was made, or happened.
    public let at: Instant
    /// All that is known of it, in words.
    public let words: String

    /// Names something.
    public init(_ kind: Kind, at: Instant, _ words: String) {
      self.kind = kind
      self.at = at
      self.words = words
    }
  }

  /// Something that is left out.
  public struct Exempt: Hashable, Sendable {
    /// What it is: a kind of fact, or `text`.
    public let what: String
    /// The entry it belongs to.
    public let entry: Int
    /// Why it is left out.
    public let reason: String

    /// Names what is left out.
    public init(what: String, entry: Int, reason: String) {
      self.what = what
      self.entry = entry
      self.reason = reason
    }
  }

  /// The id of the person.
  public let person: String
  /// When it was made.
  public let at: Instant
  /// What is known, by kind, then entry.
  public let items: [Item]
  /// The entries of the journal, by number.
  public let entries: [Entry]
  /// The texts, by entry.
  public let texts: [Text]
  /// Their account and links, by kind, then time.
  public let access: [Access]
  /// What is left out, by entry.
  public let exempt: [Exempt]
  /// What others are called in it: who read the record is named, as the person may know it at any time.
  public static let others =
    "Others are “person 1”, “person 2” and so on; who read the record is named."
}
