/// Where something comes from that a file imports: a class, a table, a decorator.
public enum DeclarationOrigin<Declaration: Sendable>: Sendable {
  /// This file of the project declares it.
  case found(Declaration, path: String)
  /// The answer is in a file of which it is not known what it declares.
  case unread(path: String)
  /// It is none of the project.
  case outside
  /// It may be of the project, and nobody tells.
  case unknown
}

extension Project {
  /// Where something comes from that a file imports by a name, through modules that pass it on;
  /// `declaration` is what a file declares by a word.
  func origin<Declaration: Sendable>(
    of name: QualifiedName, importedBy path: String,
    declaration: (FileSummary, String) -> Declaration?
  ) -> DeclarationOrigin<Declaration> {
    var visited: Set<String> = []
    return origin(of: name, importedBy: path, declaration, &visited)
  }

  private func origin<Declaration: Sendable>(
    of name: QualifiedName, importedBy path: String,
    _ declaration: (FileSummary, String) -> Declaration?, _ visited: inout Set<String>
  ) -> DeclarationOrigin<Declaration> {
    guard let absolute = absolute(name, in: path) else { return .unknown }
    guard visited.insert("\(path) \(absolute)").inserted else { return .unknown }
    let words = absolute.text.split(separator: ".").map(String.init)
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let modules = paths(ofModule: words[..<count].joined(separator: "."), importedBy: path)
      guard let module = modules.first else { continue }
      guard modules.count == 1 else { return .unknown }
      return origin(of: words[count...], in: module, declaration, &visited)
    }
    return .outside
  }

  private func origin<Declaration: Sendable>(
    of words: ArraySlice<String>, in path: String,
    _ declaration: (FileSummary, String) -> Declaration?, _ visited: inout Set<String>
  ) -> DeclarationOrigin<Declaration> {
    guard let file = summary(of: path), file.classes != nil else { return .unread(path: path) }
    guard let word = words.first else { return .unknown }
    if let found = declaration(file, word) {
      return words.count == 1 ? .found(found, path: path) : .unknown
    }
    // What an object of a library has, such as the `Model` of `db = SQLAlchemy()`.
    if words.count > 1, file.definedNames.contains(word) { return .outside }
    let rest = words.joined(separator: ".")
    if let passedOn = file.imports.last(where: { $0.name == word }) {
      return origin(
        of: passedOn.module.attribute(rest), importedBy: path, declaration, &visited)
    }
    for star in file.imports where star.name == "*" {
      let origin = origin(of: star.module.attribute(rest), importedBy: path, declaration, &visited)
      switch origin {
      case .found, .unread: return origin
      case .outside, .unknown: continue
      }
    }
    return .unknown
  }
}
