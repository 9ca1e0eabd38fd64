internal import SourceText
public import Rewriting

/// All that there is to know about a hazard.
///
/// `hoist explain` shows it on a terminal; the pages in `docs/hazards` are the same in Markdown.
public struct HazardPage: Sendable {
  /// The hazard's name everywhere.
  public let name: String
  /// The hazard in one line, without a full stop.
  public let summary: String
  /// The part of the guideline that it belongs to, and how bad it is.
  public let place: String
  /// What is told, in the order in which it is read.
  public let parts: [Part]

  /// One part of the page.
  public struct Part: Sendable {
    /// What the part is about.
    public let title: String
    /// What it says.
    public let content: [Content]
  }

  /// A piece of what a part says.
  public enum Content: Sendable {
    /// Sentences, with blanks or line ends between their words.
    case sentences(String)
    /// What the transform writes.
    case diff(DiffReport)
    /// What the transform finds where it writes nothing.
    case findings(Example)
    /// Rows of words under the names of their columns.
    case table([String], rows: [[String]])
  }

  /// Describes the hazard of a transform.
  public init(of transform: some Transform) {
    let about = transform.about
    name = transform.hazard
    summary = about.summary
    place = "\(about.chapter.rawValue), \(about.severity.rawValue)"
    let example = Example(of: transform)
    let result = example.diff.map(Content.diff) ?? .findings(example)
    var parts = [
      Part(title: "What goes wrong", content: [.sentences(about.hazard)]),
      Part(
        title: example.isRepaired ? "What Hoist writes" : "What Hoist advises",
        content: [about.remedy, about.departure].compactMap { $0.map(Content.sentences) } + [result]
      ),
    ]
    if example.isRepaired {
      parts.append(
        Part(
          title: "When a fix may be unsafe", content: [.sentences(about.caution ?? "Never.")]))
    }
    parts.append(Part(title: "What is left alone", content: [.sentences(about.limits)]))
    if !transform.settings.isEmpty {
      let rows = transform.settings.map { setting in
        [setting.name, setting.value(transform).text, setting.summary]
      }
      parts.append(
        Part(
          title: "Settings, in the table [tool.hoist.\(name)] of pyproject.toml",
          content: [.table(["setting", "default", "meaning"], rows: rows)]))
    }
    parts.append(
      Part(
        title: "How to keep one",
        content: [.sentences(about.equivalents.howToKeep(one: name))]))
    parts.append(Part(title: "Roll-out", content: [.sentences(about.rollOut)]))
    self.parts = parts
  }

  /// The page for people at a terminal.
  public func text(in palette: Palette) -> String {
    parts.reduce("\(palette.paint(name, .strong)): \(summary)\n\(place)\n") { page, part in
      page + "\n" + palette.paint(part.title, .strong) + "\n"
        + part.content.map { $0.text(in: palette) }.joined(separator: "\n")
    }
  }
}

extension HazardPage.Content {
  fileprivate func text(in palette: Palette) -> String {
    switch self {
    case .sentences(let sentences): return Paragraph(sentences).text
    case .diff(let diff): return diff.text(in: palette)
    case .findings(let example): return example.findings(in: palette)
    case .table(let head, let rows):
      var table = TextTable(head)
      rows.forEach { table.add($0) }
      return table.text
    }
  }
}

extension About.Equivalents {
  /// Which comments keep a hazard where it is.
  fileprivate func howToKeep(one hazard: String) -> String {
    let own =
      "A comment on its first or last line, or alone on the line above, keeps one: "
      + "`# hoist: allow[\(hazard)] the reason`; `allow-file` in the place of `allow` keeps all of "
      + "the file."
    let others =
      noqa.map { "`# noqa: \($0)`" } + nosec.map { "`# nosec \($0)`" }
      + (semgrep.isEmpty ? [] : ["`# nosemgrep`"]) + pylint.map { "`# pylint: disable=\($0)`" }
    guard let last = others.last else { return own }
    let list = others.count == 1 ? last : others.dropLast().joined(separator: ", ") + " and " + last
    return own + " What is written for other tools counts as well: \(list)."
  }
}

extension SettingValue {
  /// The value as a configuration would have it.
  fileprivate var text: String {
    switch self {
    case .number(let number): number.written
    case .text(let text): String(quoting: text.utf8)
    case .flag(let flag): "\(flag)"
    }
  }
}
