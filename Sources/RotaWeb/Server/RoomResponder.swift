import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Carries requests from the HTTP library to the site and its answers back; it knows nothing of pages.
struct RoomResponder: HTTPResponder {
  /// What the library gives along with a request.
  struct Context: InitializableFromSource {
    let channel: any Channel

    init(source: ApplicationRequestContextSource) { channel = source.channel }
  }

  let site: Site

  func respond(to request: Request, context: Context) async throws -> Response {
    let answer = await site.answer(Asked(request, from: context.channel.remoteAddress?.ipAddress))
    var headers = HTTPFields()
    for header in [Answer.Header("Content-Type", answer.type)] + answer.headers {
      if let name = HTTPField.Name(header.name) {
        headers.append(HTTPField(name: name, value: header.value))
      }
    }
    let status = HTTPResponse.Status(code: answer.status)
    guard answer.status == 413 else {
      return Response(
        status: status,
        headers: headers,
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.bytes))
      )
    }
    // What is too long is not read to its end: the connection goes with the answer.
    headers[.connection] = "close"
    let channel = context.channel
    return Response(
      status: status,
      headers: headers,
      body: ResponseBody(contentLength: answer.bytes.count) { writer in
        try await writer.write(ByteBuffer(bytes: answer.bytes))
        try await writer.finish(nil)
        channel.close(promise: nil)
      }
    )
  }
}

extension Asked {
  /// What the library read; a header that names another sender is not believed, as anybody can send one.
  init(_ request: Request, from address: String?) {
    let fields = request.head.headerFields.map {
      Answer.Header($0.name.canonicalName, $0.value)
    }
    // The library takes the first Host header out of the rest.
    let hosts =
      [request.head.authority].compactMap { $0 } + fields.filter { $0.name == "host" }.map(\.value)
    let body = request.body
    self.init(
      request.method.rawValue,
      request.head.path ?? "",
      hosts: hosts,
      headers: fields,
      address: address
    ) { limit in
      var bytes: [UInt8] = []
      for try await part in body {
        guard bytes.count + part.readableBytes <= limit else { return nil }
        bytes.append(contentsOf: part.readableBytesView)
      }
      return bytes
    }
  }
}
