internal import SourceText

/// What the names of modules lead to: `get` and `sessions.Session` of `requests`.
struct MemberPaths: Sendable {
  private let paths: [[UInt8]]

  init(_ paths: Set<String>) {
    self.paths = paths.map { Array($0.utf8) }
  }

  var isEmpty: Bool { paths.isEmpty }

  /// How far some text goes along one of the paths.
  enum Reach {
    /// It is on none.
    case none
    /// It ends at a module in between: `request` of `request.urlopen`.
    case part
    case all
  }

  /// How far the text goes that begins at a place, with zeros behind.
  func reach(at start: Int, of bytes: UnsafeRawBufferPointer) -> Reach {
    var reach = Reach.none
    for path in paths {
      var length = 0
      while length < path.count, bytes[start + length] == path[length] { length += 1 }
      if bytes[start + length].isInName { continue }
      if length == path.count { return .all }
      let isWhole =
        path[length] == UInt8(ascii: ".") || length > 0 && path[length - 1] == UInt8(ascii: ".")
      if isWhole { reach = .part }
    }
    return reach
  }
}
