/// Names that try to be markup, to turn the line round, to hide or to be endless.
enum HostileNames {
  static let all: [String] = {
    let seeds = [
      "\"><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "' onfocus='alert(1)",
      "\" autofocus onfocus=\"alert(1)",
      "</title><script>alert(1)</script>", "</td></tr></table><h1>x", "<!--",
      "]]><svg/onload=alert(1)>",
      "&lt;b&gt;", "&#x3C;script&#x3E;", "javascript:alert(1)", "{{7*7}}", "${alert(1)}",
      "%3Cscript%3E",
      "\u{202E}gnorw", "\u{2066}a\u{2069}", "a\u{0}b", "a\u{7}b\u{1B}[31mred", "a\nb\r\nc\td",
      "\u{FEFF}x", "\u{200B}", " ", "", "\u{301}\u{301}\u{301}", "👩‍👩‍👧‍👦", "Ⅷ ℌ",
      "Zoë O’Brien-Ní Bhriain",
      "李小龙", "محمد علي", "שלום", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)",
      "../../etc/passwd",
      "`id`", "; DROP TABLE people; --", "\\", "\u{FFFE}\u{FFFF}", "\u{85}\u{9B}31m",
    ]
    let long = String(repeating: "Wolfeschlegelsteinhausen", count: 20)
    return (0..<200).map { i in
      let seed = seeds[i % seeds.count]
      return switch i / seeds.count {
      case 0: seed
      case 1: "Ann \(seed)"
      case 2: "\(seed) Cole"
      case 3: long + seed
      default: seed + seed + "\(i)"
      }
    }
  }()
}
