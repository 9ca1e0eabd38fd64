#if os(Linux)
  import Foundation
  import SourceText
  import Testing

  @testable import Workspace

  /// Every call of the system that a replacement makes, disturbed from the outside by `strace`.
  ///
  /// Where `WritingFaultTests` trusts that the steps are all there is, this looks.
  @Suite(.enabled(if: Tracer.isPresent, "needs strace"))
  struct TracedWritingTests {
    private let folder: TemporaryFolder
    private let notes: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      notes = try TemporaryFolder()
    }

    @Test(arguments: ["signal=SIGKILL", "error=EIO", "error=EINTR"])
    func disturbances(_ disturbance: String) async throws {
      try await replace(disturbance: "")
      let calls = try Tracer.calls(in: #require(notes.contents("trace")))
      // Some systems do not let a process be traced.
      guard !calls.isEmpty else { return }
      #expect(calls.count > 20)
      for call in calls {
        notes.remove("result")
        let isKilled = disturbance.hasPrefix("signal")
        try await replace(
          disturbance: "\(call.name):\(disturbance):when=\(call.number)", isKilled: isKilled)
        let contents = try #require(folder.contents("m.py"))
        let about = Comment(rawValue: "\(call)")
        #expect(contents == "old\n" || contents == "new\n", about)
        switch notes.contents("result") {
        case "": #expect(contents == "new\n", about)
        case let message?:
          #expect(disturbance != "error=EINTR", about)
          #expect(!message.contains("\n") && message.contains("input/output error"), about)
        case nil: #expect(isKilled, about)
        }
        let leftovers = folder.entries.subtracting(["m.py"])
        #expect(leftovers.isEmpty || isKilled && leftovers == [".m.py.hoist-unfinished"], about)
      }
    }

    /// Replaces a file in a process of its own, one of whose calls goes wrong.
    private func replace(disturbance: String, isKilled: Bool = false) async throws {
      // What a killed run has left behind stays, for the next one to find.
      try folder.add("m.py", "old\n")
      let (path, results) = (folder.url.path, notes.url.path)
      await #expect(processExitsWith: isKilled ? .signal(SIGKILL) : .success) {
        [path = path as String, results = results as String, disturbance = disturbance as String] in
        let roots = Roots(of: [Path(path.utf8)])
        try Tracer.attach(to: path, writing: results + "/trace", disturbance: disturbance)
        var message = ""
        do {
          let file = try SourceFile(contentsOf: Path((path + "/m.py").utf8))
          try file.replace(with: Array("new\n".utf8), within: roots)
        } catch let problem as FileProblem {
          message = problem.message
        }
        try Data(message.utf8).write(to: URL(filePath: results + "/result"))
      }
    }
  }

  /// `strace`, attached to the process that starts it.
  private enum Tracer {
    static let isPresent = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

    /// Traces from now on what this process does to a folder and to the files of a replacement.
    static func attach(to folder: String, writing log: String, disturbance: String) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/strace")
      process.arguments = ["-f", "-qq", "-o", log, "-p", "\(getpid())"]
      for name in ["", "/m.py", "/.m.py.hoist-unfinished"] {
        process.arguments? += ["-P", folder + name]
      }
      if !disturbance.isEmpty { process.arguments? += ["-e", "inject=" + disturbance] }
      process.standardError = FileHandle.nullDevice
      try process.run()
      for _ in 0..<1_000 where process.isRunning {
        let status = try String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8)
        if !status.contains("TracerPid:\t0\n") { return }
        usleep(5_000)
      }
    }

    /// The calls of a trace, each with its number among those of its name.
    static func calls(in trace: String) -> [(name: String, number: Int)] {
      var counts: [String: Int] = [:]
      return trace.split(separator: "\n").compactMap { line in
        // The number of the thread stands before the call.
        let call = line.drop { $0.isNumber || $0 == " " }.prefix { $0 != "(" }
        guard call.endIndex < line.endIndex else { return nil }
        let name = String(call)
        counts[name, default: 0] += 1
        return (name, counts[name] ?? 0)
      }
    }
  }
#endif
