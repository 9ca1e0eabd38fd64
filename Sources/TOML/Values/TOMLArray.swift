/// An array, and what must be known to add to it (TOML 1.0.0, "Array" and "Array of Tables").
public struct TOMLArray: Sendable {
  /// The values.
  public let elements: [TOMLValue]
  /// How the array is written.
  public let form: Form

  /// The ways to write an array.
  public enum Form: Sendable, Equatable {
    /// In brackets.
    ///
    /// - isMultiline: Whether a line ends between the brackets and outside the elements.
    /// - endsWithComma: Whether a comma follows the last element.
    case inline(isMultiline: Bool, endsWithComma: Bool)
    /// Under `[[header]]`s, one for each element.
    case tables
  }

  /// The elements as strings; nil if one of them is no string.
  public var strings: [String]? {
    let strings = elements.compactMap(\.string)
    return strings.count == elements.count ? strings : nil
  }
}

extension TOMLArray: Equatable {
  /// Compares the elements, not the form.
  public static func == (left: TOMLArray, right: TOMLArray) -> Bool {
    left.elements == right.elements
  }
}
