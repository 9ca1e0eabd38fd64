/// Edits of one text that do not conflict, in the order of the text.
public struct EditSet: Sendable {
  /// The text before the edits.
  public let text: SourceText
  /// The edits; no two of them begin at the same place.
  public private(set) var edits: [Edit]

  /// Makes a set without edits.
  public init(of text: SourceText) {
    self.init(of: text, disjoint: [])
  }

  /// Makes a set of edits that are known to be in order and not to conflict.
  init(of text: SourceText, disjoint edits: [Edit]) {
    self.text = text
    self.edits = edits
  }

  /// Whether there is no edit.
  public var isEmpty: Bool { edits.isEmpty }

  /// Whether the text comes out as it was: there is no edit, or all together cancel out.
  public var changesNothing: Bool {
    edits.reduce(0) { $0 + $1.growth } == 0
      && bytes(of: 0..<text.count, after: edits[...])[...] == text.bytes
  }

  /// Adds edits that stand or fall together: all of them, or none and the reason.
  ///
  /// They may come in any order. Those that are there already, or do nothing, are not added.
  public mutating func insert(_ group: [Edit]) -> EditRefusal? {
    // A sort that is not stable is good enough: edits of one range are identical or conflict.
    var added: [Edit] = []
    for edit in group.sorted(by: Self.areInOrder) where edit != added.last {
      guard edit.range.lowerBound >= 0, edit.range.upperBound <= text.count else {
        return .outsideText(edit)
      }
      if edit.isVoid { continue }
      if let last = added.last, last.conflicts(with: edit) { return .contradiction(last, edit) }
      added.append(edit)
    }
    for edit in added {
      if let other = neighbours(of: edit).first(where: edit.conflicts) {
        return .conflict(edit, with: other)
      }
    }
    for edit in added where !neighbours(of: edit).contains(edit) {
      edits.insert(edit, at: place(for: edit))
    }
    return nil
  }

  /// Adds edits that stand or fall together; those that insert whole lines come before what other
  /// edits write or take away at their place, rather than conflict with it.
  public mutating func insert(lines group: [Edit]) -> EditRefusal? {
    var extended = self
    for edit in group {
      guard edit.isInsertion, edit.replacement.first.isLineEnd || edit.replacement.last.isLineEnd
      else {
        if let refusal = extended.insert([edit]) { return refusal }
        continue
      }
      var joined = edit
      while let index = extended.edits.firstIndex(where: joined.conflicts) {
        let other = extended.edits.remove(at: index)
        guard let both = joined.joined(with: other, at: edit.range.lowerBound) else {
          return .conflict(edit, with: other)
        }
        joined = both.withoutCommonLineFeed(in: text)
      }
      if let refusal = extended.insert([joined]) { return refusal }
    }
    self = extended
    return nil
  }

  /// The text after the edits.
  public func applied() -> SourceText {
    SourceText(bytes(of: 0..<text.count, after: edits[...], spare: SourceText.padding))
  }

  /// What a range of the text becomes by those edits that lie in it.
  func bytes(of range: Range<Int>, after edits: ArraySlice<Edit>, spare: Int = 0) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(edits.reduce(range.count + spare) { $0 + $1.growth })
    var copied = range.lowerBound
    for edit in edits {
      result += text.padded[copied..<edit.range.lowerBound]
      result += edit.replacement
      copied = edit.range.upperBound
    }
    result += text.padded[copied..<range.upperBound]
    return result
  }

  /// The edits that can conflict with another one, or be it: all others are farther away.
  private func neighbours(of edit: Edit) -> ArraySlice<Edit> {
    let place = place(for: edit)
    return edits[max(place - 1, 0)..<min(place + 1, edits.count)]
  }

  /// The index of the first edit that begins no earlier.
  private func place(for edit: Edit) -> Int {
    edits.partitionPoint { $0.range.lowerBound >= edit.range.lowerBound }
  }

  private static func areInOrder(_ first: Edit, _ second: Edit) -> Bool {
    (first.range.lowerBound, first.range.upperBound)
      < (second.range.lowerBound, second.range.upperBound)
  }
}

extension Edit {
  /// One edit in the place of two that meet at a place; nil where they do not.
  fileprivate func joined(with other: Edit, at place: Int) -> Edit? {
    if other.range.lowerBound == place, range.upperBound == place {
      return Edit(
        replacing: range.lowerBound..<other.range.upperBound,
        with: replacement + other.replacement)
    }
    if other.range.upperBound == place, range.lowerBound == place {
      return Edit(
        replacing: other.range.lowerBound..<range.upperBound,
        with: other.replacement + replacement)
    }
    return nil
  }

  /// The same without a line feed at the end that goes and comes, so that it meets no edit behind it.
  fileprivate func withoutCommonLineFeed(in text: SourceText) -> Edit {
    let feed = UInt8(ascii: "\n")
    guard !range.isEmpty, replacement.last == feed, text.bytes[range.upperBound - 1] == feed
    else { return self }
    return Edit(
      replacing: range.lowerBound..<range.upperBound - 1, with: replacement.dropLast())
  }
}

extension UInt8? {
  fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

/// Why edits were not added to a set.
public enum EditRefusal: Sendable, Equatable {
  /// The edit lies beyond the text.
  case outsideText(Edit)
  /// The two were to be added together and conflict.
  case contradiction(Edit, Edit)
  /// The first conflicts with the second, which was there before.
  case conflict(Edit, with: Edit)
}
