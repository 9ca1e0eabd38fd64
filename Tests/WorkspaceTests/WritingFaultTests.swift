import Foundation
import SourceText
import Testing

@testable import Workspace

/// What is left of a file when a step of its replacement fails, and what the next run makes of it.
@Suite struct WritingFaultTests {
  private static let old = "old = 1\n"
  private static let new = String(repeating: "new = 2\n", count: 50)
  private static let temporary = ".m.py.hoist-unfinished"
  private static let codes = [ENOSPC, EDQUOT, EIO, EACCES, EROFS, EPERM, EBUSY, ENOMEM]

  private let folder: TemporaryFolder
  private let roots: Roots
  private let file: SourceFile

  init() throws {
    folder = try TemporaryFolder()
    try folder.add("m.py", Self.old)
    roots = Roots(of: [folder.path])
    file = try SourceFile(contentsOf: folder.path("m.py"))
  }

  @Test(arguments: WritingStep.allCases, codes)
  func failures(step: WritingStep, code: Int32) throws {
    let calls = WritingCalls(failure: { $0 == step ? SystemError(code: code) : nil })
    guard step != .remove else { return try replace(calls) }
    let error = #expect(throws: FileProblem.self) { try replace(calls) }
    let isWritten = step == .synchronizeFolder
    #expect(folder.contents("m.py") == (isWritten ? Self.new : Self.old))
    #expect(folder.entries == ["m.py"])
    let message = try #require(error?.message)
    #expect(message.hasPrefix(isWritten ? "written, but " : "not written: "))
    #expect(message.hasSuffix(SystemError(code: code).message))
    #expect(!message.contains("\n"))
  }

  /// Whoever dies can not clean up either.
  @Test(arguments: WritingStep.allCases)
  func failuresForGood(first: WritingStep) throws {
    let broken = Counter()
    let calls = WritingCalls(failure: { step in
      if step == first { broken.add() }
      return broken.value > 0 ? SystemError(code: EIO) : nil
    })
    _ = try? replace(calls)
    try expectOldOrNew()
    try runAgain()
  }

  @Test(arguments: WritingStep.allCases)
  func interruptions(step: WritingStep) throws {
    let signals = Counter()
    let calls = WritingCalls(failure: {
      guard $0 == step, signals.value < 3 else { return nil }
      signals.add()
      return .interrupted
    })
    try replace(calls)
    #expect(signals.value == (step == .remove ? 0 : 3))
    #expect(folder.contents("m.py") == Self.new)
    #expect(folder.entries == ["m.py"])
  }

  @Test(arguments: [1, 7, 399])
  func shortWrites(size: Int) throws {
    try replace(WritingCalls(largestWrite: size))
    #expect(folder.contents("m.py") == Self.new)
  }

  @Test(arguments: [0, 1, 49])
  func failuresBetweenShortWrites(count: Int) throws {
    let writes = Counter()
    let calls = WritingCalls(
      failure: { step in
        guard step == .write else { return nil }
        writes.add()
        return writes.value > count ? SystemError(code: ENOSPC) : nil
      }, largestWrite: 8)
    #expect(throws: FileProblem.self) { try replace(calls) }
    #expect(folder.contents("m.py") == Self.old)
    #expect(folder.entries == ["m.py"])
  }

  /// The process is killed in earnest.
  @Test(arguments: WritingStep.allCases.indices)
  func deaths(index: Int) async throws {
    guard WritingStep.allCases[index] != .remove else { return }
    let (path, new) = (folder.url.path, Self.new)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, new = new as String, index = index as Int] in
      let root = Path(path.utf8)
      let file = try SourceFile(contentsOf: root.appending("m.py".utf8))
      let calls = WritingCalls(
        failure: { step in
          if step == WritingStep.allCases[index] { kill(getpid(), SIGKILL) }
          return nil
        }, largestWrite: 300)
      try file.replace(with: Array(new.utf8), within: Roots(of: [root]), calls: calls)
    }
    try expectOldOrNew()
    try runAgain()
  }

  /// What others do to the file between reading and writing.
  enum Interference: CaseIterable {
    case change, changeUnseen, replace, link, delete, folder, pipe

    func happen(to path: String) throws {
      let manager = FileManager.default
      switch self {
      case .change:
        try Data("theirs = 3\n".utf8).write(to: URL(filePath: path))
      case .changeUnseen:
        // As many bytes, and the time of the old ones.
        var status = stat()
        stat(path, &status)
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.write(contentsOf: Data("odd = 3\n".utf8))
        var times = [status.modificationTime, status.modificationTime]
        utimensat(AT_FDCWD, path, &times, 0)
      case .replace:
        try Data(WritingFaultTests.old.utf8).write(to: URL(filePath: path + "2"))
        rename(path + "2", path)
      case .link:
        try manager.removeItem(atPath: path)
        try manager.createSymbolicLink(atPath: path, withDestinationPath: "/etc/passwd")
      case .delete:
        try manager.removeItem(atPath: path)
      case .folder:
        try manager.removeItem(atPath: path)
        try manager.createDirectory(atPath: path, withIntermediateDirectories: false)
      case .pipe:
        try manager.removeItem(atPath: path)
        mkfifo(path, 0o600)
      }
    }
  }

  @Test(
    arguments: Interference.allCases,
    WritingStep.allCases.prefix { $0 != .rename }.filter { $0 != .openOriginal })
  func interference(_ interference: Interference, before step: WritingStep) throws {
    let path = folder.url.appending(path: "m.py").path
    let theirs = Counter()
    let calls = WritingCalls(failure: {
      if $0 == step, theirs.value == 0 {
        theirs.add()
        try? interference.happen(to: path)
      }
      return nil
    })
    let error = #expect(throws: FileProblem.self) { try replace(calls) }
    // A link to elsewhere is refused for that.
    if interference != .link || step != .resolve {
      #expect(error?.message == "not written: it has changed since it was read")
    }
    #expect(folder.entries == (interference == .delete ? [] : ["m.py"]))
    switch interference {
    case .change: #expect(folder.contents("m.py") == "theirs = 3\n")
    case .changeUnseen: #expect(folder.contents("m.py") == "odd = 3\n")
    case .replace: #expect(folder.contents("m.py") == Self.old)
    case .link: #expect(folder.status("m.py").st_mode & S_IFMT == S_IFLNK)
    case .folder: #expect(folder.status("m.py").st_mode & S_IFMT == S_IFDIR)
    case .pipe: #expect(folder.status("m.py").st_mode & S_IFMT == S_IFIFO)
    case .delete: break
    }
  }

  private func replace(_ calls: WritingCalls) throws {
    try file.replace(with: Array(Self.new.utf8), within: roots, calls: calls)
  }

  private func expectOldOrNew() throws {
    let contents = try #require(folder.contents("m.py"))
    #expect(contents == Self.old || contents == Self.new)
    #expect(folder.entries.subtracting(["m.py", Self.temporary]).isEmpty)
    #expect(folder.names(Discovery(in: [folder.path])) == ["m.py"])
  }

  /// The next run writes the file, and leaves nothing beside it.
  private func runAgain() throws {
    let file = try SourceFile(contentsOf: folder.path("m.py"))
    try file.replace(with: Array("last = 4\n".utf8), within: roots)
    #expect(folder.contents("m.py") == "last = 4\n")
    #expect(folder.entries == ["m.py"])
  }
}

extension stat {
  fileprivate var modificationTime: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}
