public import PythonSemantics
internal import PythonSyntax
public import Rewriting
public import SourceText

/// Runs transforms over one file: finds, accepts, applies, proves, and repeats until nothing is
/// left.
///
/// A pure function of the bytes. Fixes are accepted in the order of the transforms, then by
/// position, whole or not at all; those that meet one before wait for the next round on the new
/// text.
public struct Engine: Sendable {
  private let transforms: [any Transform]
  private let helpers: [any Transform]
  private let policy: Policy

  /// The most rounds before what still changes is refused.
  public static let roundLimit = 10

  /// Makes an engine for some transforms, in the order of the catalog.
  ///
  /// The helpers do no more than what fixes of the others wait for.
  public init(
    _ transforms: [any Transform], helpedBy helpers: [any Transform] = [], policy: Policy
  ) {
    self.transforms = transforms
    self.helpers = helpers
    self.policy = policy
  }

  /// What becomes of one file.
  ///
  /// What is provided is what other files of the project expect to find in it, under the names that
  /// the context's homes give.
  public func outcome(
    of text: SourceText, in context: FileContext = FileContext(),
    providing provided: [SharedDefinition] = []
  ) -> Outcome {
    let tree = SyntaxTree(parsing: text)
    guard let file = PythonFile(tree, in: context) else {
      return Outcome(of: text, diagnostics: tree.diagnostics)
    }
    var outcome = Outcome(of: text)
    outcome.path = context.path
    if context.isSummedUp { outcome.summary = FileSummary(ofTestAt: context.path, file) }
    var round = self.round(of: file)
    (outcome.touched, outcome.addsToModule) = (round.touched, round.addsToModule)
    outcome.inquiry = round.inquiry
    let uses = round.uses
    if !uses.isEmpty { outcome.importedPackages = file.importedPackages }
    if context.isPreliminary, let questions = outcome.questions(of: round, uses) {
      return questions
    }
    outcome.findings = round.reported()
    outcome.unusedSuppressions = round.unusedSuppressions()
    if !provided.isEmpty {
      guard let provision = Provision(of: provided, in: file) else {
        outcome.mistakes.append("the definitions that other files need have no place here")
        return outcome
      }
      outcome.edits = provision.edits
      round = self.round(of: provision.result)
    }
    var refused: Set<Round.Key> = []
    for _ in 0..<Self.roundLimit {
      let step = round.accepted()
      refused.formUnion(step.rejected.map(\.0.key))
      outcome.note(step, before: round)
      guard !step.edits.isEmpty else {
        outcome.forgetWhatIsGone()
        return outcome
      }
      outcome.edits = outcome.edits.followed(by: step.edits)
      var next = step.result
      if step.mayOrphanImports, let tidied = tidied(next, since: round.file, &outcome) {
        next = tidied
      }
      round = self.round(of: next, refused: refused)
      round.suppress(findingsThat: outcome.wereSuppressed())
    }
    outcome.mistakes.append("the fixes did not settle in \(Self.roundLimit) rounds")
    outcome.edits = EditSet(of: text)
    return outcome
  }

  private func round(of file: PythonFile, refused: Set<Round.Key> = []) -> Round {
    Round(file, transforms, helpedBy: helpers, policy, refused: refused)
  }
}

extension Engine {
  /// The file without the imports that only moved code has used; nil where there are none, or the
  /// proof fails.
  private func tidied(
    _ file: PythonFile, since before: PythonFile, _ outcome: inout Outcome
  ) -> PythonFile? {
    var tidied: PythonFile?
    while true {
      let current = tidied ?? file
      let edits = OrphanedImports(in: current, since: before).edits
      guard !edits.isEmpty, let next = try? Verification(of: current, after: edits).proved() else {
        return tidied
      }
      outcome.edits = outcome.edits.followed(by: edits)
      tidied = next
    }
  }

  /// A new file with what other files of the project expect to find in it.
  public func newFile(
    in context: FileContext, providing provided: [SharedDefinition]
  ) -> Outcome {
    var outcome = outcome(of: SourceText([]), in: context, providing: provided)
    outcome.createsFile = true
    return outcome
  }
}

