import PythonSemantics
import PythonSyntax

/// How one call is given a deadline: what it waits for without one, where the deadline goes, and
/// what it is.
struct Deadline: Sendable {
  /// The keywords that bound the wait, with the values that are added for them.
  let keywords: [(name: String, value: Value)]
  /// The place of the deadline among the positional arguments, where it has one.
  var position: Int?
  let condition: Condition
  let risk: Risk
  /// When the library gives up by itself, behind "unless".
  let exception: String?

  init(
    _ value: Value, as name: String = "timeout", at position: Int? = nil,
    and others: [(name: String, value: Value)] = [], when condition: Condition = .missing,
    risk: Risk = .none, unless exception: String? = nil
  ) {
    keywords = [(name, value)] + others
    self.position = position
    self.condition = condition
    self.risk = risk
    self.exception = exception
  }

  /// What is written as a deadline.
  enum Value: Sendable, Equatable {
    /// Seconds.
    case seconds(Double)
    /// `(connect, read)`, or one number where a body is sent (it goes out under the connect value).
    case connectAndRead
    /// One number for all, of the setting `total`.
    case total
    /// `httpx.Timeout(read, connect=connect)`
    case httpx
    /// `aiohttp.ClientTimeout(total=total)`
    case aiohttp
    /// `urllib3.Timeout(connect=connect, read=read)`
    case urllib3
  }

  /// When the call is a finding.
  enum Condition: Sendable {
    /// Without a deadline it waits for ever; `None` is no deadline.
    case missing
    /// The library has a default, so only an explicit `None` is a finding.
    case disabled
  }

  /// What else may change for the program.
  enum Risk: Sendable, Equatable {
    case none
    /// Always, and this is what.
    case always(String)
    /// Unless what it connects to is written out.
    case dynamicAddress
    /// The default of `socket.setdefaulttimeout` is in force where one was set.
    case globalDefault
  }

  /// The keyword that says whether there is a deadline.
  var keyword: String { keywords[0].name }
  /// What is written for it.
  var value: Value { keywords[0].value }

  /// What is wrong with a call without it, behind the name of the callee.
  var complaint: String {
    if value == .aiohttp { return "gives each call up to five minutes" }
    return "waits for ever when its peer stalls" + (exception.map { ", unless \($0)" } ?? "")
  }

  /// The deadline that a call is given, by keyword or by place.
  func given(in arguments: ArgumentList) -> Node? {
    arguments[keyword]?.value ?? position.flatMap { arguments[$0] }
  }
}

extension QualifiedName {
  /// The name as people say it: `requests.Session.get` of `requests.Session().get`.
  var shown: String { text.split(separator: "()").joined() }
}
