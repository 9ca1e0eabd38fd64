import TOML
import Testing

/// What is TOML, and what it says (TOML 1.0.0).
@Suite struct TOMLDocumentTests {
  @Test(arguments: Documents.valid)
  func valid(document: Document) {
    let read = TOMLDocument(document.text)
    #expect(read.problem == nil)
    #expect(rendering(read.root) == document.expected)
  }

  @Test(arguments: Documents.invalid)
  func invalid(document: Document) {
    let read = TOMLDocument(document.text)
    let problem = read.problem.map { "\($0.range): \($0.message)" }
    #expect(problem == document.expected)
    #expect(read.root.entries.isEmpty)
  }

  @Test(
    arguments: [
      ([0xFF], 0..<1),
      ([0x61, 0x0A, 0xC0, 0x80], 2..<3),
      ([0x23, 0xED, 0xA0, 0x80], 1..<2),
      ([0x23, 0xF4, 0x90, 0x80, 0x80], 1..<2),
      ([0x23, 0xE2, 0x82], 1..<3),
      ([0x61, 0x20, 0x3D, 0x20, 0x27, 0xE9, 0x27], 5..<6),
    ] as [([UInt8], Range<Int>)])
  func notUTF8(bytes: [UInt8], range: Range<Int>) {
    #expect(TOMLDocument(bytes).problem?.range == range)
    #expect(TOMLDocument(bytes).problem?.message == "the file is not UTF-8")
  }

  @Test func byteOrderMark() {
    let document = TOMLDocument([0xEF, 0xBB, 0xBF] + Array("a = 1\n".utf8))
    #expect(rendering(document.root) == "{a=1}")
    #expect(document.root.entries[0].key.range == 3..<4)
    #expect(TOMLDocument([0x0A, 0xEF, 0xBB, 0xBF]).problem?.range == 1..<2)
  }

  /// RFC 3339 knows leap seconds and the year zero; Python's types do not.
  @Test func whatPythonCannotHold() {
    let document = TOMLDocument(Array("a = 1990-12-31T23:59:60Z\nb = 0000-02-29".utf8))
    #expect(rendering(document.root) == "{a=1990-12-31T23:59:60.000000+0,b=0000-02-29}")
  }

  @Test func nanoseconds() {
    let document = TOMLDocument(Array("a = 00:00:00.1234567899\nb = 00:00:00.5".utf8))
    let times = document.root.entries.map(\.value.content)
    guard case .localTime(let fine) = times.first, case .localTime(let half) = times.last else {
      Issue.record("two times were expected")
      return
    }
    #expect(fine.nanosecond == 123_456_789)
    #expect(half.nanosecond == 500_000_000)
  }

  @Test func oracle() throws {
    let documents = Documents.valid + Documents.invalid
    guard let answers = try Tomllib.answers(about: documents.map(\.text)) else { return }
    #expect(answers.count == documents.count)
    for (document, answer) in zip(documents, answers) {
      let isValid = TOMLDocument(document.text).problem == nil
      #expect(answer == (isValid ? document.expected : "error"), "\(document)")
    }
  }
}
