import Engine
import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

/// What the engine does with the fixes of transforms, shown on transforms made for it.
@Suite struct EngineTests {
  @Test func acceptsWholeFixesInOrder() {
    // Both want the same name; the first in the list has it, the other finds nothing afterwards.
    let outcome = outcome(
      of: "old = 1\n",
      [Renaming(from: "old", to: "first"), Renaming(from: "old", to: "second")])
    #expect(outcome.after().bytes.elementsEqual("first = 1\n".utf8))
    #expect(outcome.mistakes.isEmpty)
  }

  @Test func repeatsUntilNothingIsLeft() {
    let outcome = outcome(
      of: "a = 1\n", [Renaming(from: "b", to: "c"), Renaming(from: "a", to: "b")])
    #expect(outcome.after().bytes.elementsEqual("c = 1\n".utf8))
  }

  @Test func fixesThatFightAreUndone() {
    let outcome = outcome(
      of: "a = 1\n", [Renaming(from: "a", to: "b"), Renaming(from: "b", to: "a")])
    #expect(outcome.after().bytes.elementsEqual("a = 1\n".utf8))
    #expect(outcome.edits.isEmpty)
    #expect(outcome.mistakes.count == 1)
  }

  @Test(arguments: [
    ("a = 1\n", "x = (", "not Python"),
    ("a = 1\n", "unknown_name", "means nothing"),
  ])
  func refusesWhatFailsItsProof(_ before: String, _ code: String, _ reason: String) {
    let outcome = outcome(of: before, [Replacing("1", with: code)])
    #expect(outcome.edits.isEmpty)
    #expect(outcome.mistakes.count == 1 && outcome.mistakes[0].contains(reason))
  }

  @Test func refusesOnlyTheGuilty() {
    let outcome = outcome(
      of: "a = 1\nb = 2\n", [Replacing("1", with: "("), Replacing("2", with: "3")])
    #expect(outcome.after().bytes.elementsEqual("a = 1\nb = 3\n".utf8))
    #expect(outcome.findings.map(\.fate).contains(.fixed))
  }

  @Test func refusesToLoseAComment() {
    let outcome = outcome(of: "a = [  # why\n  1]\n", [Replacing("[  # why\n  1]", with: "[1]")])
    #expect(outcome.edits.isEmpty)
    #expect(outcome.mistakes[0].contains("comment"))
  }

  @Test func refusesToChangeWhatANameMeans() {
    // The new parameter would take the place of the module's name.
    let outcome = outcome(of: "v = 1\ndef f(a):\n  return v\n", [Replacing("(a)", with: "(v)")])
    #expect(outcome.edits.isEmpty)
    #expect(outcome.mistakes[0].contains("no longer means"))
  }

  @Test func refusesToTakeANameOfPythonsOwn() {
    let outcome = outcome(of: "a = 1\nb = max\n", [Replacing("1", with: "(max := 2)")])
    #expect(outcome.edits.isEmpty)
    #expect(outcome.mistakes[0].contains("`max` no longer means"))
  }

  @Test func leavesFilesAloneThatAreNotPython() {
    let outcome = outcome(of: "a b\n", [Renaming(from: "a", to: "b")])
    #expect(outcome.diagnostics.count == 1)
    #expect(outcome.edits.isEmpty && outcome.findings.isEmpty)
  }

  @Test func withholdsWhatIsNotAskedFor() {
    var policy = Policy()
    policy.levels = [.safe]
    let unsafe = Replacing("1", with: "2", safety: .unsafe(because: "it is another number"))
    let engine = Engine([unsafe], policy: policy)
    let outcome = engine.outcome(of: SourceText(Array("a = 1\n".utf8)))
    #expect(outcome.edits.isEmpty)
    #expect(outcome.findings.map(\.fate) == [.withheld(.unsafe)])
  }

  @Test func tellsTransformsInEveryRoundWhatTheProjectAsksFor() {
    var context = FileContext()
    context.lineLength = 120
    context.minimumPython = PythonVersion(3, 11)
    let engine = Engine([Renaming(from: "a", to: "b"), Recording()], policy: Policy())
    let outcome = engine.outcome(of: SourceText(Array("a = 1\n".utf8)), in: context)
    #expect(outcome.after().bytes.elementsEqual("b = 120, 3.11\n".utf8))
  }

