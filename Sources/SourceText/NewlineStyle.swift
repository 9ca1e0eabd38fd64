/// How a line ends.
public enum NewlineStyle: Sendable, CaseIterable {
  /// Line feed: Unix.
  case lf
  /// Carriage return and line feed: Windows.
  case crlf
  /// Carriage return: the Macintosh before 2001.
  case cr

  /// The bytes of the line end.
  public var bytes: [UInt8] {
    switch self {
    case .lf: [0x0A]
    case .crlf: [0x0D, 0x0A]
    case .cr: [0x0D]
    }
  }
}

extension SourceText {
  /// How the first line ends; LF if no line end is there.
  public var newlineStyle: NewlineStyle {
    // The padding makes it safe to look at the byte behind the line end.
    guard let end = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return .lf }
    if padded[end] == 0x0A { return .lf }
    return padded[end + 1] == 0x0A ? .crlf : .cr
  }
}
