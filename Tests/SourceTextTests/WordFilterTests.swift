import SourceText
import Testing

/// Whether words occur in bytes.
@Suite struct WordFilterTests {
  @Test(arguments: [
    ("find(1)", true), ("x = find", true), ("a, find", true), ("refind(1)", false),
    ("finder(1)", false), ("_find", false), ("find_", false), ("find2", false), ("éfind", false),
    ("refind find", true), ("", false), ("fin", false), ("items.all()", true),
    ("items.allow()", false), ("all(xs)", false), ("def all(self)", true), ("undef all(", false),
    ("Mock(x)", true), ("MyMock(x)", false), ("Mock()", true), ("Mock", false),
  ])
  func wholeWords(text: String, passes: Bool) {
    let filter = WordFilter(["find", ".all", "def all", "Mock("], areWhole: true)
    #expect(filter.passes(Array(text.utf8)[...]) == passes)
  }

  @Test(arguments: [("refinder", true), ("fin", false)])
  func partsOfWords(text: String, passes: Bool) {
    #expect(WordFilter(["find"]).passes(Array(text.utf8)[...]) == passes)
  }
}
