public import PythonSemantics
internal import PythonSyntax

// Whether what stands round a function sees that its requests fail.

extension OutboundFunction {
  /// What to do where a function as a whole cannot be guarded.
  public static let moveOut = "move the request into a function of its own and decorate that"

  /// Why a decorator, such as `a retry`, would not see that a request of the function fails; nil where
  /// it does.
  public func reasonUnseen(by decorator: String) -> String? {
    switch unseenFailure {
    case .generator:
      "calling a generator runs nothing, so \(decorator) has to stand inside; \(Self.moveOut)"
    case .sentLater:
      "the request is sent when its result is awaited, where \(decorator) does not see it fail"
    case .caught:
      "the function catches the exception itself, so \(decorator) would not see it; \(Self.moveOut)"
    case nil: nil
    }
  }

  /// Whether it is a test, or a part of one.
  public var isTest: Bool {
    name.hasPrefix("test_")
      || file.classDefinition(around: definition.node)?.name.text.hasPrefix("Test") ?? false
  }
}
