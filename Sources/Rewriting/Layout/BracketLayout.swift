internal import PythonSyntax
internal import SourceText

/// How black and ruff format lay out brackets that a line has no room for.
///
/// The outermost brackets are opened, and what they hold goes on one indented line if it fits there:
///
///     value = parse(
///         requests.get(url, timeout=30), strict=True
///     )
///
/// else, and always in displays of several elements, each element goes on a line of its own with a
/// comma behind it, and one that still has no room is laid out in the same way.
struct BracketLayout {
  /// Brackets in each other, the outermost first; the last ones are those of a call.
  let brackets: [Node]
  /// The arguments of the call after the change.
  let arguments: [[UInt8]]
  /// The change on the line that there is.
  let edits: [Edit]
  let style: FileStyle

  /// What stands between the outermost brackets, line ends included; nil where they hold something
  /// that is not laid out by its commas.
  func contents(_ indentation: [UInt8]) -> [UInt8]? { contents(0, indentation) }

  private func contents(_ depth: Int, _ indentation: [UInt8]) -> [UInt8]? {
    let node = brackets[depth]
    let inner = indentation + style.indentation
    let line = inner + changed(node.insideOfBrackets)
    if !node.hasTrailingComma, !node.isDisplay, characters(line) <= style.lineLength {
      return style.newline + line + style.newline + indentation
    }
    guard let elements = elements(depth, inner) else { return nil }
    var body: [UInt8] = []
    for element in elements { body += style.newline + inner + element }
    return body + style.newline + indentation
  }

  /// The lines of the elements between brackets, with their commas and without the indentation.
  private func elements(_ depth: Int, _ indentation: [UInt8]) -> [[UInt8]]? {
    let comma: [UInt8] = [UInt8(ascii: ",")]
    guard depth + 1 < brackets.count else { return arguments.map { $0 + comma } }
    let node = brackets[depth]
    if node.isComprehension { return nil }
    let elements = Array(node.children)
    let separator = elements.count > 1 ? comma : []
    var lines: [[UInt8]] = []
    for element in elements {
      let text = changed(element.range) + separator
      let inside = brackets[depth + 1].insideOfBrackets
      if element.range.contains(inside.lowerBound),
        characters(indentation + text) > style.lineLength
      {
        guard let contents = contents(depth + 1, indentation) else { return nil }
        let bytes = node.tree.text.bytes
        lines.append(
          bytes[element.range.lowerBound..<inside.lowerBound] + contents
            + bytes[inside.upperBound..<element.range.upperBound] + separator)
      } else {
        lines.append(text)
      }
    }
    return lines
  }

  /// A part of the text after the change.
  private func changed(_ range: Range<Int>) -> [UInt8] {
    let bytes = brackets[0].tree.text.bytes
    var text: [UInt8] = []
    var offset = range.lowerBound
    for edit in edits
    where range.lowerBound <= edit.range.lowerBound && edit.range.upperBound <= range.upperBound {
      text += bytes[offset..<edit.range.lowerBound] + edit.replacement
      offset = edit.range.upperBound
    }
    return text + bytes[offset..<range.upperBound]
  }
}

extension Node {
  /// Whether it is a list, set, dictionary or tuple of several elements.
  fileprivate var isDisplay: Bool {
    switch kind {
    case .list, .set, .dictionary, .tuple: children.count > 1
    default: false
    }
  }
}
