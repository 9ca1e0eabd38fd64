import Foundation
import TOML
import Testing

/// Hostile files are refused, and never exhaust the stack: not when they are read, nor when they
/// are freed.
@Suite struct DepthTests {
  @Test(arguments: [
    ("a = " + String(repeating: "[", count: 100_000), 104..<104),
    (String(repeating: "a={", count: 100_000), 302..<302),
    ("a = " + String(repeating: "[{a=", count: 50_000), 204..<204),
    (String(repeating: "a.", count: 100_000) + "a = 1", 200_004..<200_004),
    ("[" + String(repeating: "a.", count: 100_000) + "a]", 201..<202),
    ("[[" + String(repeating: "a.", count: 100_000) + "a]]", 202..<203),
  ])
  func refused(text: String, range: Range<Int>) {
    onSmallStack {
      let problem = TOMLDocument(Array(text.utf8)).problem
      #expect(problem?.message == "nested deeper than 100 levels")
      #expect(problem?.range == range)
    }
  }

  @Test(arguments: [
    "a = " + String(repeating: "[", count: 99) + String(repeating: "]", count: 99),
    "a = " + String(repeating: "{a=", count: 99) + "1" + String(repeating: "}", count: 99),
    String(repeating: "a.", count: 99) + "a = 1",
    "[" + String(repeating: "a.", count: 98) + "a]\na = 1",
    "a = " + String(repeating: "[{a=", count: 49) + "1" + String(repeating: "}]", count: 49),
  ])
  func read(text: String) {
    onSmallStack {
      #expect(TOMLDocument(Array(text.utf8)).problem == nil)
    }
  }

  /// Many small things are as harmless as one deep one.
  @Test func wide() {
    let pairs = (0..<50_000).map { "k\($0).a = [{b = \($0)}]\n" }.joined()
    let tables = (0..<50_000).map { "[[t.u]]\nv = \($0)\n" }.joined()
    let document = TOMLDocument(Array((pairs + tables).utf8))
    #expect(document.problem == nil)
    #expect(document.root.entries.count == 50_001)
    #expect(document.root.value(at: "t", "u")?.array?.elements.count == 50_000)
  }
}

/// Runs on the 512 KiB that a thread of its own gets on Darwin.
private func onSmallStack(_ body: @escaping @Sendable () -> Void) {
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    body()
    done.signal()
  }
  thread.stackSize = 512 * 1024
  thread.start()
  done.wait()
}
