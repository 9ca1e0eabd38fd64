import Foundation
import PythonSemantics
import PythonSyntax
import SourceText
import Synchronization
import Testing

/// Chains and nestings of 20,000 are read on a small stack, and questions about them are answered.
@Suite struct SemanticsDepthTests {
  static let depth = 20_000

  static let inputs: [(name: String, text: @Sendable () -> String)] = [
    ("attribute chain", { "x = a" + repeated(".b") + "()" }),
    ("call chain", { "x = a" + repeated(".b()") }),
    ("sum", { "x = 1" + repeated(" + a()") }),
    ("conditional", { "x = " + repeated("a if b else ") + "c\nx()" }),
    ("not", { "x = " + repeated("not ") + "a()" }),
    ("lambda", { "x = " + repeated("lambda: ") + "a()" }),
    ("lambda defaults", { "x = " + repeated("lambda x=") + "1" }),
    ("await", { "x = " + repeated("await ") + "a()\nx()" }),
    (
      "names bound to names",
      { (1...depth).map { "a\($0) = a\($0 - 1)\n" }.joined() + "a\(depth)()" }
    ),
    ("one name bound often", { repeated("a = b\n") + "a()" }),
    ("many imports of one name", { repeated("import a.b\n") + "a.b()" }),
    ("elif", { "if a:\n  a()\n" + repeated("elif a:\n  a()\n") }),
    ("decorators", { repeated("@a()\n") + "def f(): pass\n" }),
    ("assignments", { repeated("a = ") + "1" }),
    ("comprehension clauses", { "[a() " + repeated(" for a in a if a") + "]" }),
    ("bases in a circle", { "class A(B):\n  def f(self): self.x()\nclass B(A): pass" }),
    ("many names", { (1...depth).map { "name_number_\($0)_of_many = \($0)\n" }.joined() }),
    (
      "attributes of one name",
      { "class A:\n  def f(self):\n" + repeated("    self.a = self.a.b()\n") }
    ),
  ]

  @Test(.timeLimit(.minutes(2)), arguments: inputs.map(\.name))
  func survives(_ name: String) throws {
    let input = try #require(Self.inputs.first { $0.name == name })
    let text = SourceText(Array(input.text().utf8))
    let found = onSmallStack {
      guard let file = PythonFile(SyntaxTree(parsing: text)) else { return 0 }
      return file.calls(to: ["a.b", "a", "b"]).count + file.allCalls.count
        + file.allScopes.flatMap(\.names).count
    }
    #expect(found != nil)
  }

  private static func repeated(_ text: String) -> String {
    String(repeating: text, count: depth)
  }
}

/// What a thread with half a mebibyte of stack makes of something; in a debug build it has eight.
private func onSmallStack<Value: Sendable>(_ body: @escaping @Sendable () -> Value?) -> Value? {
  #if DEBUG
    let size = 8 << 20
  #else
    let size = 512 << 10
  #endif
  let value = Mutex<Value?>(nil)
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    let result = body()
    value.withLock { $0 = result }
    done.signal()
  }
  thread.stackSize = size
  thread.start()
  done.wait()
  return value.withLock { $0 }
}
