import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// One call that may need a deadline, with all that is asked about it.
struct DeadlineSite {
  let file: PythonFile
  let call: Call
  let callee: Meaning
  let deadline: Deadline
  let values: DeadlineValues
  let style: FileStyle
  /// What is written in the place of literals.
  var constant: TimeoutConstant?

  private static let callees = Callees(Deadline.all.keys)

  /// The calls of a file that are known to wait.
  static func all(in file: PythonFile, _ values: DeadlineValues) -> [DeadlineSite] {
    let calls = file.calls(to: callees)
    guard !calls.isEmpty else { return [] }
    let style = FileStyle(of: file)
    return calls.compactMap { call, callee in
      // What a `partial` brings is added there, once.
      guard callee.partial == nil, let deadline = Deadline.all[callee.name] else { return nil }
      return DeadlineSite(
        file: file, call: call, callee: callee, deadline: deadline, values: values, style: style)
    }
  }

  /// The calls that classes derived from sessions make of what they have from them.
  static func inherited(in file: PythonFile, _ values: DeadlineValues) -> [DeadlineSite] {
    let calls = file.inheritedCalls(to: ofSessions, decidedBy: ["request", "send"])
    guard !calls.isEmpty else { return [] }
    let style = FileStyle(of: file)
    return calls.compactMap { call, callee in
      Deadline.all[callee.name].map { deadline in
        DeadlineSite(
          file: file, call: call, callee: callee, deadline: deadline, values: values, style: style)
      }
    }
  }

  private static let ofSessions = Callees(
    Deadline.all.keys.filter { name in
      // `send` is told what its caller was told, be that nothing.
      name.lastWord != "send"
        && WebLibrary.sessionsOfRequests.contains { name.text.hasPrefix("\($0)().") }
    })

  /// The calls of a file that are handed a function to call, and hand on all keywords to it:
  /// `partial(requests.get, verify=False)`, `asyncio.to_thread(urlopen, url)`.
  static func indirect(in file: PythonFile, _ values: DeadlineValues) -> [DeadlineSite] {
    let calls = file.calls(to: handingOn)
    guard !calls.isEmpty else { return [] }
    let style = FileStyle(of: file)
    return calls.compactMap { call, handing in
      guard let target = call.arguments[0], let callee = file.meaning(of: target),
        callee.partial == nil, var deadline = Deadline.all[callee.name]
      else { return nil }
      if let position = deadline.position {
        // What a partial is called with could fill the place, too.
        guard handing.name != "functools.partial", call.arguments[position + 1] == nil else {
          return nil
        }
        deadline.position = nil
      }
      return DeadlineSite(
        file: file, call: call, callee: callee, deadline: deadline, values: values, style: style)
    }
  }

  private static let handingOn: Callees = [
    "functools.partial", "asyncio.to_thread", "concurrent.futures.ThreadPoolExecutor().submit",
  ]

  /// What is wrong with the call, if something is.
  var finding: Finding? {
    if let given = deadline.given(in: call.arguments) {
      return file.isNoDeadline(given) ? replacing(given) : nil
    }
    guard deadline.condition == .missing, !isBounded else { return nil }
    if let reason = reasonToDecline { return advising(reason) }
    if call.arguments.unpacksMapping { return findingOfUnpackedKeywords }
    return value.map(appending)
  }

  /// What is wrong with the call as it stands.
  private var complaint: String { "`\(callee.name.shown)` \(deadline.complaint)\(remark)" }

  /// What a reader should know besides.
  private var remark: String {
    call.sendsFile
      ? "; a deadline also limits how long the server may take to answer the upload" : ""
  }

  /// A finding that is left to the reader.
  func advising(_ advice: String) -> Finding {
    Finding(at: call.node, complaint, advice: advice)
  }

  /// A finding that edits repair.
  func fixing(_ edits: [Edit], _ value: WrittenDeadline) -> Finding {
    fixing(edits, value, complaint, value.doubt.map { .unsafe(because: $0) } ?? safety)
  }

  private func fixing(
    _ edits: [Edit], _ value: WrittenDeadline, _ message: String, _ safety: Safety
  ) -> Finding {
    Finding(
      at: call.node, message,
      fix: Fix(
        edits, safety, imports: value.imports, definitions: value.definitions,
        touching: [call.callee]))
  }

  /// The finding whose repair adds the deadline, and what belongs to it, behind the arguments.
  func appending(_ value: WrittenDeadline) -> Finding {
    let additions = missing(with: value).map { "\($0.name)=\($0.value)" }
    return fixing(call.arguments.appending(additions, style: style), value)
  }

  /// The keywords that the call lacks, with their values as they are written.
  func missing(with value: WrittenDeadline) -> [(name: String, value: String)] {
    let others = deadline.keywords.dropFirst().filter { call.arguments[$0.name] == nil }
    return [(deadline.keyword, value.text)] + others.map { ($0.name, values.text($0.value)) }
  }

  /// The finding whose repair puts a deadline in the place of `None`: somebody meant it, so it goes
  /// only where that is accepted.
  private func replacing(_ none: Node) -> Finding {
    // A session of aiohttp takes `None` for its default.
    let isDefault = none.isNone && deadline.value == .aiohttp && deadline.condition == .missing
    let message = isDefault ? complaint : "`\(callee.name.shown)` is told to wait for ever"
    guard let value = written else {
      return Finding(at: call.node, message, advice: "give it a deadline")
    }
    let meant = "the call was told to wait without end, which may be meant"
    return fixing(
      call.arguments.replacing(none, with: value.text, style: style), value, message,
      isDefault ? safety : .unsafe(because: meant))
  }

  // MARK: The value

  /// The deadline as a literal; nil where a name that it needs is taken.
  var literal: WrittenDeadline? { values.literal(at: self) }

  /// The deadline by the name of the constant that is asked for, or as a literal.
  var written: WrittenDeadline? { constant?.written(at: self) ?? literal }

  /// The deadline that a call is given: the one that the function was handed, the constant that is
  /// asked for, the name that the module's other calls use, or a literal.
  var value: WrittenDeadline? {
    guard deadline.keyword == "timeout" else { return literal }
    return handedOver ?? constant?.written(at: self) ?? usual ?? literal
  }

  /// The parameter `timeout` of the function round the call.
  private var handedOver: WrittenDeadline? {
    guard let fallback = file.unusedTimeoutParameter(at: call.node),
      deadline.value == .connectAndRead || fallback.kind != .tuple,
      var value = deadline.value == .aiohttp
        ? values.wrapping("timeout", self) : WrittenDeadline("timeout")
    else { return nil }
    value.doubt = "the parameter `timeout` was taken and ignored until now"
    return value
  }

  /// The name that the module's other calls use.
  private var usual: WrittenDeadline? {
    guard let usual = file.usualTimeout(of: callee.name.root, at: call.node),
      // Sessions of aiohttp take nothing but an object, their calls a number, too.
      deadline.value != .aiohttp || usual.value.map(file.isClientTimeout) ?? false
    else { return nil }
    return WrittenDeadline(usual.symbol.name)
  }
}
