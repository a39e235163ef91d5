import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Gives the site's own answer where the HTTP library would give an empty one by itself, for what it could not read.
///
/// One for each connection.
final class UnreadHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let site: Site
  private var isTooLong = false

  init(site: Site) { self.site = site }

  /// The reason comes before the library's answer to it.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if case HTTPParserError.headerOverflow = error { isTooLong = true }
    context.fireErrorCaught(error)
  }

  /// Every answer of the site's says what it is; the library's own does not, and is known by that.
  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(var head) = unwrapOutboundIn(data),
      head.status == .badRequest, head.headerFields[.contentType] == nil
    else {
      context.write(data, promise: promise)
      return
    }
    let answer = site.unread(isTooLong: isTooLong)
    head.headerFields[.contentType] = answer.type
    head.headerFields[.contentLength] = String(answer.bytes.count)
    for header in answer.headers {
      if let name = HTTPField.Name(header.name) { head.headerFields[name] = header.value }
    }
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(ByteBuffer(bytes: answer.bytes))), promise: promise)
  }
}
