internal import PythonSyntax
internal import SourceText

/// The code that accepted fixes move to another depth, and the places where they write new lines.
///
/// A new line is as deep as the code around it was found. Where another fix moves that code in the
/// same round it would stay behind, so one of the two waits for the next round.
struct LineDepths {
  private let tree: SyntaxTree
  private var moved: [Range<Int>] = []
  private var written: [Int] = []

  init(of tree: SyntaxTree) { self.tree = tree }

  /// Whether no line of a fix is moved by an accepted one, nor the other way round.
  func admits(_ edits: [Edit]) -> Bool {
    let range = movedRange(of: edits)
    return !written.contains { range?.contains($0) ?? false }
      && !edits.contains { edit in
        edit.writesLines && moved.contains { $0.contains(edit.range.lowerBound) }
      }
  }

  /// Notes what an accepted fix moves and writes.
  mutating func note(_ edits: [Edit]) {
    if let range = movedRange(of: edits) { moved.append(range) }
    written += edits.filter(\.writesLines).map(\.range.lowerBound)
  }

  /// From the first line that edits move to the end of the last one, brackets and strings included.
  private func movedRange(of edits: [Edit]) -> Range<Int>? {
    let places = edits.filter { isMove($0) || isHeader($0) }.map(\.range.lowerBound)
    guard let first = places.min(), let last = places.max() else { return nil }
    let tokens = tree.tokens
    let end = (0..<tokens.count).first {
      tokens.kinds[$0] == .newline && Int(tokens.starts[$0]) >= last
    }
    return first..<(end.map { Int(tokens.starts[$0]) } ?? tree.text.count) + 1
  }

  /// Whether an edit changes nothing but the blanks that a line begins with.
  private func isMove(_ edit: Edit) -> Bool {
    let bytes = tree.text.bytes
    let start = edit.range.lowerBound
    return start > 0 && bytes[start - 1].isLineEnd
      && edit.replacement.allSatisfy(\.isBlank) && bytes[edit.range].allSatisfy(\.isBlank)
  }
}

extension LineDepths {
  /// Whether an edit puts lines before a statement that leave it deeper than it was.
  fileprivate func isHeader(_ edit: Edit) -> Bool {
    guard edit.range.isEmpty, edit.writesLines else { return false }
    let line = tree.text.bytes[..<edit.range.lowerBound].reversed().prefix { !$0.isLineEnd }
    let last = edit.replacement.reversed().prefix { !$0.isLineEnd }
    return line.allSatisfy(\.isBlank) && last.allSatisfy(\.isBlank) && last.count > line.count
  }
}

extension Edit {
  /// Whether the edit brings a line end.
  fileprivate var writesLines: Bool { replacement.contains(where: \.isLineEnd) }
}
