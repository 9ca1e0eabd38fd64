import SourceText
import Testing

/// Which edits get along, and what they make of a text.
@Suite struct EditSetTests {
  private let text = SourceText(bytes("0123456789"))

  @Test(
    arguments: [
      // Ranges apart, side by side, overlapping, one in the other.
      (Edit(removing: 0..<2), Edit(removing: 4..<6), false),
      (Edit(removing: 0..<2), Edit(removing: 2..<4), false),
      (Edit(removing: 0..<3), Edit(removing: 2..<4), true),
      (Edit(removing: 0..<9), Edit(removing: 2..<4), true),
      // An insertion apart, at either edge, and within.
      (Edit(removing: 2..<4), Edit(inserting: [1], at: 5), false),
      (Edit(removing: 2..<4), Edit(inserting: [1], at: 2), true),
      (Edit(replacing: 2..<4, with: [2]), Edit(inserting: [1], at: 4), true),
      // Nothing else comes where bytes only go.
      (Edit(removing: 2..<4), Edit(inserting: [1], at: 4), false),
      (Edit(removing: 2..<4), Edit(inserting: [1], at: 3), true),
      // Two insertions.
      (Edit(inserting: [1], at: 3), Edit(inserting: [1], at: 4), false),
      (Edit(inserting: [1], at: 3), Edit(inserting: [2], at: 3), true),
      // Identical edits are one, edits of the same range are not.
      (Edit(inserting: [1], at: 3), Edit(inserting: [1], at: 3), false),
      (Edit(removing: 2..<4), Edit(removing: 2..<4), false),
      (Edit(removing: 2..<4), Edit(replacing: 2..<4, with: [1]), true),
    ])
  func conflicts(first: Edit, second: Edit, conflict: Bool) {
    #expect(first.conflicts(with: second) == conflict)
    #expect(second.conflicts(with: first) == conflict)

    var edits = EditSet(of: text)
    #expect(edits.insert([first]) == nil)
    #expect(edits.insert([second]) == (conflict ? .conflict(second, with: first) : nil))
    #expect(edits.edits.count == (conflict || first == second ? 1 : 2))

    var together = EditSet(of: text)
    let refusal = together.insert([second, first])
    #expect((refusal != nil) == conflict && together.isEmpty == conflict)
  }

  @Test func aGroupIsAddedWholeOrNotAtAll() {
    var edits = EditSet(of: text)
    #expect(edits.insert([Edit(removing: 4..<6)]) == nil)
    let last = Edit(removing: 5..<7)
    let refusal = edits.insert([Edit(removing: 0..<1), last])
    #expect(refusal == .conflict(last, with: Edit(removing: 4..<6)))
    #expect(edits.edits == [Edit(removing: 4..<6)])
    #expect(edits.insert([Edit(removing: 6..<7), Edit(removing: 0..<1)]) == nil)
    #expect(edits.edits.map(\.range) == [0..<1, 4..<6, 6..<7])
  }

  @Test func whatIsNotInTheTextIsRefused() {
    var edits = EditSet(of: text)
    for edit in [Edit(removing: 9..<11), Edit(inserting: [], at: 11), Edit(removing: -1..<1)] {
      #expect(edits.insert([Edit(removing: 0..<1), edit]) == .outsideText(edit))
    }
    #expect(edits.isEmpty)
    #expect(edits.insert([Edit(inserting: [0x21], at: 10)]) == nil)
    #expect(Array(edits.applied().bytes) == bytes("0123456789!"))
  }

  @Test func linesComeBeforeWhatIsWrittenAtTheirPlace() {
    var edits = EditSet(of: SourceText(bytes("a\nbb\nc\n")))
    #expect(edits.insert([Edit(removing: 2..<5), Edit(inserting: bytes("@"), at: 5)]) == nil)
    #expect(edits.insert(lines: [Edit(inserting: bytes("1\n"), at: 2)]) == nil)
    #expect(edits.insert(lines: [Edit(inserting: bytes("2\n"), at: 5)]) == nil)
    #expect(Array(edits.applied().bytes) == bytes("a\n1\n2\n@c\n"))
    let between = Edit(inserting: bytes("3\n"), at: 3)
    #expect(edits.insert(lines: [between]) != nil)
  }

  @Test func nothingIsNoEdit() {
    let nothing = Edit(inserting: [], at: 3)
    var edits = EditSet(of: text)
    #expect(edits.insert([nothing, Edit(inserting: [2], at: 3), nothing]) == nil)
    #expect(edits.insert([nothing]) == nil)
    #expect(edits.edits == [Edit(inserting: [2], at: 3)])
  }

  @Test func editsThatCancelOutChangeNothing() {
    var edits = EditSet(of: SourceText(bytes("a\na\n")))
    #expect(edits.changesNothing)
    _ = edits.insert([Edit(removing: 0..<2), Edit(inserting: bytes("a\n"), at: 4)])
    #expect(edits.changesNothing && !edits.isEmpty)
    _ = edits.insert([Edit(replacing: 2..<3, with: bytes("b"))])
    #expect(!edits.changesNothing)
  }

  /// The set against a plain list that is searched from end to end and applied from the back.
  @Test func randomSets() {
    var random = RandomEdits(seed: 7)
    for _ in 0..<3_000 {
      let candidates = random.next()
      let others = random.edits(of: candidates.text).edits
      var set = EditSet(of: candidates.text)
      var list: [Edit] = []
      for edit in (candidates.edits + others).shuffled(using: &random.generator) {
        let isFree = !list.contains { $0.conflicts(with: edit) }
        #expect((set.insert([edit]) == nil) == isFree)
        let isVoid = edit.range.isEmpty && edit.replacement.isEmpty
        if isFree && !isVoid && !list.contains(edit) { list.append(edit) }
      }
      list.sort { $0.range.lowerBound < $1.range.lowerBound }
      #expect(set.edits == list)

      var expected = Array(set.text.bytes)
      for edit in list.reversed() { expected.replaceSubrange(edit.range, with: edit.replacement) }
      let result = set.applied()
      #expect(Array(result.bytes) == expected)
      #expect(set.changesNothing == (expected[...] == set.text.bytes))
      #expect(result.difference(from: set.text, outside: list.shuffled()) == nil)
    }
  }
}
