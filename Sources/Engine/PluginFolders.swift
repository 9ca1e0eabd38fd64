internal import PythonSemantics

/// Folders of which somebody loads every module there is, and expects something of each: a module for
/// others to import would be taken for a plugin there.
struct PluginFolders {
  private let files: [String]
  private let project: Project

  /// Looks at the folders of some files.
  init(_ files: Set<String>, in project: Project) {
    (self.files, self.project) = (files.sorted(), project)
  }

  /// The innermost package round a folder that is none of plugins, as far as samples of its files tell.
  func package(
    around folder: ArraySlice<Substring>, asking samples: inout Set<String>
  ) -> ArraySlice<Substring> {
    var package = folder
    while let name = package.last {
      let found = Self.words.contains(name) ? [] : self.samples(of: package)
      samples.formUnion(found)
      guard Self.words.contains(name) || haveOneInterface(found) else { break }
      package.removeLast()
    }
    return package
  }

  /// What folders are called whose modules are found by looking.
  private static let words: Set<Substring> = [
    "addons", "builtins", "cogs", "commands", "extensions", "management", "modules", "plugins",
    "templatetags",
  ]

  /// The first files that stand in a folder itself.
  private func samples(of folder: ArraySlice<Substring>) -> [String] {
    let path = folder.joined(separator: "/") + "/"
    return Array(
      files.filter { $0.hasPrefix(path) && !$0.dropFirst(path.count).contains("/") }.prefix(3))
  }

  /// Whether files define several names alike, as those do that are loaded by one loader.
  private func haveOneInterface(_ samples: [String]) -> Bool {
    let names = samples.map { project.summary(of: $0)?.definedNames ?? [] }
    guard names.count > 1 else { return false }
    let common = names.dropFirst().reduce(names[0]) { $0.intersection($1) }
    return common.count { $0.contains(where: \.isLowercase) && !Self.usual.contains($0) } > 1
  }

  /// What modules define alike without being plugins.
  private static let usual: Set<String> = ["app", "log", "logger", "main", "router"]
}
