internal import Workspace

/// The two streams of a command: the result, and all else.
struct Console: ~Copyable {
  private var output = Output(to: .output)
  private var errors = Output(to: .error)
  private var progress = ProgressLine(
    isWanted: Surroundings.isTerminal(.error)
      && Surroundings.variable("TERM") != Array("dumb".utf8),
    now: Surroundings.seconds)

  /// Whether the result has no reader any more, so that there is no point in going on.
  var isClosed: Bool { output.isClosed }

  /// Writes a part of the result.
  mutating func write(_ text: String) {
    clearProgress()
    output.write(text)
  }

  /// Writes a part of the result.
  mutating func write(_ bytes: [UInt8]) {
    clearProgress()
    output.write(bytes)
  }

  /// Writes a message at once, behind the result so far.
  mutating func report(_ text: String) {
    clearProgress()
    output.flush()
    errors.write(text)
    errors.flush()
  }

  /// Reports what could not be read or written.
  mutating func report(_ problem: FileProblem) {
    report("hoist: \(problem.path): \(problem.message)\n")
  }

  /// Tells on a terminal how far the run is.
  mutating func showProgress(_ words: @autoclosure () -> String) {
    guard let line = progress.showing(words(), now: Surroundings.seconds) else { return }
    output.flush()
    errors.write(line)
    errors.flush()
  }

  private mutating func clearProgress() {
    guard let line = progress.clear() else { return }
    errors.write(line)
    errors.flush()
  }

  /// Writes all that is left, and gives the exit code, which is `code` if that was possible.
  mutating func finish(_ code: ExitCode) -> ExitCode {
    clearProgress()
    output.flush()
    guard let problem = output.problem else { return code }
    report("hoist: the result cannot be written: \(problem)\n")
    return .failure
  }
}
