/// Sentences in lines that are read with ease.
public struct Paragraph: Sendable {
  private let sentences: String
  private let width: Int

  /// Takes sentences with blanks or line ends between their words.
  public init(_ sentences: String, width: Int = 80) {
    self.sentences = sentences
    self.width = width
  }

  /// The lines, none of which is longer than the width unless a word is.
  public var text: String {
    var lines: [String] = []
    for word in sentences.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
