/// The keys of a configuration, besides the names of hazards.
public enum SettingKey: String, Sendable, CaseIterable {
  case select
  case ignore
  case perFileIgnores = "per-file-ignores"
  case extendSafeFixes = "extend-safe-fixes"
  case extendUnsafeFixes = "extend-unsafe-fixes"
  case exclude
  case extendExclude = "extend-exclude"
  case include
  case respectGitignore = "respect-gitignore"
  case services
  case style
  case home
  case targetVersion = "target-version"

  /// What the key means, as one phrase for help and documentation.
  public var summary: String {
    switch self {
    case .select: "Hazards to look for, by name or `ALL`; naming one is consent to its fixes"
    case .ignore: "Hazards not to look for"
    case .perFileIgnores: "Hazards not to look for in files that fit a pattern"
    case .extendSafeFixes: "Hazards whose fixes count as safe"
    case .extendUnsafeFixes: "Hazards whose fixes count as unsafe"
    case .exclude: "Files to leave alone, in the place of the default"
    case .extendExclude: "Files to leave alone besides"
    case .include: "Files to look at that are excluded by default"
    case .respectGitignore: "Whether to leave files alone that git ignores"
    case .services: "Services that the project has, so that fixes may need them"
    case .style: "What fixes look like: `default` or `guideline`"
    case .home: "File for new definitions, from the folder of the configuration on"
    case .targetVersion: "Oldest Python that new code must run on, such as `3.9`"
    }
  }
}
