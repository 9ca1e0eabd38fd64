/// What is asked of the system to write a file, in this order.
enum WritingStep: Sendable, CaseIterable {
  case resolve
  case openFolder
  case openOriginal
  case checkPermission
  case create
  case lock
  case write
  case copyAttributes
  case changeOwner
  case changePermissions
  case synchronize
  case checkOriginal
  case rename
  case synchronizeFolder
  /// Removes the temporary file when another step has failed.
  case remove
}

/// How the steps are done; tests have their own way, in which any of them fails.
struct WritingCalls: Sendable {
  /// How a step fails before it is tried; nil if it does not.
  var failure: @Sendable (WritingStep) -> SystemError? = { _ in nil }
  /// How many bytes are written at once: some systems take no more than 2 GiB.
  var largestWrite = 1 << 30

  /// Does a step, again if a signal interrupts it.
  func perform<Result: ~Copyable>(
    _ step: WritingStep, _ call: @autoclosure () throws(SystemError) -> Result
  ) throws(WritingProblem) -> Result {
    while true {
      do throws(SystemError) {
        if let failure = failure(step) { throw failure }
        return try call()
      } catch {
        guard error == .interrupted else { throw .system(error, step) }
      }
    }
  }
}
