import Engine
import Reporting
import Rewriting
import Testing

/// What is told at the end of a run.
@Suite struct SummaryTests {
  @Test func nothingFound() {
    var summary = Summary(of: .fixes)
    summary.countFile()
    #expect(summary.text(seconds: 0.5) == "1 Python file seen in 0.50 s; no hazard found\n")
    summary.countFile()
    summary.countUnreadable()
    summary.count(report("x = (\n"))
    #expect(
      summary.text(seconds: 12.345)
        == "3 Python files seen in 12.35 s, 1 of them with syntax errors, 1 unreadable; "
        + "no hazard found\n")
  }

  @Test func whatWasLeftAlone() {
    var summary = Summary(of: .fixes)
    summary.countLeftAlone("tests", files: 1)
    summary.countLeftAlone("builds", folders: 2)
    summary.countLeftAlone("nothing")
    summary.countLeftAlone("tests", files: 2, folders: 1)
    #expect(
      summary.text(seconds: 0) == "0 Python files seen in 0.00 s; no hazard found\n"
        + "Left alone: tests (3 files, 1 folder), builds (2 folders)\n")
  }

  @Test(arguments: [
    (Summary.Subject.fixes, "shown", "2 safe, 1 unsafe", "1 needs-service, 1 suppressed"),
    (.writtenFixes, "written", "2 safe, 1 unsafe", "1 needs-service, 1 suppressed"),
    (.findings, "found", "2 safe, 1 unsafe, 1 needs-service", "1 suppressed"),
  ])
  func aRowForEveryHazard(
    subject: Summary.Subject, word: String, shown: String, hidden: String
  ) {
    var summary = Summary(of: subject)
    summary.count(report("f(safe)\nf(unsafe)\nf(needs)\n"))
    summary.count(report("f(safe)\nf(advice)\nf(safe)  # hoist: allow[marking]\n"))
    let lines = summary.text(seconds: 0).split(separator: "\n")
    #expect(lines[0] == "2 Python files seen in 0.00 s")
    #expect(lines[1].hasPrefix("hazard   \(word) "))
    let words = lines[2].split(separator: "  ").map { $0.drop { $0 == " " } }
    #expect(words == ["marking", shown[...], hidden[...], "1"])
    #expect(summary.changed == 2)
  }

  @Test func columnsStandBelowEachOther() {
    var table = TextTable(["a", "bb", "c"])
    table.add(["xxx", "y", "zz"])
    #expect(table.text == "a    bb  c\nxxx  y   zz\n")
  }
}
