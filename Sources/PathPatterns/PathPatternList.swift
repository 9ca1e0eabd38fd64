/// Patterns in their order: the last one that fits a path decides (gitignore(5)).
public struct PathPatternList: Sendable, Equatable {
  /// The patterns.
  public let patterns: [PathPattern]

  /// Takes patterns in their order.
  public init(_ patterns: [PathPattern]) {
    self.patterns = patterns
  }

  /// Reads the lines of a `.gitignore`: comments and blank lines say nothing.
  public init(ignoreFile bytes: [UInt8]) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    patterns = bytes.dropFirst(hasMark ? 3 : 0).split(separator: UInt8(ascii: "\n"))
      .compactMap { line in
        let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        guard line.first != UInt8(ascii: "#") else { return nil }
        let pattern = PathPattern(line.withoutTrailingSpaces)
        return pattern.isValid ? pattern : nil
      }
  }

  /// Whether the last pattern that fits a path says so, or takes it back; nil if none fits.
  ///
  /// For who walks down folders and asks about each on the way.
  public func verdict(on path: ArraySlice<UInt8>, isFolder: Bool) -> Bool? {
    patterns.last { $0.matches(path, isFolder: isFolder) }.map { !$0.isNegated }
  }

  /// Whether the patterns say so of a path or of a folder that it is in.
  ///
  /// What is in a folder goes with the folder, so that nothing in it can be taken back.
  public func covers(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    for end in path.indices where path[end] == .slash {
      if verdict(on: path[..<end], isFolder: true) == true { return true }
    }
    return verdict(on: path, isFolder: isFolder) == true
  }
}

extension ArraySlice<UInt8> {
  /// The line without spaces at its end, but for one that a backslash is before.
  fileprivate var withoutTrailingSpaces: ArraySlice<UInt8> {
    var end = startIndex
    var isEscaped = false
    for index in indices {
      if isEscaped || self[index] != UInt8(ascii: " ") { end = index + 1 }
      isEscaped = !isEscaped && self[index] == UInt8(ascii: "\\")
    }
    return self[..<end]
  }
}
