import Foundation
import Testing

/// The files that have broken tools of this kind, through the whole command.
///
/// `ApplyCommandTests` applies them, `WritingFaultTests` changes one between reading and writing, and
/// `EngineTests` has fixes that undo each other.
@Suite struct HostileInputTests {
  @Test func eachGetsTheDeadlinesThatAreCertain() throws {
    let repository = try HostileInput.repository()
    try repository.run("\"$0\" apply --no-unsafe-fixes")
    for input in HostileInput.all {
      let after = text(try repository.bytes(of: input.name))
      let before = text(input.bytes)
      if let deadlines = input.deadlines {
        let added = after.ranges(of: "timeout=").count - before.ranges(of: "timeout=").count
        #expect(added == deadlines, "of \(input.name): \(after)")
      }
    }
  }

  @Test func whatIsNoPythonIsToldOfOnce() throws {
    let repository = try HostileInput.repository()
    let command = try repository.run("\"$0\" diff > .git/diff; grep -a broken.py .git/diff")
    let told = command.errors.split(separator: "\n").filter { $0.contains("left alone") }
    #expect(told.count == 1 && told.first?.hasPrefix("broken.py:") == true)
    #expect(command.output.isEmpty)
    #expect(command.errors.contains(", 1 of them with syntax errors\n"))
  }

  /// Each byte as a character, so that any bytes are text.
  private func text(_ bytes: [UInt8]) -> String {
    String(bytes.map { Character(UnicodeScalar($0)) })
  }
}
