import Testing

@testable import RotaWeb

@Suite struct RequestTests {
  @Test func `Forms of other sites change nothing`() async throws {
    let test = try TestSite()
    let form = "theme=dark&back=/"
    let allowed: [[Answer.Header]] = [
      [.init("sec-fetch-site", "same-origin")], [.init("sec-fetch-site", "none")],
      [.init("origin", TestSite.origin)],
      [.init("sec-fetch-site", "same-origin"), .init("origin", "http://evil.example")],
    ]
    let refused: [[Answer.Header]] = [
      [], [.init("sec-fetch-site", "cross-site")], [.init("sec-fetch-site", "same-site")],
      [.init("origin", "http://evil.example")], [.init("origin", "null")],
      [.init("origin", "http://127.0.0.1:8081")], [.init("origin", "https://127.0.0.1:8080")],
      [.init("sec-fetch-site", "cross-site"), .init("origin", TestSite.origin)],
      [.init("origin", TestSite.origin), .init("origin", TestSite.origin)],
    ]
    for headers in allowed {
      #expect(
        await test.ask("POST", "/theme", form: form, headers: headers).status == 303,
        "\(headers)"
      )
    }
    for headers in refused {
      #expect(
        await test.ask("POST", "/theme", form: form, headers: headers).status == 403,
        "\(headers)"
      )
    }
  }

  @Test func `A form of a session carries its own token`() async throws {
    let test = try TestSite()
    let accounts = try DemoAccounts.make(in: test.site)
    let one = try #require(await test.signIn(accounts[0].name, accounts[0].password))
    let two = try #require(await test.signIn(accounts[1].name, accounts[1].password))
    for (token, status) in [("", 403), ("x", 403), (test.token(two), 403), (test.token(one), 303)] {
      let answer = await test.ask("POST", "/theme", cookie: one, form: "theme=dark&csrf=\(token)")
      #expect(answer.status == status)
    }
  }

  @Test func `Fields that a form does not have, broken ones and long ones are refused`()
    async throws
  {
    let test = try TestSite()
    for (form, status) in [
      ("theme=dark&admin=1", 400), ("theme=%zz", 400), ("theme=%ff", 400), ("theme=%00", 400),
      ("theme=" + String(repeating: "x", count: 65_530), 303),
      ("theme=" + String(repeating: "x", count: 65_531), 413),
      (String(repeating: "theme=x&", count: 401), 400),
    ] {
      #expect(await test.ask("POST", "/theme", form: form).status == status, "\(form.prefix(20))")
    }
    let declared = await test.ask(
      "POST",
      "/theme",
      form: "theme=x",
      headers: [.init("sec-fetch-site", "same-origin"), .init("content-length", "65537")]
    )
    #expect(declared.status == 413)
    let json = await test.site.answer(
      Asked(
        "POST",
        "/theme",
        hosts: [TestSite.host],
        headers: [.init("sec-fetch-site", "none"), .init("content-type", "application/json")]
      )
    )
    #expect(json.status == 415)
  }

  @Test func `Only its own name is answered, once, and only known methods`() async throws {
    let test = try TestSite()
    for (hosts, status) in [
      ([TestSite.host], 200), (["LOCALHOST:8080"], 200), ([], 421), (["evil.example"], 421),
      (["127.0.0.1"], 421), (["127.0.0.1:80800"], 421), ([TestSite.host, TestSite.host], 421),
    ] {
      #expect(await test.ask("GET", "/healthz", hosts: hosts).status == status, "\(hosts)")
    }
    for method in ["TRACE", "PUT", "DELETE", "OPTIONS", "FOO", "post"] {
      let answer = await test.ask(method, "/sign-in")
      #expect(answer.status == 405)
      #expect(answer.header("allow") == "GET, HEAD, POST")
    }
    #expect(await test.ask("POST", "/healthz", form: "").header("allow") == "GET, HEAD")
    #expect(await test.ask("GET", "/" + String(repeating: "x", count: 4096)).status == 414)
    for path in ["//", "/a//b", "/../etc/passwd", "/assets/../healthz", "/healthz/", "healthz", ""]
    {
      #expect(await test.ask("GET", path).status == 404, "\(path)")
    }
    #expect(await test.ask("GET", "/assets/..%2fhealthz").status == 404)
    #expect(await test.ask("GET", "/sign-in?a=%").status == 400)
  }

  @Test func `What is no request is told so, as programs are promised`() throws {
    let site = try TestSite().site
    for (isTooLong, words) in [(true, "longer than what is read"), (false, "could not be read")] {
      let answer = site.unread(isTooLong: isTooLong)
      #expect(answer.status == 400 && answer.type == "application/problem+json")
      #expect(String(decoding: answer.bytes, as: UTF8.self).contains(words))
      #expect(answer.header("x-content-type-options") == "nosniff")
    }
    #expect(site.metrics.text(isReadOnly: false).contains(#"route="(unread)",status="400"} 2"#))
  }

  @Test func `Every answer has the headers of every answer`() async throws {
    let test = try TestSite()
    var answers: [Answer] = []
    for route in test.site.table.routes {
      let path = route.path.description.replacing(/\{[a-z]+\}/, with: "x")
      answers.append(
        await test.ask(route.method.rawValue, path, form: route.method == .post ? "" : nil)
      )
    }
    answers.append(await test.ask("GET", "/none"))
    answers.append(await test.ask("TRACE", "/"))
    answers.append(await test.ask("GET", "/", hosts: []))
    answers.append(await test.ask("GET", Assets.stylesheet.path))
    for answer in answers {
      #expect(
        answer.header("content-security-policy")
          == "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
      )
      #expect(answer.header("x-content-type-options") == "nosniff")
      #expect(answer.header("referrer-policy") == "no-referrer")
      #expect(answer.header("cross-origin-opener-policy") == "same-origin")
      #expect(answer.header("cross-origin-resource-policy") == "same-origin")
      #expect(answer.header("permissions-policy") != nil)
      #expect(answer.headers.count { $0.name.lowercased() == "cache-control" } == 1)
      #expect(answer.header("strict-transport-security") == nil, "there is no https here")
    }
    #expect(answers.last?.header("cache-control") == "public, max-age=31536000, immutable")
  }

  @Test func `What breaks is a number and a sentence, and nothing of what it was`() async throws {
    struct Secret: Error { let path = "/home/secret/relief.db" }
    let test = try TestSite(
      table: RouteTable([
        .get("/breaks", for: .everyone, scope: .nobody) { _ in throw Secret() },
        .get("/fails", for: .everyone, scope: .nobody, kind: .plain) { _ in throw Secret() },
      ])
    )
    for path in ["/breaks", "/fails"] {
      let answer = await test.ask("GET", path)
      let text = String(decoding: answer.bytes, as: UTF8.self)
      #expect(answer.status == 500)
      #expect(text.contains("made a mistake, and nothing was changed"))
      #expect(!text.lowercased().contains("secret"))
    }
    #expect(
      String(decoding: await test.ask("GET", "/breaks").bytes, as: UTF8.self).contains(
        /<code>[a-z2-7]{10}<\/code>/
      )
    )
  }

  @Test func `HEAD is GET without its bytes`() async throws {
    let test = try TestSite()
    let get = await test.ask("GET", "/healthz")
    let head = await test.ask("HEAD", "/healthz")
    #expect(head.bytes.isEmpty && head.status == 200 && head.type == get.type)
    #expect(head.header("content-length") == "\(get.bytes.count)")
  }
}
