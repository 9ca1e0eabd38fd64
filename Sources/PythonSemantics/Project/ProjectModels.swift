// What the files of a project say of tables and decorators.

extension Project {
  /// The model that a file imports by a name, with what its bases bring.
  public func model(_ name: QualifiedName, importedBy path: String) -> Model? {
    guard case .found(let found, let home) = origin(ofClass: name, importedBy: path) else {
      return nil
    }
    var visited: Set<ClassPlace> = []
    return model(found, in: home, &visited)
  }

  private func model(
    _ summary: ClassSummary, in path: String, _ visited: inout Set<ClassPlace>
  ) -> Model? {
    guard visited.insert(ClassPlace(name: summary.name, path: path)).inserted else { return nil }
    var model = summary.columns?.resolving { columnType($0, importedBy: path) }
    for base in summary.bases {
      guard case .found(let parent, let home) = origin(of: base, in: path),
        let inherited = self.model(parent, in: home, &visited)
      else { continue }
      model = (model ?? Model(name: summary.name, primaryKey: [])).inheriting(from: inherited)
    }
    return model
  }

  /// The table of SQLAlchemy's core that a file imports by a name.
  func table(_ name: QualifiedName, importedBy path: String) -> Model? {
    let origin = origin(of: name, importedBy: path) { file, word in
      file.tables.last { $0.name == word }
    }
    guard case .found(let table, _) = origin else { return nil }
    return table
  }

  /// The type of columns that a file imports by a name.
  func columnType(_ name: QualifiedName, importedBy path: String) -> ColumnType? {
    let origin = origin(of: name, importedBy: path) { file, word in
      file.columnTypes.last { $0.name == word }
    }
    guard case .found(let type, _) = origin else { return nil }
    return type
  }

  /// The decorator that a file imports by a name, if it hands arguments on.
  func passingDecorator(_ name: QualifiedName, importedBy path: String) -> PassingDecorator? {
    let origin = origin(of: name, importedBy: path) { file, word in
      file.passingDecorators.last { $0.name == word }
    }
    guard case .found(let decorator, _) = origin else { return nil }
    return decorator
  }
}
