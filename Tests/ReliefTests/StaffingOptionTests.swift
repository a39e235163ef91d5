import Foundation
import Testing

/// Options of `relief staffing required` and `simulate` that contradict each other or cannot be.
struct StaffingOptionTests {
  private func refused(_ arguments: String) throws -> String {
    let result = try Program.run(
      arguments: ["staffing"] + arguments.split(separator: " ").map(String.init)
    )
    #expect(result.status == 64)
    #expect(result.output == "")
    return result.errors
  }

  @Test("what is said of a requirement does not fit the reverse question")
  func reverse() throws {
    let text = try refused(
      "required --calls-per-hour 120 --handle 300 --within 10 --agents 12 --minimum 14"
    )
    #expect(
      text.contains("--agents says how many are there: leave out --minimum and --abstraction")
    )
  }

  @Test("a negative number is refused as what it is, not as a missing value")
  func negative() throws {
    #expect(try refused("cover --days -1").contains("--days -1: a rota covers 1 to 3660 days"))
    #expect(try refused("cover --width -1").contains("--width -1: give 60 to 400 columns"))
    #expect(
      try refused("forecast --calls x.csv --interval -5").contains(
        "--interval -5: an interval divides"
      )
    )
    #expect(try refused("demand --interval -5").contains("--interval -5: it must divide the day"))
  }

  @Test("an offset of the clock needs a time it is taken from, and its own digits are said back")
  func offset() throws {
    let alone = try refused(
      "required --calls-per-hour 120 --handle 300 --mean-wait 20 --clock-offset 4"
    )
    #expect(alone.contains("--clock-offset is taken from --within"))
    let all = try refused(
      "required --calls-per-hour 120 --handle 300 --share 0.9 --within 10 --clock-offset 12"
    )
    #expect(all.contains("--clock-offset 12: nothing is left of --within 10."))
  }

  @Test("figures of a simulation are plain numbers, named as they were written, queues told apart")
  func simulation() throws {
    let one = try refused("simulate --calls-per-hour 0x10 --handle 300 --agents 3")
    #expect(one.contains("Error: calls an hour `0x10` is no number from 0 to 10000000."))
    let two = try refused("simulate --queue 999:30:240:90/10 --queue 999:50:nan:80/60 --agents 9")
    #expect(two.contains("--queue 999: handle time `nan` is no number"))
    let twice = try refused("simulate --queue 999:30:240:90/10 --queue 999:50:480:80/60 --agents 9")
    #expect(twice.contains("--queue 999: a queue of that name is there already."))
  }
}
