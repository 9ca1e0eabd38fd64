internal import TOML

extension PyProject {
  /// The import names that are the project's own, in no order that means anything, each once.
  ///
  /// What ruff and isort are told, what the build tools are told to package, and the name of the
  /// project itself, which most projects import under. ruff's may have `*` in them.
  public var firstPartyPackages: [String] {
    var packages = sortingNames + packagedNames
    let name = root.value(at: "project", "name") ?? tool("poetry")?["name"]
    if let name = name?.string {
      packages.append(Requirement.normalized(name).split(separator: "-").joined(separator: "_"))
    }
    var seen: Set<String> = []
    return packages.filter { seen.insert($0).inserted }
  }

  /// What the sorting of imports is configured with.
  private var sortingNames: [String] {
    let ruff = tool("ruff")
    let isort = tool("isort")
    return [
      ruff?.value(at: "lint", "isort", "known-first-party"),
      ruff?.value(at: "isort", "known-first-party"),
      isort?["known_first_party"], isort?["known-first-party"],
    ].flatMap(\.names)
  }

  /// What the build tools are configured to package.
  private var packagedNames: [String] {
    let setuptools = tool("setuptools")
    let poetry = tool("poetry")?["packages"]?.array?.elements ?? []
    let paths = [
      setuptools?["packages"], setuptools?["py-modules"],
      tool("flit")?.value(at: "module", "name"),
      tool("uv")?.value(at: "build-backend", "module-name"),
    ].flatMap(\.names)
    let hatch = tool("hatch")?.value(at: "build", "targets", "wheel", "packages").names
    // `app.models` is part of `app`; `src/app` is a folder.
    return poetry.compactMap { $0.table?["include"]?.string }.map(\.firstComponent)
      + paths.compactMap { $0.split(separator: ".").first.map(String.init) }
      + (hatch ?? []).compactMap { $0.split(separator: "/").last.map(String.init) }
  }
}

extension TOMLValue? {
  /// An array of strings, or a string by itself.
  fileprivate var names: [String] {
    self?.array?.elements.compactMap(\.string) ?? (self?.string).map { [$0] } ?? []
  }
}

extension String {
  fileprivate var firstComponent: String {
    split(separator: "/").first.map(String.init) ?? self
  }
}
