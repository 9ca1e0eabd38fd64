/// Where the shared definitions of a project live, as far as that is settled.
public struct SharedHome: Sendable, Hashable {
  /// The file, by its path below the root of the project.
  public let path: String
  /// The name of its module; nil where no other module can import it.
  public let module: String?
  /// The name of the definition.
  public let name: String
  /// Whether what it makes is given deadlines there that those who need it do not give.
  public let hasMoreDeadlines: Bool

  /// Settles where a definition lives.
  public init(path: String, module: String?, name: String, hasMoreDeadlines: Bool = false) {
    (self.path, self.module, self.name) = (path, module, name)
    self.hasMoreDeadlines = hasMoreDeadlines
  }
}
