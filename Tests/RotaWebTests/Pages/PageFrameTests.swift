import CivilTime
import Drawing
import Planning
import Testing

@testable import RotaWeb

@Suite struct PageFrameTests {
  let set: PageSet
  let pages: [PageSet.Sent]

  init() throws {
    set = try PageSet(SmallRoom.room(), night: SmallRoom.night, now: SmallRoom.now)
    pages = set.all
  }

  /// What HTTP-8's policy would not run is not there: no inline script, style or handler, nothing from elsewhere.
  @Test func nothingIsInlineAndNothingFromElsewhere() {
    for page in pages {
      for element in Markup(page.document).elements {
        #expect(element.name != "style", "\(page.name)")
        #expect(element.attributes["style"] == nil, "\(page.name): \(element)")
        #expect(
          !element.attributes.keys.contains { $0.hasPrefix("on") },
          "\(page.name): \(element)"
        )
        for place in ["src", "href", "action"] {
          if let path = element.attributes[place] {
            #expect(path.hasPrefix("/") || path.hasPrefix("#"), "\(page.name): \(path)")
          }
        }
      }
    }
  }

  @Test func everyPageHasOneHeadingOneMainAndUniqueIds() {
    for page in pages {
      let elements = Markup(page.document).elements
      #expect(elements.count { $0.name == "title" && $0.attributes.isEmpty } == 1, "\(page.name)")
      for name in ["h1", "main", "footer"] {
        #expect(elements.count { $0.name == name } == 1, "\(page.name): \(name)")
      }
      let ids = elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(page.name)")
      #expect(ids.contains("main"), "\(page.name)")
      // What is described or labelled by an id finds it.
      for element in elements {
        for key in ["aria-labelledby", "aria-describedby", "for"] {
          for id in (element.attributes[key] ?? "").split(separator: " ") {
            #expect(ids.contains(String(id)), "\(page.name): \(key) \(id)")
          }
        }
      }
    }
  }

  @Test func everyFormThatChangesSomethingCarriesTokenAndKey() {
    for page in pages {
      let elements = Markup(page.document).elements
      let posts = elements.count { $0.attributes["method"] == "post" }
      let tokens = elements.count {
        $0.attributes["name"] == "csrf" && $0.attributes["value"] == "token"
      }
      let keys = elements.count {
        $0.attributes["name"] == "once" && $0.attributes["value"] == "key"
      }
      #expect(tokens == posts && keys == posts, "\(page.name)")
    }
  }

  @Test func navigationShowsWhatARoleMayOpen() {
    func items(_ person: String) -> [NavItem] { NavItem.shown(to: set.viewer(person)) }
    #expect(
      items(set.supervisor) == [
        .rota, .day, .floor, .handover, .cover, .debriefs, .people, .lab, .me, .audit,
      ]
    )
    #expect(items("p1") == [.me, .floor, .rota, .day, .cover])
    #expect(items(set.lead) == [.me, .floor, .rota, .day, .cover, .debriefs])
  }

  @Test func markupIsNeverShownAsText() {
    for page in pages {
      let text = Markup(page.document).text
      for sign in ["XML(", "&lt;", "Optional("] {
        #expect(!text.contains(sign), "\(page.name): \(sign)")
      }
    }
  }

  @Test func theThemeChosenIsSaidAtTheRoot() {
    let page = PlainPage.error(404, for: nil)
    func root(_ theme: String?) -> String? {
      let document = page.document(for: nil, in: set.surroundings("/", theme: theme)).source
      return Markup(document).elements.first { $0.name == "html" }?.attributes["data-theme"]
    }
    #expect(root("dark") == "dark")
    #expect(root("light") == "light")
    #expect(root(nil) == nil)
    #expect(root("\"><script>") == nil)
  }

  @Test func assetsAreNamedByTheirBytes() {
    // FNV-1a of nothing and of "a", from RFC 9923, appendix C.
    #expect(Asset("css", type: "text/css", "").name == "relief-cbf29ce484222325.css")
    #expect(Asset("css", type: "text/css", "a").name == "relief-af63dc4c8601ec8c.css")
    for asset in Assets.all { #expect(Assets.named(asset.name) == asset) }
    #expect(Assets.named("relief.css") == nil)
  }
}
