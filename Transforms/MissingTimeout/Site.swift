import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// One call that may need a deadline, with all that is asked about it.
struct Site {
  let file: PythonFile
  let call: Call
  let callee: Meaning
  let deadline: Deadline
  let values: DeadlineValues
  let style: FileStyle

  private static let callees = Callees(Deadline.all.keys)

  /// The calls of a file that are known to wait.
  static func all(
    in file: PythonFile, _ values: DeadlineValues, _ style: FileStyle
  ) -> [Site] {
    file.calls(to: callees).compactMap { call, callee in
      // What a `partial` brings is added there, once.
      guard callee.partial == nil, let deadline = Deadline.all[callee.name] else { return nil }
      return Site(
        file: file, call: call, callee: callee, deadline: deadline, values: values, style: style)
    }
  }

  /// The `partial(requests.get, verify=False)` of a file, which are given the deadline for all
  /// their calls.
  static func partials(
    in file: PythonFile, _ values: DeadlineValues, _ style: FileStyle
  ) -> [Site] {
    file.calls(to: ["functools.partial"]).compactMap { call, _ in
      // A deadline with a place could be given by the calls of the partial, too.
      guard let target = call.arguments[0], let callee = file.meaning(of: target),
        let deadline = Deadline.all[callee.name], deadline.position == nil
      else { return nil }
      return Site(
        file: file, call: call, callee: callee, deadline: deadline, values: values, style: style)
    }
  }

  /// What is wrong with the call, if something is.
  var finding: Finding? {
    if let given = deadline.given(in: call.arguments) {
      return file.isNoDeadline(given) ? replacing(given) : nil
    }
    guard deadline.condition == .missing, !isBounded else { return nil }
    if let reason = reasonToDecline { return advising(reason) }
    if call.arguments.unpacksMapping { return findingOfUnpackedKeywords }
    guard let value else { return nil }
    return appending(value.spelling, value.safety ?? safety)
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
  func fixing(_ edits: [Edit], _ safety: Safety, _ value: Spelling) -> Finding {
    Finding(at: call.node, complaint, fix: Fix(edits, safety, imports: value.imports))
  }

  /// The finding whose repair adds the deadline, and what belongs to it, behind the arguments.
  func appending(_ value: Spelling, _ safety: Safety) -> Finding {
    let others = deadline.keywords.dropFirst().filter { call.arguments[$0.name] == nil }
    let additions =
      ["\(deadline.keyword)=\(value.text)"]
      + others.map { "\($0.name)=\(values.text($0.value))" }
    return fixing(call.arguments.appending(additions, style: style), safety, value)
  }

  /// The finding whose repair puts a deadline in the place of `None`: somebody meant it, so it goes
  /// only where that is accepted.
  private func replacing(_ none: Node) -> Finding {
    // A session of aiohttp takes `None` for its default.
    let isDefault = none.isNone && deadline.value == .aiohttp && deadline.condition == .missing
    let message = isDefault ? complaint : "`\(callee.name.shown)` is told to wait for ever"
    guard let value = literal else {
      return Finding(at: call.node, message, advice: "give it a deadline")
    }
    let safety =
      isDefault
      ? self.safety
      : .unsafe(because: "the call was told to wait without end, which may be meant")
    return Finding(
      at: call.node, message,
      fix: Fix(
        call.arguments.replacing(none, with: value.text, style: style), safety,
        imports: value.imports))
  }

  // MARK: The value

  /// The deadline as a literal; nil where a name that it needs is taken.
  var literal: Spelling? { values.spelling(deadline.value, self) }

  /// The deadline that is written: the one that the function was handed or that the module's other
  /// calls use, or a literal; with what is to be said of it beyond the usual.
  private var value: (spelling: Spelling, safety: Safety?)? {
    if deadline.keyword == "timeout" {
      if let fallback = file.unusedTimeoutParameter(at: call.node),
        let value = values.wrapping("timeout", like: fallback, self)
      {
        return (
          value, .unsafe(because: "the parameter `timeout` was taken and ignored until now")
        )
      }
      if let usual = file.usualTimeout(of: callee.name.root, at: call.node),
        // Sessions of aiohttp take nothing but an object, their calls a number, too.
        deadline.value != .aiohttp || usual.value.map(file.isClientTimeout) ?? false
      {
        return (Spelling(usual.symbol.name), nil)
      }
    }
    return literal.map { ($0, nil) }
  }
}
