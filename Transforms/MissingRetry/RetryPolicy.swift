import PythonSemantics
import PythonSyntax
import Rewriting

/// When and how often requests of a library are tried again.
struct RetryPolicy {
  let library: WebLibrary
  /// Whether the status of an answer may be a reason, too: it is an exception to those who ask.
  let looksAtStatus: Bool
  let settings: MissingRetry

  init(for site: RetrySite, looksAtStatus: Set<WebLibrary>, settings: MissingRetry) {
    library = site.function.requests[0].library
    self.looksAtStatus = looksAtStatus.contains(library)
    self.settings = settings
  }

  /// The policy as the project shares it.
  var definition: SharedDefinition {
    let name = looksAtStatus ? "retry_transient" : "retry_connection"
    let key =
      "retry \(library) \(looksAtStatus) \(settings.attempts) \(settings.minimumWait) "
      + "\(settings.maximumWait) \(settings.readTimeouts)"
    return SharedDefinition(key, named: [name, "\(name)_\(library)"], inModule: .retries) { site in
      guard let (call, needed) = self.call(in: site.file, at: site.node, usedAt: site.uses) else {
        return nil
      }
      let policy = ModuleDefinition(site.name, usedAt: site.uses, "\(site.name) = \(call)")
      return needed + [policy]
    }
  }

  // MARK: The code

  /// The call of `retry` that makes the policy, with the definitions that it needs; nil where a name is
  /// taken.
  func call(
    in file: PythonFile, at node: Node, usedAt uses: [Node]
  ) -> (Code, [ModuleDefinition])? {
    let condition = looksAtStatus ? "retry_if_exception" : "retry_if_exception_type"
    let names = ["retry", condition, "stop_after_attempt", "wait_exponential"]
    guard let log = log(in: file, at: node),
      let tenacity = ImportedNames(
        names + (isGuideline(file) ? [] : ["wait_random"])
          + (log.isEmpty ? [] : ["before_sleep_log"]),
        of: "tenacity", in: file, at: node),
      let reason = reason(tenacity[condition], in: file, at: node, usedAt: uses)
    else { return nil }
    var lines: [Code] = [
      "\(tenacity["retry"])(",
      "    stop=\(tenacity["stop_after_attempt"])(\(settings.attempts.written)),",
      wait(tenacity, in: file),
      "    retry=\(reason.code),",
    ]
    lines += log.map { "    before_sleep=\(tenacity["before_sleep_log"])(\($0))," }
    lines += ["    reraise=True,", ")"]
    return (.lines(lines), reason.definitions)
  }

  private func isGuideline(_ file: PythonFile) -> Bool { file.context.style == .guideline }

  /// The wait between two tries: longer each time, and by chance a bit longer than that, so that
  /// callers which fail together do not come back together.
  private func wait(_ tenacity: ImportedNames, in file: PythonFile) -> Code {
    let bounds = "min=\(settings.minimumWait.written), max=\(settings.maximumWait.written)"
    let growing: Code = "    wait=\(tenacity["wait_exponential"])(multiplier=1, \(bounds))"
    if isGuideline(file) { return "\(growing)," }
    let line: Code = "\(growing) + \(tenacity["wait_random"])(0, 1),"
    if line.source.count <= FileStyle(of: file).lineLength { return line }
    return .lines([growing, "    + \(tenacity["wait_random"])(0, 1),"])
  }

  /// What each further try is logged with; empty where the module has no logger, nil where `logging`
  /// means something else.
  private func log(in file: PythonFile, at node: Node) -> [Code]? {
    let names = ["logger", "log", "LOGGER", "LOG", "_logger", "_log", "_LOGGER"]
    let logger = names.first { name in
      let binding = file.moduleScope.symbol(named: name)?.onlyBinding
      return binding?.value.flatMap(file.qualifiedName) == "logging.getLogger()"
    }
    guard let logger, !isGuideline(file) else { return [] }
    return file.spelling(of: "logging.WARNING", at: node).map { ["\(logger), \($0)"] }
  }

  // MARK: Reasons to try again

  /// The condition of the policy, with the definitions that it needs.
  private func reason(
    _ condition: Spelling, in file: PythonFile, at node: Node, usedAt uses: [Node]
  ) -> (code: Code, definitions: [ModuleDefinition])? {
    guard let failures = failures(in: file, at: node) else { return nil }
    let limit = FileStyle(of: file).lineLength
    guard looksAtStatus else {
      return (fitting("\(condition)(", failures, in: limit - "    retry=,".count), [])
    }
    guard let status = file.exception(library.statusFailure, at: node),
      let predicate = file.definition(
        named: ["_is_transient", "_is_transient_\(library)"], usedAt: uses,
        { predicate($0, status, failures, limit) })
    else { return nil }
    return ("\(condition)(\(predicate.name))", [predicate])
  }

  private func predicate(
    _ name: String, _ status: Code, _ failures: Code, _ limit: Int
  ) -> Code {
    let check = fitting("isinstance(", "error, \(failures)", in: limit - "    return ".count)
    // Sessions may raise an `HTTPError` of their own, without an answer.
    let answered = library == .requests ? " and error.response is not None" : ""
    return """
      def \(name)(error):
          \"""Whether another try may help: the connection failed, or the server is busy.\"""
          if isinstance(error, \(status))\(answered):
              return error.\(library.statusAttribute) in (429, 502, 503, 504)
          return \(check)
      """
  }

  /// A call on one line, or with its arguments on a line of their own where that is too long.
  private func fitting(_ head: Code, _ arguments: Code, in length: Int) -> Code {
    let line: Code = "\(head)\(arguments))"
    return line.source.count <= length ? line : .lines([head, "    \(arguments)", ")"])
  }

  /// The exceptions after which another try does no harm: one, or a tuple of them.
  private func failures(in file: PythonFile, at node: Node) -> Code? {
    let readTimeout = library.readTimeout(on: file.context.minimumPython)
    let names = library.connectionFailures + (settings.readTimeouts ? [readTimeout] : [])
    return file.exceptions(names, at: node)
  }
}
