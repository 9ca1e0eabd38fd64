import Engine
import Foundation
import PythonSemantics
import Reporting
import Rewriting
import SourceText
import TestSupport
import Transforms

/// The hazards of the guideline, what it asks for, and what Hoist does: `docs/guideline.md`.
struct GuidelinePage {
  /// The page.
  let markdown: String

  init() throws {
    let rows = Guideline.hazards.map { hazard in
      [hazard.link(from: "hazards/"), hazard.summary, hazard.remedy, hazard.state]
    }
    let comparisons = try Guideline.hazards.compactMap { hazard in
      try hazard.transform.map { try GuidelineComparison(of: $0).markdown }
    }
    markdown =
      Markdown.notice + "\n# The guideline and Hoist\n\n"
      + Markdown.paragraph(
        """
        The guideline names 21 hazards, each with what it asks for in their place. Below the table \
        stands, for every hazard that this version repairs, a module that has it, the guideline's own \
        form (`style = "guideline"` in the configuration), and what Hoist writes by default.
        """)
      + "\n" + Markdown.table(["hazard", "what is wrong", "the guideline asks for", "Hoist"], rows)
      + comparisons.map { "\n" + $0 }.joined()
  }
}

extension GuidelineHazard {
  /// What Hoist does about the hazard, in one word.
  var state: String { transform.map { Example(of: $0).state } ?? "planned" }

  /// The hazard's name, with its page where there is one.
  func link(from folder: String) -> String {
    transform == nil ? "`\(name)`" : "[`\(name)`](\(folder)\(name).md)"
  }
}

/// A module that has a hazard, beside what becomes of it in either style.
struct GuidelineComparison {
  private let transform: any Transform
  private let before: String

  init(of transform: any Transform) throws {
    self.transform = transform
    let file = Repository.root.appending(path: "Golden/\(transform.hazard)/guideline.py")
    before = try String(contentsOf: file, encoding: .utf8)
  }

  /// Whether both styles write the same.
  var isOneForm: Bool { after(.default) == after(.guideline) }

  fileprivate var markdown: String {
    var text = "## \(transform.hazard)\n\n" + Markdown.code(before, in: "python")
    if after(.default) == before {
      let advice = outcome(.default).findings.compactMap(\.finding.advice).first
      let reason = "[its page](hazards/\(transform.hazard).md) says what it needs to know first"
      return text + "\n"
        + Markdown.paragraph(
          advice.map { "Here Hoist only advises: \($0)." }
            ?? "This module alone, Hoist leaves as it is: \(reason).")
    }
    let departure = transform.about.departure
    if !isOneForm {
      text += "\nThe guideline's form:\n\n" + Markdown.code(after(.guideline), in: "python")
    }
    text += departure == nil ? "\nHoist, as the guideline has it:\n\n" : "\nHoist:\n\n"
    text += Markdown.code(after(.default), in: "python")
    if let departure { text += "\n" + Markdown.paragraph(departure) }
    return text
  }

  private func after(_ style: FileContext.Style) -> String {
    String(decoding: outcome(style).after().bytes, as: UTF8.self)
  }

  private func outcome(_ style: FileContext.Style) -> Outcome {
    var context = FileContext()
    context.style = style
    let helpers = Catalog.all.filter { $0.addsDeadlines && $0.hazard != transform.hazard }
    var policy = Policy()
    policy.named = Set([transform.hazard] + helpers.map(\.hazard))
    return Engine([transform], helpedBy: helpers, policy: policy)
      .outcome(of: SourceText(Array(before.utf8)), in: context)
  }
}
