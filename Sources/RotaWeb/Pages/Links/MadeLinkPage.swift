import Drawing
import RotaStore

/// A link that was just made: the one time its address is shown.
struct MadeLinkPage {
  let link: FeedLink
  /// Its address, `http://127.0.0.1:8080/s/rf_….ics`.
  let address: String

  /// The same address for programs that take `webcal:`.
  var subscribing: String {
    let rest = address.drop { $0 != ":" }
    return "webcal\(rest)"
  }

  /// The page.
  var page: Page {
    Page(
      title: "Your calendar link",
      here: .me,
      measure: .text,
      notices: [
        Notice(.done, "The link for \(TextWidth.clean(link.label)) is made. It is shown this once.")
      ],
      main: """
        <p><a class="button" href="\(subscribing)">Subscribe on this device</a></p>
        <h2>Or copy it</h2>
        <p>In your calendar look for “subscribe”, “add by URL” or “from the internet”, and paste:</p>
        <div class="field"><label for="address">Address</label>
        <input type="text" id="address" value="\(address)" readonly></div>
        <p><button type="button" class="quiet" data-copy="address" data-script hidden>Copy the address</button></p>
        <h2>Or scan it</h2>
        \(picture)\
        <p>Whoever sees this page, or this picture of it, has the link. If somebody did who should not have, \
        <a href="/me/links">stop it and make another</a>.</p>

        """
    )
  }

  private var picture: HTML {
    guard let picture = QRPicture(subscribing) else { return "" }
    return "<p>\(picture.svg(title: "The address as a QR code"))</p>\n"
  }
}
