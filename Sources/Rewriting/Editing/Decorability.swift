public import PythonSemantics
internal import PythonSyntax

// Whether what stands above a function sees that its requests fail, and may.

extension OutboundFunction {
  /// What to do where a function as a whole cannot be guarded.
  public static let moveOut = "move the request into a function of its own and decorate that"

  /// Why a decorator, such as `a retry`, would not see that a request of the function fails, or would
  /// stand above what Python calls by itself; nil where it may be written.
  public func obstacle(to decorator: String) -> String? {
    if isCalledByPython {
      return "Python itself calls `\(name)`, where nobody looks for \(decorator); \(Self.moveOut)"
    }
    if isImportedLate {
      return
        "its library is imported when it runs, where \(decorator) at module level cannot name its "
        + "exceptions; import it at the top first"
    }
    if let deadline = uncertainDeadline {
      return
        "its deadline, `\(deadline.source)`, may be `None`: a call that may wait for ever must not be "
        + "guarded, so give it a default first"
    }
    return switch unseenFailure {
    case .generator:
      "calling a generator runs nothing, so \(decorator) has to stand inside; \(Self.moveOut)"
    case .sentLater:
      "the request is sent when its result is awaited, where \(decorator) does not see it fail"
    case .caught:
      "the function catches the exception itself, so \(decorator) would not see it; \(Self.moveOut)"
    case nil: nil
    }
  }

  /// Whether it is a method such as `__init__`, which runs because of what the language does.
  private var isCalledByPython: Bool {
    name.hasPrefix("__") && name.hasSuffix("__") && name != "__call__"
  }

  /// Whether the library is imported in functions only.
  private var isImportedLate: Bool {
    requests.contains { request in
      let root = request.callee.name.root.map(String.init) ?? request.library.rawValue
      return file.imports(package: root)
        && !file.moduleImports.contains { statement in
          file.modules(importedBy: statement).contains { $0.root.map(String.init) == root }
        } && !request.callee.evidence.contains(.unexplained)
    }
  }

  /// Whether it is a test, or a part of one.
  public var isTest: Bool { file.isForTests(definition) }
}
