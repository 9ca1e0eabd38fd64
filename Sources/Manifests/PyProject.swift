public import TOML

/// What a `pyproject.toml` says about its project, as far as it says it in a way that tools agree
/// on.
///
/// A target of its own, above `TOML`, which knows no Python: the dependencies are for `Workspace`,
/// which edits them, the Python version is for `Configuration` too, and neither may import the
/// other.
///
/// Nothing here complains: what is missing or of another type than it should be is not there.
public struct PyProject: Sendable {
  /// The table of the whole file; empty if the file is no TOML.
  let root: TOMLTable
  /// The bytes of the file.
  let bytes: [UInt8]

  /// Takes what has been read of the file.
  public init(_ document: TOMLDocument) {
    (root, bytes) = (document.root, document.bytes)
  }

  /// The table of a tool; nil if the file has none.
  func tool(_ name: String) -> TOMLTable? { root.value(at: "tool", name)?.table }
}
