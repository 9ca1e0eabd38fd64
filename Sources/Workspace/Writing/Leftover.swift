/// A temporary file that a killed run has left behind.
public struct Leftover: Sendable, Hashable {
  /// The name of the file.
  public let path: Path

  /// Removes the file, unless a run is still writing to it.
  public func remove() throws(FileProblem) {
    do throws(WritingProblem) {
      let calls = WritingCalls()
      let folder = try calls.perform(
        .openFolder, Descriptor.folder(path.folder, followingLink: true))
      try Self.remove(Array(path.lastComponent), in: folder, calls)
    } catch {
      throw FileProblem(path, error.message)
    }
  }

  /// Removes a temporary file of a folder that nobody holds.
  static func remove(
    _ name: [UInt8], in folder: borrowing Descriptor, _ calls: WritingCalls
  ) throws(WritingProblem) {
    do throws(WritingProblem) {
      let file = try calls.perform(.create, folder.reading(name))
      guard try calls.perform(.create, file.status().kind == .regular) else {
        throw .obstructed
      }
      try calls.perform(.lock, file.lock())
      // Until it was locked, its run may have finished, and another one may have begun.
      guard try calls.perform(.lock, file.isFile(name, of: folder)) else { throw .inUse }
      try calls.perform(.remove, folder.remove(name))
    } catch .system(.locked, _) {
      throw .inUse
    } catch .system(.missing, _) {
      // Its run has finished.
    } catch .system(.isLink, _) {
      throw .obstructed
    }
  }
}
