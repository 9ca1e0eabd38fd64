internal import Workspace

/// The two streams of a command: the result, and all else.
struct Console: ~Copyable {
  private var output = Output(to: .output)
  private var errors = Output(to: .error)

  /// Whether the result has no reader any more, so that there is no point in going on.
  var isClosed: Bool { output.isClosed }

  /// Writes a part of the result.
  mutating func write(_ text: String) {
    output.write(text)
  }

  /// Writes a part of the result.
  mutating func write(_ bytes: [UInt8]) {
    output.write(bytes)
  }

  /// Writes a message at once, behind the result so far.
  mutating func report(_ text: String) {
    output.flush()
    errors.write(text)
    errors.flush()
  }

  /// Reports what could not be read.
  mutating func report(_ problem: FileProblem) {
    report("hoist: \(problem.path): \(problem.message)\n")
  }

  /// Writes all that is left, and gives the exit code, which is `code` if that was possible.
  mutating func finish(_ code: ExitCode) -> ExitCode {
    output.flush()
    guard let problem = output.problem else { return code }
    report("hoist: the result cannot be written: \(problem)\n")
    return .failure
  }
}
