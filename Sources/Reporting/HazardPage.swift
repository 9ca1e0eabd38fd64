internal import SourceText
public import Rewriting

/// All that there is to know about a hazard, for people at a terminal.
public struct HazardPage: Sendable {
  private let name: String
  private let about: About
  private let example: Example
  private let settings: [[String]]

  /// Describes the hazard of a transform.
  public init(of transform: some Transform) {
    name = transform.hazard
    about = transform.about
    example = Example(of: transform)
    settings = transform.settings.map { setting in
      [setting.name, setting.value(transform).text, setting.summary]
    }
  }

  /// The page.
  public func text(in palette: Palette) -> String {
    var text = palette.paint(name, .strong) + ": \(about.summary)\n"
    text += "\(about.chapter.rawValue), \(about.severity.rawValue)\n"
    func add(_ head: String, _ body: String) {
      text += "\n" + palette.paint(head, .strong) + "\n" + body
    }
    add("What goes wrong", Paragraph(about.hazard).text)
    if let diff = example.diff {
      add("What Hoist writes", Paragraph(about.remedy).text + "\n" + diff.text(in: palette))
    } else {
      add("What Hoist advises", Paragraph(about.remedy).text + "\n" + example.findings(in: palette))
    }
    if example.isRepaired {
      add("When a fix may be unsafe", Paragraph(about.caution ?? "Never.").text)
    }
    add("What is left alone", Paragraph(about.limits).text)
    if !settings.isEmpty {
      var table = TextTable(["setting", "default", "meaning"])
      settings.forEach { table.add($0) }
      add("Settings, in the table [tool.hoist.\(name)] of pyproject.toml", table.text)
    }
    add("Roll-out", Paragraph(about.rollOut).text)
    return text
  }
}

extension SettingValue {
  /// The value as a configuration would have it.
  fileprivate var text: String {
    switch self {
    case .number(let number): number.rounded() == number ? "\(Int(number))" : "\(number)"
    case .text(let text): String(quoting: text.utf8)
    case .flag(let flag): "\(flag)"
    }
  }
}
