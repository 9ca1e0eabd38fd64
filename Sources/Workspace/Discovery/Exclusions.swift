/// What a run leaves alone: how many files and folders, by reason.
public struct Exclusions: Sendable, Equatable {
  /// The Python files; what is in folders that are left alone is not counted.
  public private(set) var files: [ExclusionReason: Int] = [:]
  /// The folders.
  public private(set) var folders: [ExclusionReason: Int] = [:]

  /// Counts a file or folder.
  mutating func count(_ reason: ExclusionReason, isFolder: Bool) {
    if isFolder {
      folders[reason, default: 0] += 1
    } else {
      files[reason, default: 0] += 1
    }
  }
}
