/// What the files are called in which new bytes are gathered, beside the files that they are for.
///
/// The name follows from that of the file, so that two runs meet at it, and so that the next run
/// finds what a killed one has left behind.
enum TemporaryName {
  private static let end = Array(".hoist-unfinished".utf8)
  /// How long a name may be on nearly all file systems.
  private static let limit = 255

  /// The name for the new bytes of a file.
  static func name(for file: [UInt8]) -> [UInt8] {
    [UInt8(ascii: ".")] + file.prefix(limit - 1 - end.count) + end
  }

  /// Whether a file is called like that.
  static func isTemporary(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: ".") && name.reversed().starts(with: end.reversed())
  }
}
