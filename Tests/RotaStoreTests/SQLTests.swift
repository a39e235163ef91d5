import RotaStore
import Testing

struct SQLTests {
  @Test func whatIsInterpolatedIsBound() {
    let name = "x'; drop table person; --"
    let sql: SQL = "SELECT id FROM person WHERE name = \(name) AND born < \(12)"
    #expect(sql.text == "SELECT id FROM person WHERE name = $1 AND born < $2")
    #expect(sql.values == [.text(name), .int64(12)])
  }

  @Test func statementsInStatementsAreRenumbered() {
    let inner: SQL = "a = \(1) OR b = \(2)"
    let sql: SQL = "SELECT c FROM t WHERE d = \(0) AND (\(inner)) AND e = \(3)"
    #expect(sql.text == "SELECT c FROM t WHERE d = $1 AND (a = $2 OR b = $3) AND e = $4")
    #expect(sql.values == [.int64(0), .int64(1), .int64(2), .int64(3)])
  }
}
