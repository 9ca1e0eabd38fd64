internal import PythonSemantics
internal import PythonSyntax
internal import Rewriting
internal import SourceText

/// One pass of all transforms over one text.
struct Round {
  let file: PythonFile
  private let policy: Policy
  private let refused: Set<Key>
  private var suppressions: Suppressions
  private var candidates: [Candidate] = []
  private var looked: Set<String> = []

  /// A finding of a transform.
  struct Candidate {
    let hazard: String
    let finding: Finding
    var isSuppressed: Bool
    /// Whether the fix must wait for deadlines, and if so, whether they will come.
    var deadlines = Deadlines.present

    var key: Key { Key(hazard: hazard, message: finding.message, start: finding.range.lowerBound) }
  }

  /// Whether the calls of a fix have the deadlines that they need.
  enum Deadlines {
    case present
    /// A fix of this round adds them.
    case coming
    case missing
  }

  /// What names a finding that was refused, so that it is not tried again in the same place.
  struct Key: Hashable {
    let hazard: String
    let message: String
    let start: Int
  }

  /// What a round does to the text.
  struct Step {
    var edits: EditSet
    /// The file after the edits.
    var result: PythonFile
    var accepted: [Candidate] = []
    var rejected: [(Candidate, String)] = []

    /// Whether imports may be left without a use: code of the file lives in another one from now on, or
    /// calls what it has imported by another name.
    var mayOrphanImports: Bool {
      accepted.contains { candidate in
        let movesCode = candidate.finding.fix?.uses.contains { $0.provider != nil } ?? false
        return movesCode || candidate.finding.inquiry.importers
      }
    }
  }

  init(
    _ file: PythonFile, _ transforms: [any Transform], helpedBy helpers: [any Transform],
    _ policy: Policy, refused: Set<Key>
  ) {
    self.file = file
    self.policy = policy
    self.refused = refused
    suppressions = Suppressions(file)
    for transform in transforms {
      looked.insert(transform.hazard)
      candidates += candidates(of: transform)
    }
    let adding = transforms.filter(\.addsDeadlines).map(\.hazard)
    let awaited = Set(candidates.filter(isWanted).flatMap(\.awaitedRanges))
    guard !awaited.isEmpty else { return }
    let helping = helpers.flatMap { candidates(of: $0) }
      .filter { awaited.contains($0.finding.range) }
    candidates = helping + candidates
    let missing = Dictionary(
      (helping + candidates.filter { adding.contains($0.hazard) }).map {
        ($0.finding.range, isWanted($0))
      }, uniquingKeysWith: { $0 && $1 })
    for index in candidates.indices {
      let ranges = candidates[index].awaitedRanges.compactMap { missing[$0] }
      guard !ranges.isEmpty else { continue }
      candidates[index].deadlines = ranges.allSatisfy { $0 } ? .coming : .missing
    }
  }

  /// The findings of a transform, in the order of the text.
  private mutating func candidates(of transform: any Transform) -> [Candidate] {
    let findings = transform.findings(in: file)
      .sorted {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      }
    guard !findings.isEmpty else { return [] }
    let (hazard, equivalents) = (transform.hazard, transform.about.equivalents)
    return findings.map(lowered).map { finding in
      let isSuppressed = suppressions.suppress(hazard, equivalents, at: finding.range)
      return Candidate(hazard: hazard, finding: finding, isSuppressed: isSuppressed)
    }
  }

  /// Leaves more findings alone than comments in this text ask for.
  mutating func suppress(findingsThat areMeant: (Candidate) -> Bool) {
    for index in candidates.indices where areMeant(candidates[index]) {
      candidates[index].isSuppressed = true
    }
  }

  /// The findings with what will become of them unless a proof fails.
  func reported() -> [ReportedFinding] {
    guard !candidates.isEmpty else { return [] }
    let module = Additions(to: file)
    // Where there is place for all together, there is for each.
    let fixes = candidates.compactMap(\.finding.fix).filter(\.addsToModule)
    let isRoomy = module.with(fixes).edits() != nil
    return candidates.map { candidate in
      ReportedFinding(
        hazard: candidate.hazard, finding: candidate.reported.settled,
        fate: fate(of: candidate, in: isRoomy ? nil : module))
    }.sorted { $0.finding.range.lowerBound < $1.finding.range.lowerBound }
  }

  /// What fixes call in another way than before, and tests may replace.
  var touched: Set<TouchedName> {
    Set(candidates.flatMap { $0.finding.fix?.touched ?? [] }.map(file.touchedName(of:)))
      .filter { !$0.words.isEmpty }
  }

