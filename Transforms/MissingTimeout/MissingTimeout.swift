import PythonSemantics
import PythonSyntax
import Rewriting

/// Gives every outbound call a deadline.
///
///     requests.get(url)      →  requests.get(url, timeout=(3.05, 27))
///     urlopen(url)           →  urlopen(url, timeout=30)
///     psycopg2.connect(DSN)  →  psycopg2.connect(DSN, connect_timeout=5)
struct MissingTimeout: Transform {
  /// Seconds to wait for a connection.
  var connect = 3.05
  /// Seconds to wait for data.
  var read = 27.0
  /// Seconds to wait where connecting and reading share one deadline.
  var total = 30.0

  var settings: [Setting<Self>] {
    [
      Setting("connect", \.connect, "Seconds to wait for a connection"),
      Setting("read", \.read, "Seconds to wait for data"),
      Setting("total", \.total, "Seconds to wait where one deadline covers both"),
    ]
  }

  func findings(in file: PythonFile) -> [Finding] {
    let values = DeadlineValues(connect: connect, read: read, total: total)
    let site = Site(file: file, style: FileStyle(of: file), values: values)
    return file.calls(to: Self.callees).compactMap { call, callee in
      // What a `partial` brings is added there, once.
      guard callee.partial == nil else { return nil }
      if let deadline = Deadline.all[callee.name] {
        return site.finding(for: call, of: callee, deadline)
      }
      return site.advice(for: call, of: callee)
    } + site.partials()
  }

  private static let callees = Callees(
    Array(Deadline.all.keys) + Array(Deadline.advice.keys))
}

/// One file, and what is written into it.
struct Site {
  let file: PythonFile
  let style: FileStyle
  let values: DeadlineValues

  /// What is wrong with one call, if something is.
  func finding(for call: Call, of callee: Meaning, _ deadline: Deadline) -> Finding? {
    let arguments = call.arguments
    let message = "`\(callee.name.shown)` \(deadline.complaint)"
    let keyword = deadline.keywords[0].name

    if let given = deadline.given(in: arguments) {
      return replacingNone(given, at: call, of: callee, deadline)
    }
    guard deadline.condition == .missing, !isBounded(call), !file.boundsEveryUse(of: call, deadline)
    else { return nil }
    if let reason = reasonToDecline(call, callee, deadline) {
      return Finding(at: call.node, message, advice: reason)
    }
    if arguments.unpacksMapping {
      return unpacked(call, callee, deadline, message)
    }
    let (value, handed) = value(for: deadline, call, callee, keyword)
    guard let value else { return nil }
    let additions =
      ["\(keyword)=\(value.text)"]
      + deadline.keywords.dropFirst().filter { arguments[$0.name] == nil }.map {
        "\($0.name)=\(values.text($0.value))"
      }
    let edits = arguments.appending(additions, style: style)
    return Finding(
      at: call.node, message,
      fix: Fix(edits, handed ?? safety(call, callee, deadline), imports: value.imports))
  }

  /// The deadline that is written: the one that the function was handed or that the module's other
  /// calls use, or a literal.
  private func value(
    for deadline: Deadline, _ call: Call, _ callee: Meaning, _ keyword: String
  ) -> (Spelling?, Safety?) {
    let kind = deadline.keywords[0].value
    if keyword == "timeout", let fallback = file.unusedTimeoutParameter(at: call.node),
      let value = values.wrapping("timeout", like: fallback, kind, call, file)
    {
      return (value, .unsafe(because: "the parameter `timeout` was taken and ignored until now"))
    }
    if keyword == "timeout", let usual = file.usualTimeout(of: callee.name.root, at: call.node),
      // Sessions of aiohttp take nothing but an object, their calls a number, too.
      kind != .aiohttp || usual.value.map(file.isClientTimeout) ?? false
    {
      return (Spelling(usual.symbol.name), nil)
    }
    return (values.spelling(deadline.keywords[0].value, call, callee, file), nil)
  }

