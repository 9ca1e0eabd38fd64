import Reporting
import Testing

/// Sentences in lines.
@Suite struct ParagraphTests {
  @Test func linesAreFilledUpToTheWidth() {
    #expect(Paragraph("one two  three\nfour", width: 9).text == "one two\nthree\nfour\n")
    #expect(Paragraph("a bb ccc", width: 4).text == "a bb\nccc\n")
    #expect(Paragraph("incomprehensibilities no", width: 4).text == "incomprehensibilities\nno\n")
    #expect(Paragraph("  ").text.isEmpty)
  }
}