extension Outcome {
  /// What is asked of the project, if the answers may change all else that becomes of the file.
  fileprivate func questions(of round: Round, _ uses: [SharedUse]) -> Outcome? {
    var outcome = self
    (outcome.uses, outcome.requirements) = (uses, round.requirements)
    guard outcome.isConcerned else { return nil }
    outcome.isPreliminary = true
    return outcome
  }

  /// Forgets findings that another fix stood in the way of, where that has taken their code away.
  fileprivate mutating func forgetWhatIsGone() {
    findings = findings.filter { $0.fate != Round.standsInTheWay || !isGone($0) }
    findings.sort { $0.finding.range.lowerBound < $1.finding.range.lowerBound }
  }

  /// Whether edits have taken the code of a finding away; it may stand elsewhere now.
  private func isGone(_ reported: ReportedFinding) -> Bool {
    edits.edits.contains { $0.range.contains(reported.finding.range.lowerBound) }
  }

  /// The findings of code that is gone which say what one in new code says: it has moved there.
  private func moved(to candidate: Round.Candidate, _ fate: ReportedFinding.Fate) -> [Int] {
    findings.indices.filter {
      findings[$0].hazard == candidate.hazard && findings[$0].fate == fate
        && findings[$0].finding.message == candidate.finding.message && isGone(findings[$0])
    }
  }

  /// Tells whether comments ask to leave a finding alone where its code stood before fixes moved it.
  fileprivate func wereSuppressed() -> (Round.Candidate) -> Bool {
    guard findings.contains(where: { $0.fate == .suppressed }) else { return { _ in false } }
    let map = OffsetMap(edits)
    return { candidate in
      map.replacedRange(at: candidate.finding.range.lowerBound) != nil
        && !moved(to: candidate, .suppressed).isEmpty
    }
  }

  /// Notes what a round did with the findings, by where they stood in the text as it was.
  fileprivate mutating func note(_ step: Round.Step, before round: Round) {
    guard !step.accepted.isEmpty || !step.rejected.isEmpty else { return }
    let map = OffsetMap(edits)
    let places = Dictionary(
      findings.enumerated().map { index, finding in
        (Place(hazard: finding.hazard, start: finding.finding.range.lowerBound), index)
      }, uniquingKeysWith: { first, _ in first })
    /// Where a finding stood in the text as it was; of one in new code, what that has replaced.
    func place(of candidate: Round.Candidate) -> Range<Int> {
      let start = candidate.finding.range.lowerBound
      return map.oldRange(of: start..<start + 1) ?? map.replacedRange(at: start) ?? 0..<0
    }
    /// What was told already of a finding; several things where their code became one.
    func known(_ candidate: Round.Candidate) -> [Int] {
      let start = candidate.finding.range.lowerBound
      let isNew = map.replacedRange(at: start) != nil
      let moved = isNew ? moved(to: candidate, Round.standsInTheWay) : []
      guard moved.isEmpty else { return moved }
      let place = Place(hazard: candidate.hazard, start: place(of: candidate).lowerBound)
      return places[place].map { [$0] } ?? []
    }
    for candidate in step.accepted {
      if let fix = candidate.finding.fix {
        uses += fix.uses
        requirements += fix.requirements.filter { !requirements.contains($0) }
      }
      // What was advice may have become possible by what the round before did, and what was found in
      // code that has moved is told where that was or comes.
      func fixed(at range: Range<Int>) -> ReportedFinding {
        let finding = candidate.finding.settled.moved(to: range)
        return ReportedFinding(hazard: candidate.hazard, finding: finding, fate: .fixed)
      }
      let known = known(candidate)
      for index in known { findings[index] = fixed(at: findings[index].finding.range) }
      if known.isEmpty { findings.append(fixed(at: place(of: candidate))) }
    }
    for (candidate, reason) in step.rejected {
      for index in known(candidate) { findings[index].fate = .refused(reason) }
      mistakes.append("\(candidate.hazard): \(reason)")
    }
  }
}

/// Where a finding of a hazard stands.
private struct Place: Hashable {
  let hazard: String
  let start: Int
}
