/// One pattern for paths, as gitignore(5) describes them: `build/`, `/docs/*.py`, `**/gen_[0-9]*`.
///
/// A target of its own, beside `SourceText` and `TOML`: `Configuration` needs patterns for
/// `exclude` and `Workspace` for `.gitignore`, neither may import the other, and names of files are
/// no business of `SourceText`, which knows what is *in* a file.
///
/// Paths are bytes, relative to the folder that the pattern is written in, with slashes between
/// their components and none at the ends. Matching takes no more steps than the product of the
/// lengths of path and pattern, whatever the pattern is: the repository that is looked at may be
/// hostile.
public struct PathPattern: Sendable, Equatable {
  /// Whether the pattern takes back what a pattern before it said: it begins with `!`.
  public let isNegated: Bool
  /// Whether only folders fit: the pattern ends with a slash.
  public let isForFolders: Bool
  /// Whether the pattern can fit anything; a bracket that is never closed can not.
  public var isValid: Bool { !segments.isEmpty }

  /// Whether the pattern has `.` or `..` for a component, which no path has.
  public var hasRelativeComponents: Bool {
    segments.contains(.name(Array(".".utf8))) || segments.contains(.name(Array("..".utf8)))
  }

  /// Whether the pattern has no slash within, and so is about the last component of a path alone.
  private let isForNames: Bool
  /// What the components of a path must fit; empty if nothing fits.
  private let segments: [PathSegment]

  /// Reads a pattern.
  public init(_ bytes: some Sequence<UInt8>) {
    var rest = ArraySlice(Array(bytes))
    isNegated = rest.first == UInt8(ascii: "!")
    if isNegated { rest = rest.dropFirst() }
    isForFolders = rest.last == .slash
    if isForFolders { rest = rest.dropLast() }
    isForNames = !rest.contains(.slash)
    if rest.first == .slash { rest = rest.dropFirst() }
    segments = PathSegment.segments(of: rest)
  }

  /// Whether a path itself fits; whether the pattern is negated is for the caller to see.
  public func matches(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    guard isFolder || !isForFolders, !path.isEmpty, let first = segments.first else { return false }
    if isForNames {
      let start = path.lastIndex(of: .slash).map { $0 + 1 } ?? path.startIndex
      return first.matches(path[start...])
    }
    return matchesComponents(of: path)
  }

  /// Whether a path or a folder that it is in fits.
  public func covers(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    let isInFolder = path.indices.contains { end in
      path[end] == .slash && matches(path[..<end], isFolder: true)
    }
    return isInFolder || matches(path, isFolder: isFolder)
  }

  /// Whether the pattern names something in a folder: it has a slash within, and its beginning fits
  /// the folder.
  public func canMatch(below folder: ArraySlice<UInt8>) -> Bool {
    guard !isForNames else { return false }
    var rest = segments[...]
    for component in folder.split(separator: .slash) {
      guard let segment = rest.popFirst(), segment.matches(component) else { return false }
      // Any number of folders may stand here.
      if segment == .folders { return true }
    }
    return !rest.isEmpty
  }

  /// Takes the earliest place for what stands between two `**`: if that does not lead to the end,
  /// no later one does, so only the last `**` is ever tried again.
  private func matchesComponents(of path: ArraySlice<UInt8>) -> Bool {
    var segment = 0
    var start = path.startIndex
    var retry: (segment: Int, start: Int)?
    // The start of the component behind the last one is one behind the end.
    while start <= path.endIndex || segment < segments.count {
      if segment < segments.count, start <= path.endIndex {
        if segments[segment] == .folders {
          segment += 1
          // At the end, `**` stands for at least one component.
          if segment == segments.count { return true }
          retry = (segment, start)
          continue
        }
        let end = path.endOfComponent(from: start)
        if segments[segment].matches(path[start..<end]) {
          segment += 1
          start = end + 1
          continue
        }
      }
      guard let last = retry else { return false }
      start = path.endOfComponent(from: last.start) + 1
      guard start <= path.endIndex else { return false }
      segment = last.segment
      retry = (segment, start)
    }
    return true
  }
}

extension ArraySlice<UInt8> {
  fileprivate func endOfComponent(from start: Int) -> Int {
    self[start...].firstIndex(of: .slash) ?? endIndex
  }
}

extension UInt8 {
  /// What stands between the components of a path.
  static let slash = UInt8(ascii: "/")
}
