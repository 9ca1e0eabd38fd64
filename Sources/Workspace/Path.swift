internal import SourceText

/// The name of a file or folder, byte for byte as the system has it.
///
/// A name need not be UTF-8, and two that look alike may differ, so it is never kept as a `String`.
public struct Path: Sendable, Hashable {
  /// The bytes of the name.
  public let bytes: [UInt8]

  /// Takes the bytes of a name.
  public init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Hashes the bytes at once; an array would do so one by one.
  public func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// The bytes behind the last slash.
  public var lastComponent: ArraySlice<UInt8> {
    let slash = bytes.lastIndex(of: .slash)
    return bytes[(slash ?? -1) + 1..<bytes.count]
  }

  /// The name of the folder that the name stands in.
  var folder: Path {
    guard let slash = bytes.lastIndex(of: .slash) else { return Path(".".utf8) }
    return Path(bytes[...slash])
  }

  /// The folder that a name from the root on is in; of the root itself, the root.
  var parent: Path {
    let slash = bytes.lastIndex(of: .slash) ?? 0
    return Path(bytes[..<max(slash, 1)])
  }

  /// What stands behind the name of a folder that this is in, in whatever depth; nil if it is not.
  ///
  /// Both names must be resolved.
  func components(below folder: Path) -> ArraySlice<UInt8>? {
    let start = folder.bytes.last == .slash ? folder.bytes.count : folder.bytes.count + 1
    guard bytes.count > start, bytes[start - 1] == .slash, bytes.starts(with: folder.bytes) else {
      return nil
    }
    return bytes[start...]
  }

  /// What a name means that stands in this folder.
  func following(_ name: ArraySlice<UInt8>) -> Path {
    name.first == .slash ? Path(name) : appending(name)
  }

  /// The name of something in this folder; in `.` that is the name alone, as people would type it.
  public func appending(_ component: some Sequence<UInt8>) -> Path {
    if bytes == [UInt8(ascii: ".")] { return Path(component) }
    var name: [UInt8] = []
    name.reserveCapacity(bytes.count + 1 + component.underestimatedCount)
    name += bytes
    if name.last != .slash { name.append(.slash) }
    name += component
    return Path(name)
  }
}

extension UInt8 {
  static var slash: UInt8 { UInt8(ascii: "/") }
}

extension Path: Comparable {
  /// Orders names by their bytes, on every machine and in every locale alike.
  public static func < (left: Path, right: Path) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension Path: CustomStringConvertible {
  /// The name as it may be shown to people, with escapes for what a terminal would obey.
  public var description: String { String(printable: bytes) }
}
