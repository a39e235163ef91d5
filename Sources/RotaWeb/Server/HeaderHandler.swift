import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Puts the headers of every answer on those that the HTTP library makes by itself, for what is no HTTP.
final class HeaderHandler: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let isSecure: Bool

  init(isSecure: Bool) { self.isSecure = isSecure }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(var head) = unwrapOutboundIn(data) else {
      context.write(data, promise: promise)
      return
    }
    for header in StandardHeaders.all(isSecure: isSecure) {
      if let name = HTTPField.Name(header.name), head.headerFields[name] == nil {
        head.headerFields[name] = header.value
      }
    }
    context.write(wrapOutboundOut(.head(head)), promise: promise)
  }
}