  /// The definitions of the project that fixes would use which are asked for.
  var uses: [SharedUse] {
    candidates.filter(isWanted).flatMap { $0.finding.fix?.uses ?? [] }
  }

  /// What the new code of fixes would need that are asked for, each once.
  var requirements: [Requirement] {
    candidates.filter(isWanted).flatMap { $0.finding.fix?.requirements ?? [] }.joined
  }

  /// What the findings ask of the other files of the project.
  var inquiry: Inquiry {
    candidates.reduce(into: Inquiry()) { inquiry, candidate in
      inquiry.formUnion(candidate.finding.inquiry)
      // What a file gives away may leave names behind that others take from it, and what it hands out
      // is theirs to end.
      let givesAway = candidate.finding.fix?.uses.contains { $0.definition.takesCode } ?? false
      inquiry.formUnion(Inquiry(importers: givesAway))
    }
  }

  /// Whether some fix needs more than its own edits.
  var addsToModule: Bool { candidates.contains { $0.finding.fix?.addsToModule ?? false } }

  /// The finding with a fix that is not safe where it touches what tests replace, brings deadlines along,
  /// or needs a package that the project does not have; with advice where it cannot have that.
  private func lowered(_ finding: Finding) -> Finding {
    guard let fix = finding.fix else { return finding }
    if let package = packageRuledOut(by: fix) {
      return finding.advising("the fix needs \(package), which the manifest rules out")
    }
    let reasons = [newPackages(of: fix), replacements(of: fix), deadlines(of: fix)]
      .compactMap(\.self)
    guard !reasons.isEmpty else { return finding }
    switch fix.safety {
    case .safe:
      return finding.lowered(to: .unsafe(because: reasons.joined(separator: "; ")))
    case .unsafe(let other):
      return finding.lowered(to: .unsafe(because: ([other] + reasons).joined(separator: "; ")))
    case .needs: return finding
    }
  }

  /// What tests replace of what a fix touches, as a reason.
  private func replacements(of fix: Fix) -> String? {
    var tests: [String] = []
    for place in fix.touched.flatMap(file.tests) where !tests.contains(place) {
      tests.append(place)
    }
    guard !tests.isEmpty else { return nil }
    let others = tests.count > 3 ? " and \(tests.count - 3) more" : ""
    let resets = fix.resets.map { "`\($0)`" }.joined(separator: ", ")
    return "tests replace what it calls: " + tests.prefix(3).joined(separator: ", ") + others
      + (resets.isEmpty ? "" : "; their fixture must call \(resets)")
  }

  /// What a fix shares that is given deadlines which the code has not given, as a reason.
  private func deadlines(of fix: Fix) -> String? {
    let names = fix.uses.filter(\.hasMoreDeadlines).map { "`\($0.name.text)`" }
    return names.isEmpty
      ? nil : "\(names.joined(separator: ", ")) has a deadline that this code does not give"
  }

  /// The packages that a fix needs and the project does not have, as a reason.
  private func newPackages(of fix: Fix) -> String? {
    let names = fix.requirements.compactMap { requirement in
      if case .package(let name, _) = requirement, !file.hasPackage(name) { name } else { nil }
    }
    guard !names.isEmpty else { return nil }
    return "needs a new package: " + names.joined(separator: ", ")
  }

  /// A package that a fix needs in a version which the manifest does not allow.
  private func packageRuledOut(by fix: Fix) -> String? {
    fix.requirements.lazy.compactMap { [context = file.context] requirement in
      guard case .package(let name, let minimum) = requirement, context.rulesOut(name, minimum)
      else { return nil }
      return "\(name)>=\(minimum)"
    }.first
  }

  mutating func unusedSuppressions() -> [(offset: Int, hazards: [String])] {
    suppressions.unused(among: looked)
  }

  /// The fate of a finding whose fix could not be made together with one before it.
  static let standsInTheWay = ReportedFinding.Fate.refused("another fix stands in its way")

  private func fate(
    of candidate: Candidate, in crowded: Additions?
  ) -> ReportedFinding.Fate {
    if candidate.isSuppressed { return .suppressed }
    guard let fix = candidate.reported.fix else { return .advised }
    guard policy.makes(fix.safety, of: candidate.hazard) else {
      return .withheld(policy.level(of: fix.safety, hazard: candidate.hazard))
    }
    if fix.addsToModule, let crowded, crowded.with([fix]).edits() == nil {
      return .refused("what it adds to the module has no place there")
    }
    return Self.standsInTheWay
  }

