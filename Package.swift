// swift-tools-version: 6.2

import PackageDescription

/// `HOIST_STRICT=1` turns warnings into errors; off by default, so that the next Swift breaks
/// nobody's build.
let strict = Context.environment["HOIST_STRICT"] != nil

/// The settings of every target.
let house: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

/// Targets that touch no raw memory but where they say so; `Workspace` and `hoist` talk to POSIX
/// all the time.
let safe: [SwiftSetting] = house + [.strictMemorySafety()]

let package = Package(
  name: "hoist",
  products: [.executable(name: "hoist", targets: ["hoist"])],
  targets: [
    .target(name: "SourceText", swiftSettings: safe),
    .target(name: "TOML", swiftSettings: safe),
    .target(name: "PathPatterns", swiftSettings: safe),
    .target(
      name: "Manifests", dependencies: ["PythonSyntax", "SourceText", "TOML"], swiftSettings: safe),
    .target(
      name: "Configuration",
      dependencies: ["PathPatterns", "PythonSyntax", "SourceText", "TOML"],
      swiftSettings: safe),
    .target(name: "PythonSyntax", dependencies: ["SourceText"], swiftSettings: safe),
    .target(
      name: "PythonSemantics", dependencies: ["PythonSyntax", "SourceText"], swiftSettings: safe),
    .target(
      name: "Rewriting", dependencies: ["PythonSemantics", "PythonSyntax", "SourceText"],
      swiftSettings: safe),
    .target(
      name: "Engine", dependencies: ["PythonSemantics", "PythonSyntax", "Rewriting", "SourceText"],
      swiftSettings: safe),
    .target(
      name: "Transforms",
      dependencies: ["PythonSemantics", "PythonSyntax", "Rewriting", "SourceText"],
      path: "Transforms", swiftSettings: safe),
    .target(
      name: "Workspace",
      dependencies: [
        "Configuration", "Engine", "Manifests", "PathPatterns", "PythonSemantics", "PythonSyntax",
        "Rewriting", "SourceText", "TOML",
      ],
      swiftSettings: house),
    .target(
      name: "Reporting", dependencies: ["Engine", "PythonSyntax", "Rewriting", "SourceText"],
      swiftSettings: safe),
    .executableTarget(
      name: "hoist",
      dependencies: [
        "Configuration", "Engine", "PathPatterns", "PythonSyntax", "Reporting", "Rewriting",
        "SourceText", "Transforms", "Workspace",
      ],
      swiftSettings: house),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Engine", "PythonSemantics", "PythonSyntax", "Rewriting", "SourceText", "Transforms",
        "Workspace",
      ],
      path: "Tests/Benchmarks", exclude: ["peers.py"], swiftSettings: house),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    .testTarget(
      name: "SourceTextTests", dependencies: ["SourceText", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "TOMLTests", dependencies: ["TOML", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "PathPatternsTests", dependencies: ["PathPatterns", "TestSupport"], swiftSettings: house
    ),
    .testTarget(
      name: "ManifestsTests", dependencies: ["Manifests", "PythonSyntax", "TestSupport", "TOML"],
      swiftSettings: house),
    .testTarget(
      name: "ConfigurationTests",
      dependencies: ["Configuration", "PathPatterns", "PythonSyntax"],
      swiftSettings: house),
    .testTarget(
      name: "PythonSyntaxTests", dependencies: ["PythonSyntax", "SourceText", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "PythonSemanticsTests",
      dependencies: ["PythonSemantics", "PythonSyntax", "SourceText", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "RewritingTests",
      dependencies: ["PythonSemantics", "PythonSyntax", "Rewriting", "SourceText", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "EngineTests",
      dependencies: ["Engine", "PythonSemantics", "PythonSyntax", "Rewriting", "SourceText"],
      swiftSettings: house),
    .testTarget(
      name: "GoldenTests",
      dependencies: [
        "Engine", "PythonSemantics", "PythonSyntax", "Rewriting", "SourceText", "TestSupport",
        "Transforms", "Workspace", "hoist",
      ],
      swiftSettings: house),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "Configuration", "Engine", "PythonSemantics", "Reporting", "Rewriting", "SourceText",
        "TestSupport", "Transforms", "hoist",
      ],
      swiftSettings: house),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Engine", "PythonSemantics", "Reporting", "Rewriting", "SourceText"],
      swiftSettings: house),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: [
        "Configuration", "PathPatterns", "PythonSemantics", "SourceText", "TestSupport",
        "Workspace",
      ],
      swiftSettings: house),
    .testTarget(
      name: "CommandTests", dependencies: ["hoist", "SourceText", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "HouseTests", dependencies: ["Rewriting", "Transforms"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
