/// All that a run is going to write, of which nothing is written before all of it is known.
///
/// What others need is planned before them, and where it is not written, they are not either:
///
///     let definition = plan.replace(clients, with: pool)
///     plan.replace(views, with: importOfPool, needing: [definition])
public struct WritePlan: Sendable {
  private var writes: [Write] = []

  private struct Write {
    let path: Path
    /// The file as it was read; nil of one that is not there yet.
    let original: SourceFile?
    let bytes: [UInt8]
    let needs: [Place]
  }

  /// Where a write stands in its plan.
  public struct Place: Sendable, Hashable, Comparable {
    fileprivate let index: Int

    /// Orders writes as they are done.
    public static func < (left: Place, right: Place) -> Bool { left.index < right.index }
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
  public var paths: [Path] { writes.map(\.path) }

  /// Plans to put other bytes in the place of those that were read, once what they need is written.
  @discardableResult public mutating func replace(
    _ file: SourceFile, with bytes: [UInt8], needing needs: [Place] = []
  ) -> Place {
    plan(Write(path: file.path, original: file, bytes: bytes, needs: needs))
  }

  /// Plans to make a file where there is none, once what it needs is written.
  @discardableResult public mutating func create(
    _ path: Path, with bytes: [UInt8], needing needs: [Place] = []
  ) -> Place {
    plan(Write(path: path, original: nil, bytes: bytes, needs: needs))
  }

  private mutating func plan(_ write: Write) -> Place {
    writes.append(write)
    return Place(index: writes.count - 1)
  }

  /// An order in which files can be written of which some need others, by their names: each comes
  /// behind those that it needs.
  ///
  /// - Returns: The places of the files in what was given.
  public static func order(of files: [(name: String, needs: Set<String>)]) -> [Int] {
    var order: [Int] = []
    var visited: Set<Int> = []
    func visit(_ index: Int) {
      guard visited.insert(index).inserted else { return }
      for other in files.indices where files[index].needs.contains(files[other].name) {
        visit(other)
      }
      order.append(index)
    }
    files.indices.forEach(visit)
    return order
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
    let path = write.path
    func result(_ isWritten: Bool, _ message: String?) -> Result {
      Result(
        place: place, path: path, isWritten: isWritten,
        problem: message.map { FileProblem(path, $0) })
    }
    if let missing = write.needs.first(where: { !written.contains($0) }) {
      let provider = writes[missing.index].path
      return result(false, "not written: it needs \(provider), which was not written")
    }
    do throws(WritingProblem) {
      if let original = write.original {
        try original.write(write.bytes, within: roots, calls: calls)
      } else {
        try Creation(of: path, within: roots, calls: calls).write(write.bytes)
      }
      return result(true, nil)
    } catch {
      return result(error.isWritten, error.message)
    }
  }
}
