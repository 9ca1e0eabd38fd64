import Foundation
import SourceText
import Testing

@testable import Workspace

/// New files, whatever stands in their way and whatever fails.
@Suite struct CreationTests {
  private static let text = String(repeating: "new = 2\n", count: 50)
  private static let temporary = ".m.py.hoist-unfinished"
  private static let codes = [ENOSPC, EIO, EACCES, EROFS, EPERM]
  /// What is asked of the system for a new file.
  private static let steps = WritingStep.allCases.filter {
    ![
      .checkPermission, .copyAttributes, .changeOwner, .changePermissions, .checkOriginal, .remove,
    ].contains($0)
  }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0o022, 0o077, 0o002] as [mode_t])
  func permissionsAreThoseOfOtherNewFiles(mask: mode_t) async throws {
    let path = folder.url.path
    await #expect(processExitsWith: .success) { [path = path as String, mask = mask as mode_t] in
      umask(mask)
      let folder = Path(path.utf8)
      try CreationTests.create(in: folder, WritingCalls())
    }
    #expect(folder.status("m.py").st_mode & 0o7777 == 0o666 & ~mask)
    #expect(folder.contents("m.py") == Self.text && folder.entries == ["m.py"])
    #expect(folder.status("m.py").st_nlink == 1)
  }

  /// What has the name already.
  enum Obstacle: CaseIterable {
    case file, folder, link, danglingLink, pipe

    func stand(at path: String) throws {
      let manager = FileManager.default
      switch self {
      case .file: try Data("theirs = 3\n".utf8).write(to: URL(filePath: path))
      case .folder: try manager.createDirectory(atPath: path, withIntermediateDirectories: false)
      case .link: try manager.createSymbolicLink(atPath: path, withDestinationPath: "/etc/passwd")
      case .danglingLink: try manager.createSymbolicLink(atPath: path, withDestinationPath: "none")
      case .pipe: mkfifo(path, 0o600)
      }
    }
  }

  @Test(arguments: Obstacle.allCases, steps.prefix { $0 != .synchronizeFolder })
  func nothingIsOverwritten(obstacle: Obstacle, before step: WritingStep) throws {
    let path = folder.url.appending(path: "m.py").path
    let obstacles = Counter()
    let calls = WritingCalls(failure: {
      if $0 == step, obstacles.value == 0 {
        obstacles.add()
        try? obstacle.stand(at: path)
      }
      return nil
    })
    let problem = #expect(throws: WritingProblem.self) { try Self.create(in: folder.path, calls) }
    #expect(problem == .exists && obstacles.value == 1)
    #expect(folder.entries == ["m.py"] && folder.contents("none") == nil)
    #expect(obstacle != .file || folder.contents("m.py") == "theirs = 3\n")
  }

  @Test(arguments: steps, codes)
  func failures(step: WritingStep, code: Int32) throws {
    let calls = WritingCalls(failure: { $0 == step ? SystemError(code: code) : nil })
    let problem = #expect(throws: WritingProblem.self) { try Self.create(in: folder.path, calls) }
    let isWritten = step == .synchronizeFolder
    #expect(problem?.isWritten == isWritten)
    #expect(problem?.message.hasSuffix(SystemError(code: code).message) == true)
    #expect(folder.contents("m.py") == (isWritten ? Self.text : nil))
    #expect(folder.entries == (isWritten ? ["m.py"] : []))
  }

  @Test(arguments: steps)
  func interruptions(step: WritingStep) throws {
    let signals = Counter()
    try Self.create(
      in: folder.path,
      WritingCalls(
        failure: {
          guard $0 == step, signals.value < 3 else { return nil }
          signals.add()
          return .interrupted
        }, largestWrite: 7))
    #expect(signals.value == 3)
    #expect(folder.contents("m.py") == Self.text && folder.entries == ["m.py"])
  }

  /// The process is killed in earnest, and the next run does what is left.
  @Test(arguments: WritingStep.allCases.indices)
  func deaths(index: Int) async throws {
    guard Self.steps.contains(WritingStep.allCases[index]) || index == Self.removal else { return }
    let path = folder.url.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, index = index as Int] in
      let calls = WritingCalls(
        failure: { step in
          if step == WritingStep.allCases[index] { kill(getpid(), SIGKILL) }
          return nil
        }, largestWrite: 300)
      try CreationTests.create(in: Path(path.utf8), calls)
    }
    #expect(folder.entries.subtracting(["m.py", Self.temporary]).isEmpty)
    if let contents = folder.contents("m.py") {
      #expect(contents == Self.text)
      let file = try SourceFile(contentsOf: folder.path("m.py"))
      try file.replace(with: Array("last = 4\n".utf8), within: Roots(of: [folder.path]))
      #expect(folder.contents("m.py") == "last = 4\n")
    } else {
      try Self.create(in: folder.path, WritingCalls())
      #expect(folder.contents("m.py") == Self.text)
    }
    #expect(folder.entries == ["m.py"])
  }

  private static let removal = WritingStep.allCases.firstIndex(of: .remove)

  @Test func whatCannotBeRemovedIsRemovedByTheNextRun() throws {
    let calls = WritingCalls(failure: { $0 == .remove ? SystemError(code: EIO) : nil })
    try Self.create(in: folder.path, calls)
    #expect(folder.entries == ["m.py", Self.temporary])
    let file = try SourceFile(contentsOf: folder.path("m.py"))
    try file.replace(with: Array("last = 4\n".utf8), within: Roots(of: [folder.path]))
    #expect(folder.contents("m.py") == "last = 4\n" && folder.entries == ["m.py"])
  }

  @Test func filesAreMadeOnlyWhereTheRunIs() throws {
    try folder.add("in/a.py")
    try folder.add("out/a.py")
    try folder.link("in/link", to: "../out")
    let roots = Roots(of: [folder.path("in")])
    for (name, problem) in [
      ("out/m.py", WritingProblem.outside), ("in/link/m.py", .outside),
      ("in/none/m.py", .withoutFolder),
    ] {
      #expect(throws: problem) {
        try Creation(of: folder.path(name), within: roots, calls: WritingCalls()).write([])
      }
    }
    try Creation(of: folder.path("in/m.py"), within: roots, calls: WritingCalls())
      .write(Array("x\n".utf8))
    #expect(folder.contents("in/m.py") == "x\n" && folder.contents("out/m.py") == nil)
  }

  @Test func whatOthersNeedIsMadeFirst() throws {
    let files: [(name: String, needs: Set<String>)] = [
      ("a", ["c", "gone"]), ("b", []), ("c", ["d"]), ("d", ["a"]), ("e", ["b"]),
    ]
    #expect(WritePlan.order(of: files) == [3, 2, 0, 1, 4])
    try folder.add("user.py")
    try folder.add("new.py", "theirs = 3\n")
    var plan = WritePlan()
    let new = plan.create(folder.path("new.py"), with: Array("y\n".utf8))
    plan.replace(
      try SourceFile(contentsOf: folder.path("user.py")), with: Array("y\n".utf8), needing: [new])
    var problems: [String] = []
    plan.carryOut(within: Roots(of: [folder.path])) { result in
      problems += result.problem.map { [$0.message] } ?? []
      return true
    }
    #expect(
      problems == [
        "not written: there is something of that name by now",
        "not written: it needs \(folder.path("new.py")), which was not written",
      ])
    #expect(folder.contents("user.py") == "x = 1\n")
  }

  private static func create(in folder: Path, _ calls: WritingCalls) throws(WritingProblem) {
    let path = folder.appending("m.py".utf8)
    try Creation(of: path, within: Roots(of: [folder]), calls: calls).write(Array(text.utf8))
  }
}
