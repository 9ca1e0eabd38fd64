/// Something that a test replaces by a fake, or says how it must be called.
public struct Patch: Sendable, Hashable {
  /// What a test does with it.
  public enum Kind: Sendable, Hashable {
    /// `patch(…)`, `monkeypatch.setattr(…)` and the like put a fake in its place.
    case replaced
    /// `assert_called_once_with(…)` and the like say what it must be called with.
    case asserted
  }

  /// What is replaced, as the test names it: `app.client.requests.get` replaces `requests.get`.
  public let target: QualifiedName
  /// What the test does with it.
  public let kind: Kind
  /// The line of the call, counted from one.
  public let line: Int

  /// Whether a name is what the test replaces, by the place where it is defined or by one that imports it.
  public func concerns(_ name: QualifiedName) -> Bool {
    target == name || target.text.hasSuffix("." + name.text)
  }
}
