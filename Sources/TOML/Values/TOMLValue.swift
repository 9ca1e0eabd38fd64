/// A value and its bytes in the file.
public struct TOMLValue: Sendable {
  /// What the value is.
  public let content: Content
  /// The bytes of the value, from its first delimiter to its last; of a table see `TOMLTable.range`.
  public let range: Range<Int>

  /// The kinds of values (TOML 1.0.0, "Key/Value Pair").
  public enum Content: Sendable, Equatable {
    /// Any of the four forms of strings; a line end in it is a line feed.
    case string(String)
    /// A whole number.
    case integer(Int64)
    /// A number with a fraction or an exponent, an infinity, or no number.
    case float(Double)
    /// `true` or `false`.
    case boolean(Bool)
    /// A moment, by the minutes that its clock is ahead of UTC.
    case offsetDateTime(TOMLDate, TOMLTime, offset: Int)
    /// A date and a time without an offset.
    case localDateTime(TOMLDate, TOMLTime)
    /// A date alone.
    case localDate(TOMLDate)
    /// A time alone.
    case localTime(TOMLTime)
    /// An array, or the tables under `[[header]]`s of the same name.
    case array(TOMLArray)
    /// A table of any form.
    case table(TOMLTable)
  }
}

extension TOMLValue {
  /// The text of a string; nil for other kinds.
  public var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The value of an integer; nil for other kinds.
  public var integer: Int64? {
    if case .integer(let number) = content { number } else { nil }
  }

  /// The value of a float or an integer; nil for other kinds.
  public var number: Double? {
    switch content {
    case .float(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }

  /// The value of a boolean; nil for other kinds.
  public var boolean: Bool? {
    if case .boolean(let value) = content { value } else { nil }
  }

  /// The array; nil for other kinds.
  public var array: TOMLArray? {
    if case .array(let array) = content { array } else { nil }
  }

  /// The table; nil for other kinds.
  public var table: TOMLTable? {
    if case .table(let table) = content { table } else { nil }
  }

  /// The kind of the value as a message names it: `a string`, `an array`.
  public var kindName: String {
    switch content {
    case .string: "a string"
    case .integer: "an integer"
    case .float: "a float"
    case .boolean: "a boolean"
    case .offsetDateTime, .localDateTime: "a date-time"
    case .localDate: "a date"
    case .localTime: "a time"
    case .array: "an array"
    case .table: "a table"
    }
  }
}

extension TOMLValue: Equatable {
  /// Compares what the values are, not where they stand.
  public static func == (left: TOMLValue, right: TOMLValue) -> Bool {
    left.content == right.content
  }
}
