import Foundation
import TestSupport
import Testing

/// Several files that change together: `Golden/projects/<case>/before` and `after`, with all that
/// a project has besides its modules.
struct GoldenProject: Sendable, CustomTestStringConvertible {
  let name: String
  let before: [String: [UInt8]]
  let after: [String: [UInt8]]

  var testDescription: String { name }

  static let folder = Repository.root.appending(path: "Golden/projects")

  static let all: [GoldenProject] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().compactMap { name in
      let project = folder.appending(path: name)
      guard let before = try? FileTree.files(in: project.appending(path: "before")) else {
        return nil
      }
      let after = (try? FileTree.files(in: project.appending(path: "after"))) ?? [:]
      return GoldenProject(name: name, before: before, after: after)
    }
  }()

  /// The project before the change, in a folder of its own.
  func copied() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, contents) in before { try folder.write(contents, to: path) }
    return folder
  }

  /// Writes what the project becomes over what it was expected to become.
  func bless(_ result: [String: [UInt8]]) throws {
    let after = Self.folder.appending(path: "\(name)/after")
    try? FileManager.default.removeItem(at: after)
    for (path, contents) in result {
      let file = after.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contents).write(to: file)
    }
  }
}

/// Every project goes through the command as a user runs it, with every fix.
@Suite struct GoldenProjectTests {
  @Test(arguments: GoldenProject.all, ["1", "2"])
  func becomesWhatIsExpected(_ project: GoldenProject, jobs: String) throws {
    let folder = try project.copied()
    let options = ["--unsafe-fixes", "--jobs", jobs]
    let answer = try Program.hoist.run(["apply"] + options, in: folder.url)
    #expect(answer.status == 0, "\(String(decoding: answer.errors, as: UTF8.self))")
    let result = try folder.files()
    if Repository.isBlessed {
      if jobs == "1" { try project.bless(result) }
    } else {
      expectEqual(result, project.after)
    }
    let again = try Program.hoist.run(["diff"] + options, in: folder.url)
    #expect(again.text.isEmpty, "a second run changes nothing")
  }

  @Test(.enabled(if: Program.named("git") != nil, "no git was found"), arguments: GoldenProject.all)
  func gitApplyOfTheDryRunMakesTheSame(_ project: GoldenProject) throws {
    let git = try #require(Program.named("git"))
    let folder = try project.copied()
    let diff = try Program.hoist.run(["diff", "--unsafe-fixes"], in: folder.url)
    expectEqual(try folder.files(), project.before)
    let applied = try git.run(["apply"], input: diff.output, in: folder.url)
    #expect(applied.status == 0)
    if !Repository.isBlessed { expectEqual(try folder.files(), project.after) }
  }

  @Test(.enabled(if: CPython.newest(in: 9...15) != nil, "no CPython was found"))
  func compileUnderCPython() throws {
    let python = try #require(CPython.newest(in: 9...15))
    let modules = GoldenProject.all.flatMap { project in
      project.after.filter { $0.key.hasSuffix(".py") && $0.value != project.before[$0.key] }
        .map { ("\(project.name)/\($0)", $1) }
    }
    let verdicts = try #require(try python.answers(of: "compiles.py", about: modules.map(\.1)))
    try #require(verdicts.count >= modules.count)
    for (module, verdict) in zip(modules, verdicts) { #expect(verdict == "ok", "\(module.0)") }
  }

  @Test func everyProjectChanges() {
    #expect(!GoldenProject.all.isEmpty)
    for project in GoldenProject.all { #expect(project.before != project.after, "\(project.name)") }
  }

  private func expectEqual(_ result: [String: [UInt8]], _ expected: [String: [UInt8]]) {
    #expect(Set(result.keys) == Set(expected.keys))
    for (path, contents) in result { #expect(contents.text == expected[path]?.text, "\(path)") }
  }
}
