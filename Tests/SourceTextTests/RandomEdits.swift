import SourceText

/// Random texts and edits of them, biased towards all that is hard to show as a diff.
struct RandomEdits {
  /// Where the randomness comes from.
  var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(state: seed)
  }

  /// Some text, mostly short, with a set of edits; now and then without any.
  mutating func next() -> EditSet {
    let text = text()
    return edits(of: text)
  }

  /// A set of edits of a text.
  mutating func edits(of text: SourceText) -> EditSet {
    var edits = EditSet(of: text)
    for _ in 0..<pick([0, 1, 1, 2, 3, 5, 12]) { _ = edits.insert([edit(of: text)]) }
    return edits
  }

  /// A text of lines that often repeat, with all kinds of line ends and often none at the end.
  mutating func text() -> SourceText {
    let ends: [[UInt8]] = pick([
      [bytes("\n")], [bytes("\n")], [bytes("\r\n")], [bytes("\r")],
      [bytes("\n"), bytes("\r\n"), bytes("\r")],
    ])
    let count = pick([0, 1, 2, 3, 5, 8, 13, 30, 60, chance(10) ? 3_000 : 300])
    let repeats = Bool.random(using: &generator)
    var text: [UInt8] = []
    for number in 0..<count {
      text += repeats ? line() : bytes("line \(number)")
      text += pick(ends)
    }
    if chance(3) { text += line() }
    return SourceText(text)
  }

  private mutating func edit(of text: SourceText) -> Edit {
    let starts = [0] + text.bytes.indices.filter { text.bytes[$0] == 0x0A }.map { $0 + 1 }
    let first = Int.random(in: 0..<starts.count, using: &generator)
    let last = min(first + pick([0, 1, 1, 2, 4, 20, chance(20) ? 400 : 8]), starts.count - 1)
    let lines = starts[first]..<starts[last]
    let place = Int.random(in: 0...text.count, using: &generator)
    let few = place..<min(place + pick([0, 0, 1, 2, 9, 40]), text.count)
    switch pick([0, 0, 1, 1, 2, 3, 4, 5, 5, 6, 7]) {
    case 0: return Edit(replacing: few, with: line())
    case 1: return Edit(inserting: line() + bytes("\n"), at: starts[first])
    case 2: return Edit(removing: lines)
    case 3: return Edit(removing: few)
    case 4: return Edit(inserting: bytes("    "), at: starts[first])
    case 5: return Edit(replacing: lines, with: rewritten(text.bytes[lines]))
    case 6: return chance(8) ? Edit(removing: 0..<text.count) : Edit(removing: few)
    default: return Edit(inserting: line(), at: text.count)
    }
  }

  /// Lines of which most stay.
  private mutating func rewritten(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      if chance(5) { continue }
      result += chance(5) ? self.line() : Array(line)
      result.append(0x0A)
    }
    return result
  }

  private mutating func line() -> [UInt8] {
    switch pick([0, 0, 1, 1, 2, 3, 4]) {
    case 0: return pick([[], [], bytes("x = 1"), bytes("    return"), bytes("+"), bytes("- a")])
    case 1: return bytes("value_\(Int.random(in: 0..<50, using: &generator))")
    case 2: return pick([[0], [0xE9], [0xFF, 0x00], bytes("\u{2028}"), bytes("\u{0C}\u{0B}")])
    case 3: return pick([bytes("a\rb"), bytes("\r"), bytes("\\ No newline at end of file")])
    default: return pick([bytes("--- a/x"), bytes("@@ -1 +1 @@"), bytes("one\n\ntwo"), bytes(" ")])
    }
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &generator) == 0
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &generator)]
  }
}
