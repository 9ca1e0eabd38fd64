/// How text is told apart on a terminal, if it may be coloured at all.
public struct Palette: Sendable {
  private let isColoured: Bool

  /// A palette with colours, or one that leaves text as it is.
  public init(coloured: Bool) { isColoured = coloured }

  /// Text in a style; it must be safe for a terminal already.
  func paint(_ text: String, _ style: Style?) -> String {
    guard isColoured, let style, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }

  /// What the parts of a report look like, by their numbers in ECMA-48.
  enum Style: String {
    case strong = "1"
    case faint = "2"
    case removed = "31"
    case added = "32"
    case note = "33"
    case place = "36"
  }
}
