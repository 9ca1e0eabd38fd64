/// What the bytes of a file stand for.
///
/// Bytes are never converted: an encoding in which a byte below 0x80 always is that ASCII character
/// can be read and edited in place, and no other encoding is supported.
public enum SourceEncoding: Sendable, Equatable {
  /// UTF-8, declared or by default (PEP 3120).
  case utf8
  /// ASCII by declaration: a byte from 0x80 on is an error.
  case ascii
  /// An encoding that leaves ASCII as it is, by the name of Python's codec: `latin_1`, `euc_kr`.
  case asciiCompatible(String)
  /// An encoding that cannot be read in place, or that Python does not know, as it is written.
  case unsupported(String)
}

extension SourceEncoding {
  /// Finds the encoding of a file in its byte order mark and its first two lines (PEP 263).
  ///
  /// The rules are those of `Parser/tokenizer/helpers.c` of CPython, not the laxer ones of
  /// `tokenize.detect_encoding`: beside a mark only the spelling `utf-8` will do.
  static func declared(
    in padded: [UInt8], count: Int, bomLength: Int
  ) -> (SourceEncoding, SourceProblem?) {
    if bomLength == 0, padded.starts(with: [0xFF, 0xFE]) || padded.starts(with: [0xFE, 0xFF]) {
      // CPython merely stumbles over the first byte; the mark tells people what to do about it.
      return (.unsupported("utf-16"), .unreadable("utf-16", at: 0..<2))
    }
    let bytes = padded.span.extracting(first: count)
    guard let range = EncodingDeclaration.find(in: bytes, from: bomLength) else {
      return (.utf8, nil)
    }

    let name = EncodingDeclaration.normalized(padded[range])
    if name == "utf-8" { return (.utf8, nil) }
    // A name may be as long as the line is; nobody needs to read all of it.
    let written = String(decoding: padded[range].prefix(60), as: UTF8.self)
    if bomLength > 0 { return (.utf8, .contradictsMark(written, at: range)) }
    guard let codec = Codec(named: name) else {
      return (.unsupported(written), .unknown(written, at: range))
    }
    switch codec.reading {
    case .utf8: return (.utf8, nil)
    case .ascii: return (.ascii, nil)
    case .inPlace: return (.asciiCompatible(codec.name), nil)
    case .unsupported: return (.unsupported(written), .unreadable(written, at: range))
    }
  }
}

extension SourceProblem {
  fileprivate static func unknown(_ name: String, at range: Range<Int>) -> SourceProblem {
    SourceProblem(range: range, message: "unknown encoding \(name)")
  }

  fileprivate static func unreadable(_ name: String, at range: Range<Int>) -> SourceProblem {
    SourceProblem(range: range, message: "the encoding \(name) is not supported; use UTF-8")
  }

  fileprivate static func contradictsMark(_ name: String, at range: Range<Int>) -> SourceProblem {
    // CPython refuses even `utf8` there.
    SourceProblem(
      range: range, message: "behind a byte order mark the encoding must be utf-8, not \(name)")
  }
}