  // MARK: Accepting

  /// Whether the fix of a finding is asked for.
  private func isWanted(_ candidate: Candidate) -> Bool {
    guard let fix = candidate.finding.fix, !candidate.isSuppressed else { return false }
    return policy.makes(fix.safety, of: candidate.hazard) && !refused.contains(candidate.key)
  }

  /// The fixes that can be made together, proved.
  func accepted() -> Step {
    var wanted = candidates.filter { isWanted($0) && $0.deadlines == .present }
    var rejected: [(Candidate, String)] = []
    while !wanted.isEmpty {
      let (edits, accepted) = merged(wanted)
      do throws(Verification.Disproof) {
        let result = try Verification(of: file, after: edits).proved()
        return Step(edits: edits, result: result, accepted: accepted, rejected: rejected)
      } catch {
        // Whoever fails alone is guilty; where nobody does, the last one is.
        let guilty = accepted.last { !Verification(of: file, after: merged([$0]).0).holds }
        guard let culprit = guilty ?? accepted.last else { break }
        rejected.append((culprit, error.reason))
        wanted.removeAll { $0.key == culprit.key }
      }
    }
    return Step(edits: EditSet(of: file.tree.text), result: file, rejected: rejected)
  }

  /// The edits of those candidates that do not meet, with the imports and definitions that they
  /// need.
  private func merged(_ wanted: [Candidate]) -> (EditSet, [Candidate]) {
    // What all fixes add nearly always has a place, and is then planned once.
    let module = Additions(to: file)
    return mergedAtOnce(wanted, in: module) ?? mergedOneByOne(wanted, in: module)
  }

  /// The edits of those candidates that do not meet; nil where what they add together has no place.
  private func mergedAtOnce(
    _ wanted: [Candidate], in module: Additions
  ) -> (EditSet, [Candidate])? {
    var edits = EditSet(of: file.tree.text)
    var depths = LineDepths(of: file.tree)
    var released: Set<Symbol> = []
    let accepted = wanted.filter { candidate in
      guard let fix = candidate.finding.fix, depths.admits(fix.edits),
        released.isDisjoint(with: fix.released), edits.insert(fix.edits) == nil
      else { return false }
      depths.note(fix.edits)
      released.formUnion(fix.released)
      return true
    }
    let additions = module.with(accepted.compactMap(\.finding.fix))
    guard let added = additions.edits(), edits.insert(lines: added) == nil else { return nil }
    return (edits, accepted)
  }

  /// The edits of those candidates that do not meet, and that what all of them add has a place with.
  private func mergedOneByOne(
    _ wanted: [Candidate], in module: Additions
  ) -> (EditSet, [Candidate]) {
    var edits = EditSet(of: file.tree.text)
    var depths = LineDepths(of: file.tree)
    var accepted: [Candidate] = []
    var released: Set<Symbol> = []
    var additions = module
    for candidate in wanted {
      guard let fix = candidate.finding.fix else { continue }
      let together = additions.with([fix])
      if fix.addsToModule, together.edits() == nil { continue }
      guard depths.admits(fix.edits), released.isDisjoint(with: fix.released),
        edits.insert(fix.edits) == nil
      else { continue }
      depths.note(fix.edits)
      released.formUnion(fix.released)
      additions = together
      accepted.append(candidate)
    }
    guard let added = additions.edits(), edits.insert(lines: added) == nil else {
      return (EditSet(of: file.tree.text), [])
    }
    return (edits, accepted)
  }
}

extension Round.Candidate {
  /// The calls whose deadlines the fix waits for.
  fileprivate var awaitedRanges: [Range<Int>] {
    finding.fix?.awaitingDeadlines.map(\.range) ?? []
  }

  /// The finding as it is told: without a fix where that has to wait for ever.
  fileprivate var reported: Finding {
    deadlines == .missing
      ? finding.advising(
        "first it needs a deadline: a call that may wait for ever must not be guarded")
      : finding
  }
}

extension PythonFile {
  /// Whether the project has a package: the closest manifest lists it, or the file imports it.
  fileprivate func hasPackage(_ name: String) -> Bool {
    let words = name.prefix { $0 != "[" }.lowercased().split { "-_.".contains($0) }
    return context.packages?.contains(words.joined(separator: "-")) ?? false
      || imports(package: words.joined(separator: "_"))
  }
}

extension Fix {
  /// Whether the fix needs more than its own edits.
  fileprivate var addsToModule: Bool { !imports.isEmpty || !definitions.isEmpty }
}