  @Test(arguments: [
    ("a = 1  # hoist: allow[replacing] why\n", true),
    ("# hoist: allow[replacing]\na = 1\n", true),
    ("# hoist: allow-file[replacing]\n\n\na = 1\n", true),
    ("a = 1  # noqa: X1\n", true),
    ("a = 1  # noqa\n", true),
    ("a = 1  # noqa: E501\n", false),
    ("a = 1  # hoist: allow[other]\n", false),
    ("b = 0  # hoist: allow[replacing]\na = 1\n", false),
    ("def f():  # hoist: allow[replacing]\n  a = 0\n  return 1\n", true),
    ("def f(\n  a,\n):  # hoist: allow[replacing]\n  return 1\n", true),
    ("# hoist: allow[replacing]\n@d\ndef f():\n  b = 0\n  return 1\n", true),
    ("@d\n# hoist: allow[replacing]\nasync def f():\n  b = 0\n  return 1\n", true),
    ("def f():  # noqa\n  return 1\n", false),
    ("def f():  # hoist: allow[replacing]\n  pass\na = 1\n", false),
    ("def f():\n  # hoist: allow[replacing]\n  b = 0\n  return 1\n", false),
    ("a = '# noqa: X1'; b = 1\n", false),
    ("a = 1  # nosemgrep\n", true),
    ("a = 1  # nosemgrep: python.x.x1, other\n", true),
    ("a = 1  # nosemgrep: other\n", false),
  ])
  func honoursSuppressions(_ source: String, _ isSuppressed: Bool) {
    let outcome = outcome(of: source, [Replacing("1", with: "2")])
    #expect(outcome.edits.isEmpty == isSuppressed)
  }

  @Test(arguments: [
    ("a = [1]\n", "a = int(2)\n"),
    ("a = [1]  # hoist: allow[replacing]\n", "a = int(1)  # hoist: allow[replacing]\n"),
  ])
  func followsCodeThatAnotherFixMoves(_ before: String, _ after: String) {
    let outcome = outcome(
      of: before, [Moving(), Replacing("1", with: "2")])
    #expect(outcome.after().bytes.elementsEqual(after.utf8))
    #expect(outcome.findings.map(\.finding.range.lowerBound) == [4, 5])
  }

  @Test func tellsSuppressionsThatSuppressNothing() {
    let outcome = outcome(of: "b = 3  # hoist: allow[replacing]\n", [Replacing("1", with: "2")])
    #expect(outcome.unusedSuppressions.map(\.hazards) == [["replacing"]])
  }

  private func outcome(of source: String, _ transforms: [any Transform]) -> Outcome {
    Engine(transforms, policy: Policy()).outcome(of: SourceText(Array(source.utf8)))
  }
}

/// A transform that gives a name another one, everywhere.
private struct Renaming: Transform {
  let from: String
  let to: String

  var about: About { testPage }

  func findings(in file: PythonFile) -> [Finding] {
    file.nodes(.name).filter { $0.source == from }.map { node in
      Finding(at: node, "called \(from)", fix: Fix([node.replacing(with: to)], .safe))
    }
  }
}

/// A transform that replaces some text by other text.
private struct Replacing: Transform {
  let text: String
  let code: String
  let safety: Safety

  init(_ text: String, with code: String, safety: Safety = .safe) {
    (self.text, self.code, self.safety) = (text, code, safety)
  }

  var about: About { testPage }

  func findings(in file: PythonFile) -> [Finding] {
    let kinds: [NodeKind] = [.number, .list, .parameters]
    return kinds.flatMap(file.nodes).filter { $0.source == text }.map { node in
      Finding(at: node, "\(text) here", fix: Fix([node.replacing(with: code)], safety))
    }
  }
}

/// A transform that writes what lists hold elsewhere, here in the place of the list.
private struct Moving: Transform {
  var about: About { testPage }

  func findings(in file: PythonFile) -> [Finding] {
    file.nodes(.list).map { list in
      let code = "int(" + list.source.dropFirst().dropLast() + ")"
      return Finding(at: list, "a list", fix: Fix([list.replacing(with: code)], .safe))
    }
  }
}

/// A transform that writes down what it is told of the project, once a name is `b`.
private struct Recording: Transform {
  var about: About { testPage }

  func findings(in file: PythonFile) -> [Finding] {
    guard file.nodes(.name).contains(where: { $0.source == "b" }) else { return [] }
    let code = "\(FileStyle(of: file).lineLength), \(file.targetVersion)"
    return file.nodes(.number).filter { $0.source == "1" }.map { node in
      Finding(at: node, "1 here", fix: Fix([node.replacing(with: code)], .safe))
    }
  }
}

let testPage = About(
  summary: "", hazard: "", remedy: "", limits: "", rollOut: "", chapter: .resilience,
  severity: .medium, mentions: [], example: "",
  equivalents: About.Equivalents(noqa: ["X1"], semgrep: ["x1"]))

extension PythonFile {
  fileprivate func nodes(_ kind: NodeKind) -> [Node] {
    tree.nodes.kinds.indices.filter { tree.nodes.kinds[$0] == kind }
      .map { Node(tree: tree, id: NodeID($0)) }
  }
}
