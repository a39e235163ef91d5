/// The elements of a document, read without knowing anything of how pages are made.
struct Markup {
  /// An element's start: its name and its attributes.
  struct Element: Hashable {
    let name: String
    let attributes: [String: String]
  }

  let elements: [Element]
  /// What stands between the tags, entities left as they are.
  let text: String

  init(_ source: String) {
    var elements: [Element] = []
    var text = String.UnicodeScalarView()
    // By scalars: a mark that combines would hide the sign before it.
    var rest = source.unicodeScalars[...]
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      rest = rest[rest.index(after: open)...]
      var tag = ""
      var quote: Unicode.Scalar?
      while let scalar = rest.popFirst() {
        if let mark = quote {
          if scalar == mark { quote = nil }
        } else if scalar == "\"" || scalar == "'" {
          quote = scalar
        } else if scalar == ">" {
          break
        }
        tag.unicodeScalars.append(scalar.isASCII ? scalar : "?")
      }
      if !tag.hasPrefix("/"), !tag.hasPrefix("!") { elements.append(Self.element(tag)) }
    }
    self.elements = elements
    self.text = String(text + rest)
  }

  private static func element(_ tag: String) -> Element {
    let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" }).lowercased()
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      if rest.isEmpty { break }
      let key = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
      if key.isEmpty {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(key.count)
      var value = ""
      if rest.first == "=" {
        rest = rest.dropFirst()
        if let quote = rest.first, quote == "\"" || quote == "'" {
          value = String(rest.dropFirst().prefix { $0 != quote })
          rest = rest.dropFirst(value.count + 2)
        } else {
          value = String(rest.prefix { !$0.isWhitespace })
          rest = rest.dropFirst(value.count)
        }
      }
      attributes[key.lowercased()] = value
    }
    return Element(name: name, attributes: attributes)
  }

  /// How often each kind of element stands in it, by name and names of attributes.
  var shape: [String: Int] {
    Dictionary(grouping: elements) { element in
      element.name + " " + element.attributes.keys.sorted().joined(separator: " ")
    }.mapValues(\.count)
  }
}
