/// The comment that names the encoding of a file (PEP 263).
enum EncodingDeclaration {
  /// Finds the name in line 1, or in line 2 if line 1 is blank or a comment.
  ///
  /// A line declares an encoding if it matches `^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)`.
  static func find(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    var offset = start
    for _ in 1...2 {
      offset = bytes.skipBlanks(from: offset)
      guard offset < bytes.count else { return nil }
      let isComment = bytes[offset] == UInt8(ascii: "#")
      guard isComment || bytes[offset].isLineEnd else { return nil }
      let end = bytes.endOfLine(from: offset)
      if isComment, let name = find(in: bytes, comment: offset + 1..<end) { return name }
      guard end < bytes.count else { return nil }
      let isPair =
        bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count
        && bytes[end + 1] == UInt8(ascii: "\n")
      offset = end + (isPair ? 2 : 1)
    }
    return nil
  }

  private static func find(in bytes: Span<UInt8>, comment: Range<Int>) -> Range<Int>? {
    var offset = comment.lowerBound
    while offset + 7 < comment.upperBound {
      defer { offset += 1 }
      guard bytes[offset] == UInt8(ascii: "c"), bytes.isCoding(at: offset) else { continue }
      var start = offset + 7
      while start < comment.upperBound, bytes[start].isSpaceOrTab { start += 1 }
      var end = start
      while end < comment.upperBound, bytes[end].isOfEncodingName { end += 1 }
      if start < end { return start..<end }
    }
    return nil
  }

  /// The name in lower case, with `utf-8` and `iso-8859-1` for the spellings that CPython takes for
  /// them by their beginning (`get_normal_name`): Emacs writes `utf-8-unix` and `latin-1-dos`.
  static func normalized(_ name: ArraySlice<UInt8>) -> String {
    let lower = name.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "_"): UInt8(ascii: "-")
      default: byte
      }
    }
    for (known, normal) in [
      ("utf-8", "utf-8"), ("latin-1", "iso-8859-1"), ("iso-8859-1", "iso-8859-1"),
      ("iso-latin-1", "iso-8859-1"),
    ] where lower.starts(with: known.utf8) {
      let rest = lower.dropFirst(known.utf8.count)
      if rest.isEmpty || rest.first == UInt8(ascii: "-") { return normal }
    }
    return String(decoding: lower, as: UTF8.self)
  }
}

extension Span<UInt8> {
  fileprivate func skipBlanks(from start: Int) -> Int {
    var offset = start
    while offset < count, self[offset].isSpaceOrTab || self[offset] == 0x0C { offset += 1 }
    return offset
  }

  fileprivate func endOfLine(from start: Int) -> Int {
    var offset = start
    while offset < count, !self[offset].isLineEnd { offset += 1 }
    return offset
  }

  /// Whether `coding:` or `coding=` begins at an offset that seven bytes follow.
  fileprivate func isCoding(at offset: Int) -> Bool {
    self[offset + 1] == UInt8(ascii: "o") && self[offset + 2] == UInt8(ascii: "d")
      && self[offset + 3] == UInt8(ascii: "i") && self[offset + 4] == UInt8(ascii: "n")
      && self[offset + 5] == UInt8(ascii: "g")
      && (self[offset + 6] == UInt8(ascii: ":") || self[offset + 6] == UInt8(ascii: "="))
  }
}

extension UInt8 {
  fileprivate var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  fileprivate var isOfEncodingName: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
