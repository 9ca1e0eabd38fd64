/// A value of JSON, and its text.
enum JSONValue {
  case null
  case number(Int)
  /// Text, or bytes that may be none: those that are not UTF-8 are written as Python's
  /// `surrogateescape` reads them, `\udcff` for FF, so that nothing is lost.
  case string([UInt8])
  case array([JSONValue])
  /// Names with values, in the order in which they are written.
  case object(KeyValuePairs<String, JSONValue>)

  /// A text, or nothing.
  static func text(_ text: String?) -> JSONValue { text.map { .string(Array($0.utf8)) } ?? .null }

  /// The value on one line, all in ASCII, so that neither a terminal nor a locale can spoil it.
  var text: String {
    switch self {
    case .null: "null"
    case .number(let number): "\(number)"
    case .string(let bytes): Self.quoted(bytes)
    case .array(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted(Array($0.utf8)) + ": " + $1.text }.joined(separator: ", ")
        + "}"
    }
  }

  private static func quoted(_ bytes: [UInt8]) -> String {
    var text = "\""
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        append(Unicode.UTF8.decode(encoded), to: &text)
        offset += encoded.count
      case .error(let length):
        for byte in bytes[offset..<offset + length] { append(0xDC00 + UInt16(byte), to: &text) }
        offset += length
      case .emptyInput:
        return text + "\""
      }
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\"", "\\": text += "\\\(scalar)"
    case "\n": text += "\\n"
    case "\t": text += "\\t"
    case " "..."~": text.unicodeScalars.append(scalar)
    default: for unit in UTF16.encode(scalar) ?? .init() { append(unit, to: &text) }
    }
  }

  private static func append(_ unit: UInt16, to text: inout String) {
    let digits = String(unit, radix: 16)
    text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
