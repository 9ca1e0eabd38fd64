/// What one component of a path must fit, or `**`.
enum PathSegment: Sendable, Equatable {
  /// The component itself.
  case name([UInt8])
  /// A component with a beginning and an end, and anything between them: `test_*.py`.
  case affixes([UInt8], [UInt8])
  /// A component with placeholders.
  case glob([Token])
  /// Any number of components: `**`.
  case folders

  /// What one byte of a component must be, or `*`.
  enum Token: Sendable, Equatable {
    /// This byte.
    case byte(UInt8)
    /// One of these bytes: `[a-z]`, `?`.
    case set(ByteSet)
    /// Any number of bytes: `*`.
    case run
  }

  /// Reads the segments of a pattern without the slashes at its ends; empty if nothing can fit it.
  static func segments(of pattern: ArraySlice<UInt8>) -> [PathSegment] {
    var segments: [PathSegment] = []
    var tokens: [Token] = []
    var reader = PatternReader(rest: pattern)
    while let byte = reader.next() {
      switch byte {
      case .slash:
        segments.append(tokens)
        tokens = []
      case UInt8(ascii: "*"):
        tokens.append(.run)
      case UInt8(ascii: "?"):
        tokens.append(.set(ByteSet.all))
      case UInt8(ascii: "["):
        guard let set = reader.readSet() else { return [] }
        tokens.append(.set(set))
      case UInt8(ascii: "\\"):
        guard let escaped = reader.next() else { return [] }
        tokens.append(.byte(escaped))
      default:
        tokens.append(.byte(byte))
      }
    }
    segments.append(tokens)
    // Nothing is named by nothing, as between two slashes.
    return segments.contains(.name([])) ? [] : segments
  }

  /// Whether a component fits.
  func matches(_ component: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .name(let name): component.elementsEqual(name)
    case .affixes(let beginning, let end):
      component.count >= beginning.count + end.count && component.starts(with: beginning)
        && component.suffix(end.count).elementsEqual(end)
    case .glob(let tokens): Self.matches(tokens, component)
    case .folders: true
    }
  }

  /// Takes the earliest place for what stands between two `*`, as `PathPattern` does between `**`.
  private static func matches(_ tokens: [Token], _ component: ArraySlice<UInt8>) -> Bool {
    var token = 0
    var offset = component.startIndex
    var retry: (token: Int, offset: Int)?
    while offset < component.endIndex || token < tokens.count {
      if token < tokens.count {
        if tokens[token] == .run {
          token += 1
          if token == tokens.count { return true }
          retry = (token, offset)
          continue
        }
        if offset < component.endIndex, tokens[token].matches(component[offset]) {
          token += 1
          offset += 1
          continue
        }
      }
      guard let last = retry, last.offset < component.endIndex else { return false }
      (token, offset) = (last.token, last.offset + 1)
      retry = (token, offset)
    }
    return true
  }
}

extension PathSegment.Token {
  fileprivate func matches(_ byte: UInt8) -> Bool {
    switch self {
    case .byte(let expected): byte == expected
    case .set(let set): set.contains(byte)
    case .run: true
    }
  }
}

extension [PathSegment] {
  fileprivate mutating func append(_ tokens: [PathSegment.Token]) {
    // Two and more stars are one star, unless they stand alone between slashes.
    if tokens.count > 1, tokens.allSatisfy({ $0 == .run }) {
      // Two `**` in a row say no more than one.
      if last != .folders { append(.folders) }
      return
    }
    let bytes = tokens.compactMap { token in
      if case .byte(let byte) = token { byte } else { nil }
    }
    if bytes.count == tokens.count {
      append(.name(bytes))
    } else if bytes.count == tokens.count - 1, let run = tokens.firstIndex(of: .run) {
      append(.affixes([UInt8](bytes[..<run]), [UInt8](bytes[run...])))
    } else {
      append(.glob(tokens))
    }
  }
}
