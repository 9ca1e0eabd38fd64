/// The exact bytes of one file, with what must be known to read them as text.
public struct SourceText: Sendable {
  /// The bytes, followed by `padding` zero bytes, so that a lexer may look ahead without asking whether it may.
  public let padded: [UInt8]
  /// The number of bytes, without the padding.
  public let count: Int

  /// How many zero bytes follow the text in `padded`.
  public static let padding = 16

  /// Takes the bytes of a file.
  public init(_ bytes: [UInt8]) {
    count = bytes.count
    var padded = bytes
    padded.append(contentsOf: repeatElement(0, count: Self.padding))
    self.padded = padded
  }

  /// The exact bytes.
  @inlinable public var bytes: ArraySlice<UInt8> { padded[0..<count] }
}