  // MARK: Explicit None

  /// `timeout=None`: somebody meant it, so it goes only where that is accepted.
  private func replacingNone(
    _ given: Node, at call: Call, of callee: Meaning, _ deadline: Deadline
  ) -> Finding? {
    guard file.isNoDeadline(given) else { return nil }
    // A session of aiohttp takes `None` for its default.
    let isDefault = given.isNone && callee.name == "aiohttp.ClientSession"
    let message =
      isDefault
      ? "`\(callee.name.shown)` \(deadline.complaint)"
      : "`\(callee.name.shown)` is told to wait for ever"
    guard let value = values.spelling(deadline.keywords[0].value, call, callee, file) else {
      return Finding(at: call.node, message, advice: "give it a deadline")
    }
    let safety: Safety =
      isDefault
      ? self.safety(call, callee, deadline)
      : .unsafe(because: "the call was told to wait without end, which may be meant")
    return Finding(
      at: call.node, message,
      fix: Fix(
        call.arguments.replacing(given, with: value.text, style: style), safety,
        imports: value.imports))
  }

  // MARK: **mapping

  /// A call that is given keywords in a mapping, among which a deadline may be.
  private func unpacked(
    _ call: Call, _ callee: Meaning, _ deadline: Deadline, _ message: String
  ) -> Finding? {
    let mappings = call.arguments.elements.filter { $0.kind == .doubleStarred }
    let keyword = deadline.keywords[0].name
    if mappings.allSatisfy({ $0.firstChild?.literalKeys != nil }) {
      let keys = mappings.flatMap { $0.firstChild?.literalKeys ?? [] }
      guard !keys.contains(keyword),
        let value = values.spelling(deadline.keywords[0].value, call, callee, file)
      else { return nil }
      return Finding(
        at: call.node, message,
        fix: Fix(
          call.arguments.appending("\(keyword)=\(value.text)", style: style),
          safety(call, callee, deadline), imports: value.imports))
    }
    guard mappings.count == 1, let mapping = mappings[0].firstChild,
      let parameter = file.ownKeywords(mapping, at: call.node)
    else {
      return Finding(
        at: call.node, message,
        advice: "the keywords may hold `\(keyword)` already; add it where they are made")
    }
    guard !file.mentions(parameter, with: keyword) else { return nil }
    if file.isShared(parameter, at: call.node) {
      return Finding(
        at: call.node, message,
        advice: "`\(parameter.name)` goes elsewhere, too; pass on a copy that has `\(keyword)`")
    }
    guard let value = values.spelling(deadline.keywords[0].value, call, callee, file),
      let insertion = call.node.insertingBefore(
        "\(parameter.name).setdefault(\(style.quoted(keyword)), \(value.text))", style: style)
    else {
      return Finding(
        at: call.node, message,
        advice: "add `\(parameter.name).setdefault(\"\(keyword)\", …)` before it")
    }
    return Finding(
      at: call.node, message,
      fix: Fix([insertion], safety(call, callee, deadline), imports: value.imports))
  }

  // MARK: functools.partial

  /// `partial(requests.get, verify=False)` is given the deadline for all its calls.
  func partials() -> [Finding] {
    file.calls(to: ["functools.partial"]).compactMap { call, _ in
      guard let target = call.arguments[0], let callee = file.meaning(of: target),
        let deadline = Deadline.all[callee.name], deadline.condition == .missing,
        deadline.position == nil, deadline.given(in: call.arguments) == nil,
        !call.arguments.unpacksMapping, !call.arguments.unpacksIterable,
        let value = values.spelling(deadline.keywords[0].value, call, callee, file)
      else { return nil }
      let argument = "\(deadline.keywords[0].name)=\(value.text)"
      return Finding(
        at: call.node, "`\(callee.name.shown)` \(deadline.complaint)",
        fix: Fix(
          call.arguments.appending(argument, style: style), safety(call, callee, deadline),
          imports: value.imports))
    }
  }
}
