import RotaSolver
import Testing

struct SolverVersionTests {
  // Beside many other tests a short answer may take long to be heard, so the time is long where it is not the point.
  @Test("the solver says what it is and which CBC it has")
  func real() async throws {
    let version = try #require(await SolverVersion.asked(Solver.path, within: 7200))
    #expect(version.wholeMatch(of: /relief-solve 1, CBC [0-9.]+[a-z]*/) != nil, "\(version)")
  }

  @Test("what is no solver, fails, says too much or says nothing has no version")
  func others() async throws {
    #expect(await SolverVersion.asked("/nonexistent/relief-solve") == nil)
    let scripts = [
      "echo something else", "echo 'relief-solve 1, CBC 2'; exit 1", "", "yes relief-solve 1",
    ]
    for script in scripts {
      try await Solver.fake(script) { path in
        #expect(await SolverVersion.asked(path, within: 7200) == nil, "\(script)")
      }
    }
  }

  @Test("one that does not answer is not waited for")
  func hangs() async throws {
    try await Solver.fake("exec sleep 600") { path in
      #expect(await SolverVersion.asked(path, within: 0.2) == nil)
    }
  }
}
