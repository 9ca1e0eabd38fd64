import PythonSemantics
import PythonSyntax
import Rewriting

/// A function that sends requests and does not try them again, with what is to be done about it.
struct RetrySite {
  let function: OutboundFunction
  private let settings: MissingRetry
  /// The loop that tries again without waiting longer each time, which a policy replaces.
  private let loop: HandWrittenLoop?
  /// Why the function is not to be retried as it stands.
  private let obstacle: String?

  /// Looks at a function; nil where it is tried again already, or nobody waits for it.
  init?(_ function: OutboundFunction, settings: MissingRetry) {
    self.function = function
    self.settings = settings
    loop = HandWrittenLoop(in: function, attempts: Int(settings.attempts))
    if function.isTest || loop == nil && (function.isTriedAgain || function.isProbe) { return nil }
    obstacle = loop == nil ? function.obstacleToRetry : function.obstacleToWaiting
  }

  var canBeRetried: Bool { obstacle == nil }

  /// What is wrong with the function, and its repair.
  func finding(_ policies: RetryPolicies) -> Finding {
    let request = function.requests[0].call.node
    if let obstacle { return Finding(at: request, complaint, advice: obstacle) }
    guard let policy = policies.policy(for: self) else {
      return Finding(
        at: request, complaint,
        advice: SharedUses.advice(without: "a policy"))
    }
    let style = FileStyle(of: function.file)
    var edits = [function.definition.decorated(with: policy.decorator, style: style)]
    if let loop {
      guard let replacement = loop.replacement(style) else {
        return Finding(
          at: request, complaint, advice: "a policy of tenacity can take the place of the loop")
      }
      edits += replacement
    }
    return Finding(
      at: request, complaint,
      fix: Fix(
        edits, .unsafe(because: caution), imports: policy.decorator.imports,
        definitions: policy.definitions, using: policy.uses,
        touching: function.requests.map(\.call.callee),
        awaitingDeadlines: function.callsWithDeadlines,
        requirements: [.package("tenacity", minimum: "8.2")])
    ).asking(Inquiry(importers: loop != nil))
  }

  // MARK: What is told

  private var complaint: String {
    if loop != nil { return "`\(function.name)` tries again without waiting longer each time" }
    let complaint = "`\(function.name)` fails when its connection fails once"
    return function.raisesForStatus || !canBeRetried
      ? complaint
      : complaint + "; the status of an answer is no exception, and is not a reason to try again"
  }

  /// What changes for those who call the function.
  private var caution: String {
    // aiohttp itself sends a request again whose kept connection broke.
    let doubles = function.requests.contains { $0.library == .aiohttp }
    let most = Int(settings.attempts) * (doubles ? 2 : 1)
    let caution =
      "a call that fails takes up to \(settings.longestWait) s longer, and its server may be asked "
      + "\(most) times"
    let isReplaced = function.requests.contains {
      !function.file.tests(replacing: $0.call.callee).isEmpty
    }
    return isReplaced
      ? caution + "; in tests, `\(function.name).retry.wait = wait_none()` takes the waits away"
      : caution
  }
}

extension MissingRetry {
  /// The most seconds that all waits of one call take together.
  fileprivate var longestWait: Int {
    var total = 0.0
    var wait = 1.0
    for _ in 1..<max(2, Int(attempts)) {
      total += min(max(wait, minimumWait), maximumWait) + 1
      wait *= 2
    }
    return Int(total.rounded(.up))
  }
}
