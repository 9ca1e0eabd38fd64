/// The exact bytes of one file, with what must be known to read them as text.
public struct SourceText: Sendable {
  /// The bytes, followed by `padding` zero bytes, so that a lexer may look ahead without asking.
  public let padded: [UInt8]
  /// The number of bytes, without the padding.
  public let count: Int
  /// What the bytes stand for.
  public let encoding: SourceEncoding
  /// The number of bytes of the byte order mark: three or none.
  public let bomLength: Int
  /// Whether every byte is below 0x80.
  public let isASCII: Bool
  /// The longest runs of bytes that are no characters in the file's encoding; normally none.
  ///
  /// In UTF-8 these are stray and truncated sequences, overlong forms, surrogates, and what lies
  /// above U+10FFFF; in ASCII all bytes from 0x80 on. In other encodings nothing is looked for.
  public let undecodable: [Range<Int>]
  /// What forbids reading the file at all; nil for nearly every file.
  public let problem: SourceProblem?

  /// How many zero bytes follow the text in `padded`.
  public static let padding = 16

  /// The largest file that is read; offsets are kept in 32 bits.
  public static let maximumCount = Int(Int32.max) - padding

  /// Takes the bytes of a file.
  ///
  /// They are not copied if nothing else refers to the array and it has room for `padding` more.
  public init(_ bytes: consuming [UInt8]) {
    let count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Self.padding))
    let padded = bytes
    self.padded = padded
    self.count = count
    bomLength = padded.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard count <= Self.maximumCount else {
      (encoding, problem, isASCII, undecodable) = (.utf8, .tooLarge, false, [])
      return
    }
    (encoding, problem) = SourceEncoding.declared(in: padded, count: count, bomLength: bomLength)

    // Words are read, not bytes; any bit pattern is a word.
    let contents = unsafe padded.span.bytes
    let ascii = contents.endOfASCII(from: 0, count: count)
    isASCII = ascii == count
    undecodable =
      switch encoding {
      case .utf8: contents.invalidUTF8(from: ascii, count: count)
      case .ascii: contents.runsBeyondASCII(from: ascii, count: count)
      case .asciiCompatible, .unsupported: []
      }
  }

  /// The exact bytes.
  @inlinable public var bytes: ArraySlice<UInt8> { padded[0..<count] }
}

/// What forbids reading a file as text.
public struct SourceProblem: Sendable, Equatable {
  /// The bytes that say so.
  public let range: Range<Int>
  /// What is wrong, as one lower-case phrase without a full stop.
  public let message: String

  /// The file has more bytes than offsets can tell.
  static let tooLarge = SourceProblem(range: 0..<0, message: "the file is larger than 2 GiB")
}
