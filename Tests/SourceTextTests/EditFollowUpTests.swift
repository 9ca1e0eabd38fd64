import SourceText
import Testing

/// What is known about edits after they were made: where bytes went, that no others changed, and
/// how two rounds of them are one.
@Suite struct EditFollowUpTests {
  /// `ab[cd]e·fgh` where `cd` becomes `XYZ`, and `!` comes before `f`.
  private var example: EditSet {
    var edits = EditSet(of: SourceText(bytes("abcdefgh")))
    _ = edits.insert([
      Edit(replacing: 2..<4, with: bytes("XYZ")), Edit(inserting: bytes("!"), at: 5),
    ])
    return edits
  }

  @Test func bytesAreFound() {
    let map = OffsetMap(example)
    #expect(map.written == [2..<5, 6..<7])
    #expect(map.newRange(of: 0..<2) == 0..<2)
    #expect(map.newRange(of: 4..<5) == 5..<6)
    #expect(map.newRange(of: 5..<8) == 7..<10)
    #expect(map.newRange(of: 1..<3) == nil)
    #expect(map.newRange(of: 4..<6) == nil, "the insertion parts them")
    #expect(map.newRange(of: 5..<5) == 7..<7)
    #expect(map.newRange(of: 3..<3) == nil)
    #expect(map.newRange(of: 8..<8) == 10..<10)
    #expect(map.oldRange(of: 7..<10) == 5..<8)
    #expect(map.oldRange(of: 4..<6) == nil)
    #expect(map.oldRange(of: 5..<6) == 4..<5)
  }

  /// Every byte carries its number through the edits.
  @Test func randomMaps() {
    var random = RandomEdits(seed: 11)
    for _ in 0..<1_500 {
      let edits = random.next()
      var numbers = Array(0..<edits.text.count)
      for edit in edits.edits.reversed() {
        numbers.replaceSubrange(edit.range, with: edit.replacement.map { _ in -1 })
      }
      let map = OffsetMap(edits)
      var places = Array(repeating: -1, count: edits.text.count)
      for (place, number) in numbers.enumerated() where number >= 0 { places[number] = place }
      for offset in places.indices {
        let length = min(offset % 5 + 1, places.count - offset)
        let isWhole = (0..<length).allSatisfy {
          places[offset] >= 0 && places[offset + $0] == places[offset] + $0
        }
        let expected = isWhole ? places[offset]..<places[offset] + length : nil
        #expect(map.newRange(of: offset..<offset + length) == expected)
      }
      for offset in numbers.indices {
        let length = min(offset % 5 + 1, numbers.count - offset)
        let isWhole = (0..<length).allSatisfy {
          numbers[offset] >= 0 && numbers[offset + $0] == numbers[offset] + $0
        }
        let expected = isWhole ? numbers[offset]..<numbers[offset] + length : nil
        #expect(map.oldRange(of: offset..<offset + length) == expected)
      }
    }
  }

  @Test func aStrayByteIsSeen() {
    let edits = example
    let text = edits.applied()
    #expect(text.difference(from: edits.text, outside: edits.edits) == nil)
    #expect(text.difference(from: edits.text, outside: edits.edits.reversed()) == nil)
    #expect(text.difference(from: edits.text, outside: []) != nil)
    for place in 0..<text.count {
      var changed = Array(text.bytes)
      changed[place] ^= 1
      #expect(SourceText(changed).difference(from: edits.text, outside: edits.edits) == place)
      changed.remove(at: place)
      #expect(SourceText(changed).difference(from: edits.text, outside: edits.edits) != nil)
      changed.insert(contentsOf: [text.bytes[place], 0], at: place)
      #expect(SourceText(changed).difference(from: edits.text, outside: edits.edits) != nil)
    }
  }

  @Test func editsThatCannotBeAreDifferences() {
    let text = SourceText(bytes("abc"))
    for edits in [
      [Edit(removing: 0..<2), Edit(removing: 1..<3)], [Edit(removing: 2..<9)],
      [Edit(removing: -2..<0)],
    ] {
      #expect(SourceText([]).difference(from: text, outside: edits) != nil)
      #expect(text.difference(from: text, outside: edits) != nil)
    }
  }

  @Test func twoRoundsAreOne() {
    let first = example
    var second = EditSet(of: first.applied())
    // Within what the first round wrote, right behind it, and elsewhere.
    _ = second.insert([
      Edit(replacing: 3..<4, with: bytes("-")), Edit(removing: 5..<6),
      Edit(inserting: bytes("?"), at: 9),
    ])
    let both = first.followed(by: second)
    #expect(Array(both.applied().bytes) == bytes("abX-Z!fg?h"))
    #expect(
      both.edits == [
        Edit(replacing: 2..<5, with: bytes("X-Z!")), Edit(inserting: bytes("?"), at: 7),
      ])
  }

  @Test func randomRounds() {
    var random = RandomEdits(seed: 13)
    for _ in 0..<1_500 {
      let first = random.next()
      let second = random.edits(of: first.applied())
      let third = random.edits(of: second.applied())
      let all = first.followed(by: second).followed(by: third)
      let result = third.applied()
      #expect(all.applied().bytes == result.bytes)
      #expect(result.difference(from: first.text, outside: all.edits) == nil)
      #expect(first.followed(by: second.followed(by: third)).applied().bytes == result.bytes)
      var checked = EditSet(of: first.text)
      #expect(checked.insert(all.edits) == nil && checked.edits == all.edits)
    }
  }
}
