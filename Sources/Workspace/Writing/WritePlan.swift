/// All that a run is going to write, of which nothing is written before all of it is known.
///
/// What others need is planned before them, and where it is not written, they are not either:
///
///     let definition = plan.replace(clients, with: pool)
///     plan.replace(views, with: importOfPool, needing: [definition])
public struct WritePlan: Sendable {
  private var writes: [Write] = []

  private struct Write {
    let file: SourceFile
    let bytes: [UInt8]
    let needs: [Place]
  }

  /// Where a write stands in its plan.
  public struct Place: Sendable, Hashable {
    fileprivate let index: Int
  }

  /// What became of a write.
  public struct Result: Sendable {
    /// Where it stands in the plan.
    public let place: Place
    /// The file, by the name that it was read by.
    public let path: Path
    /// Whether the file has its new bytes.
    public let isWritten: Bool
    /// What is wrong; nil where all is well.
    public let problem: FileProblem?
  }

  /// Plans nothing yet.
  public init() {}

  /// The files that are going to be written, in this order.
  public var paths: [Path] { writes.map(\.file.path) }

  /// Plans to put other bytes in the place of those that were read, once what they need is written.
  @discardableResult public mutating func replace(
    _ file: SourceFile, with bytes: [UInt8], needing needs: [Place] = []
  ) -> Place {
    writes.append(Write(file: file, bytes: bytes, needs: needs))
    return Place(index: writes.count - 1)
  }

  /// Writes everything, and hands over what became of each file, until it is told to stop.
  ///
  /// Between two files is a moment to stop; each of them has its old bytes or the new ones.
  public func carryOut(within roots: Roots, receive: (Result) -> Bool) {
    carryOut(within: roots, calls: WritingCalls(), receive: receive)
  }

  func carryOut(within roots: Roots, calls: WritingCalls, receive: (Result) -> Bool) {
    var written: Set<Place> = []
    for (index, write) in writes.enumerated() {
      let place = Place(index: index)
      let result = result(of: write, at: place, within: roots, calls, after: written)
      if result.isWritten { written.insert(place) }
      guard receive(result) else { return }
    }
  }

  private func result(
    of write: Write, at place: Place, within roots: Roots, _ calls: WritingCalls,
    after written: Set<Place>
  ) -> Result {
    let path = write.file.path
    func result(_ isWritten: Bool, _ message: String?) -> Result {
      Result(
        place: place, path: path, isWritten: isWritten,
        problem: message.map { FileProblem(path, $0) })
    }
    if let missing = write.needs.first(where: { !written.contains($0) }) {
      let provider = writes[missing.index].file.path
      return result(false, "not written: it needs \(provider), which was not written")
    }
    do throws(WritingProblem) {
      try write.file.write(write.bytes, within: roots, calls: calls)
      return result(true, nil)
    } catch {
      return result(error.isWritten, error.message)
    }
  }
}
