/// Makes a file where there is none.
///
/// Its bytes are gathered in a temporary file beside it, which then gets the name, but never one
/// that something has already. So there is no file or a whole one at any moment, whatever fails.
struct Creation: ~Copyable {
  private let calls: WritingCalls
  /// The folder that the file is going to be in, and its name there.
  private let folder: Descriptor
  private let name: [UInt8]

  /// Looks for the folder of a file, which must lie in one of the roots.
  init(of path: Path, within roots: Roots, calls: WritingCalls) throws(WritingProblem) {
    let parent = try Self.folder(of: path, calls)
    let name = Array(path.lastComponent)
    guard roots.contains(parent.appending(name)) else { throw .outside }
    folder = try calls.perform(.openFolder, Descriptor.folder(parent, followingLink: false))
    self.name = name
    self.calls = calls
  }

  private static func folder(
    of path: Path, _ calls: WritingCalls
  ) throws(WritingProblem) -> Path {
    do throws(WritingProblem) {
      return try calls.perform(.resolve, path.folder.resolved())
    } catch .system(.missing, _) {
      throw .withoutFolder
    }
  }

  /// Writes the bytes, if there is nothing of the name.
  func write(_ bytes: [UInt8]) throws(WritingProblem) {
    guard try isFree() else { throw .exists }
    let temporaryName = TemporaryName.name(for: name)
    try calls.gather(
      bytes, in: temporaryName, of: folder, permissions: .shared
    ) { temporary throws(WritingProblem) in
      try calls.perform(.synchronize, temporary.synchronize())
      do throws(WritingProblem) {
        try calls.perform(.rename, folder.link(temporaryName, to: name))
      } catch .system(.exists, _) {
        throw .exists
      }
      // The file is there; what cannot be removed is found by whoever writes to it next.
      try? calls.perform(.remove, folder.remove(temporaryName))
    }
    try calls.perform(.synchronizeFolder, folder.synchronize())
  }

  private func isFree() throws(WritingProblem) -> Bool {
    do throws(WritingProblem) {
      _ = try calls.perform(.openOriginal, folder.status(of: name))
      return false
    } catch .system(.missing, _) {
      return true
    }
  }
}
