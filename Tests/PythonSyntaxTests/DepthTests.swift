import Foundation
import PythonSyntax
import SourceText
import Synchronization
import Testing

/// Nestings and chains of 100,000 are read or refused on a small stack, and so is the release of
/// their trees.
///
/// In a debug build frames are many times larger; there the stack is that of a main thread.
@Suite struct DepthTests {
  static let depth = 100_000

  static let inputs: [(name: String, text: @Sendable () -> String)] = [
    ("parentheses", { nested("(", "1", ")") }),
    ("lists", { nested("[", "1", "]") }),
    ("dictionaries", { nested("{1: ", "1", "}") }),
    ("calls", { nested("f(", "1", ")") }),
    ("subscripts", { nested("a[", "1", "]") }),
    ("unclosed parentheses", { repeated("(") }),
    ("mixed brackets", { repeated("([{") }),
    ("attribute chain", { "a" + repeated(".b") }),
    ("call chain", { "a" + repeated(".b()") }),
    ("subscript chain", { "a" + repeated("[0]") }),
    ("not", { repeated("not ") + "a" }),
    ("unary minus", { repeated("-") + "1" }),
    ("sum", { "1" + repeated(" + 1") }),
    ("power", { "a" + repeated(" ** a") }),
    ("and", { "a" + repeated(" and a") }),
    ("alternating and, or", { "a" + repeated(" and a or a") }),
    ("comparisons", { "a" + repeated(" < a") }),
    ("conditional", { repeated("a if b else ") + "c" }),
    ("lambda", { repeated("lambda: ") + "1" }),
    ("lambda defaults", { repeated("lambda x=") + "1" }),
    ("await", { repeated("await ") + "a" }),
    ("elif", { "if a:\n  pass\n" + repeated("elif a:\n  pass\n") }),
    ("decorators", { repeated("@a\n") + "def f(): pass\n" }),
    ("blocks", { (0..<2_000).map { String(repeating: " ", count: $0) + "if a:\n" }.joined() }),
    ("adjacent strings", { "x = " + repeated("'a' ") }),
    ("f-strings", { repeated("f'{") + "1" }),
    ("f-string specifications", { "f'" + repeated("{x:") + "1" }),
    ("assignments", { repeated("a = ") + "1" }),
    ("targets", { nested("(", "a", ",)") + " = 1" }),
    ("comprehension clauses", { "[a" + repeated(" for a in a if a") + "]" }),
    ("with items", { "with a" + repeated(", a") + ": pass" }),
    ("with parentheses", { "with " + repeated("(") + "a" }),
    ("patterns", { "match a:\n case " + nested("[", "a", "]") + ": pass\n" }),
    ("alternative patterns", { "match a:\n case a" + repeated(" | a") + ": pass\n" }),
    ("class patterns", { "match a:\n case " + nested("A(", "a", ")") + ": pass\n" }),
    ("semicolons", { repeated("a;") + "a" }),
    ("errors", { repeated("a b\n") }),
    ("orphaned blocks", { repeated("  a\nelse:\n") }),
  ]

  @Test(arguments: inputs.map(\.name))
  func survives(_ name: String) throws {
    let input = try #require(Self.inputs.first { $0.name == name })
    let text = SourceText(Array(input.text().utf8))
    let steps = try #require(onSmallStack { SyntaxTree(parsing: text).steps })
    #expect(steps <= 4 * text.count + 64)
  }

  @Test(arguments: ["attribute chain"])
  func isShown(_ name: String) throws {
    let input = try #require(Self.inputs.first { $0.name == name })
    let text = SourceText(Array(input.text().utf8))
    let (lines, widest) = try #require(
      onSmallStack {
        var (lines, widest) = (0, 0)
        TreeDump(SyntaxTree(parsing: text)).forEachLine { line in
          lines += 1
          widest = max(widest, line.utf8.count)
        }
        return (lines, widest)
      })
    // Blanks in front of every line would be as many as the depth squared.
    #expect(lines > Self.depth && widest < 300)
  }

  private static func repeated(_ text: String) -> String {
    String(repeating: text, count: depth)
  }

  private static func nested(_ before: String, _ inside: String, _ after: String) -> String {
    repeated(before) + inside + repeated(after)
  }
}

/// What a thread with half a mebibyte of stack makes of something; in a debug build it has eight.
func onSmallStack<Value: Sendable>(_ body: @escaping @Sendable () -> Value) -> Value? {
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
