internal import PythonSemantics
internal import PythonSyntax
internal import Rewriting
internal import SourceText

/// What comments of a file ask to leave alone, and which of them were needed.
///
/// The comments are read when something is found, or when one of ours may be without need: most files
/// are spared that.
struct Suppressions {
  private let file: PythonFile
  /// The comments, once they were asked for.
  private var comments: SuppressionComments?
  /// The comments that have suppressed something, by their place among all.
  private var used: Set<Int> = []

  /// What is in every comment of ours.
  private static let own = WordFilter(["hoist: allow"])

  init(_ file: PythonFile) { self.file = file }

  private mutating func readComments() -> SuppressionComments {
    if let comments { return comments }
    let read = SuppressionComments(file)
    comments = read
    return read
  }

  /// Whether a hazard is to be left alone in a range, and notes the comment that says so.
  ///
  /// A comment counts on the first or the last line; `hoist: allow` also alone on the line above
  /// the first, and for all of a function at its head.
  mutating func suppress(
    _ hazard: String, _ equivalents: About.Equivalents, at range: Range<Int>
  ) -> Bool {
    let comments = readComments()
    guard !comments.all.isEmpty else { return false }
    let lines = comments.lines
    let first = lines.line(at: range.lowerBound)
    let last = lines.line(at: max(range.lowerBound, range.upperBound - 1))
    let around = comments.ofFunctions.filter { $0.range.contains(range.lowerBound) }.map(\.comment)
    let near = Set([first - 1, first, last]).flatMap { comments.byLine[$0] ?? [] }
    var isSuppressed = false
    for index in Set(comments.ofFile + near + around) {
      let comment = comments.all[index]
      let isHere = comment.line == first || comment.line == last
      let isMeant =
        switch comment.request {
        case .allow(let hazards):
          (isHere || around.contains(index) || comment.isAlone && comment.line == first - 1)
            && hazards.contains(hazard)
        case .allowFile(let hazards): hazards.contains(hazard)
        case .noqa(let codes): isHere && Self.covers(codes, equivalents.noqa)
        case .nosec(let codes): isHere && Self.covers(codes, equivalents.nosec)
        case .nosemgrep(let rules): isHere && Self.covers(rules: rules, equivalents.semgrep)
        case .pylint(let names): isHere && !Set(names).isDisjoint(with: equivalents.pylint)
        }
      if isMeant {
        used.insert(index)
        isSuppressed = true
      }
    }
    return isSuppressed
  }

  /// The offsets of our own suppressions that suppressed nothing, of hazards that were looked for.
  mutating func unused(among hazards: Set<String>) -> [(offset: Int, hazards: [String])] {
    guard Self.own.passes(file.tree.text.bytes) else { return [] }
    let used = used
    return readComments().all.enumerated().compactMap { index, comment in
      guard !used.contains(index) else { return nil }
      switch comment.request {
      case .allow(let names), .allowFile(let names):
        let looked = names.filter(hazards.contains)
        return looked.isEmpty ? nil : (comment.offset, looked)
      case .noqa, .nosec, .nosemgrep, .pylint:
        return nil
      }
    }
  }

  /// Whether codes include one of a hazard's; no codes at all mean everything, if the tool knows
  /// the hazard.
  private static func covers(_ codes: [String], _ own: [String]) -> Bool {
    !own.isEmpty
      && (codes.isEmpty || own.contains { code in codes.contains { code.hasPrefix($0) } })
  }

  /// Whether names of rules, which begin with where the rules are kept, include one of a hazard's.
  private static func covers(rules: [String], _ own: [String]) -> Bool {
    !own.isEmpty
      && (rules.isEmpty || own.contains { rule in rules.contains { $0.hasSuffix(rule) } })
  }
}
