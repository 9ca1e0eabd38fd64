internal import Engine
internal import Manifests
internal import Rewriting
internal import SourceText

/// What becomes of the manifests of a project, once all fixes are settled that need packages.
///
/// Each manifest is changed once, by what the fixes of all its files need together.
struct ManifestLook {
  private var results: [(RunFile, Run.Result)]
  /// What the files of a manifest need, by the path of the manifest.
  private var needs: [Path: Need] = [:]

  /// What the files of one manifest need.
  private struct Need {
    let manifest: FolderTerms.Manifest
    let neighbour: RunFile
    var bounds: [String: LowerBound] = [:]
    /// The places of the files among the results.
    var dependants: [Int] = []
  }

  /// The results of files with those of the manifests that they need in front of them.
  static func settled(_ results: [(RunFile, Run.Result)]) -> [(RunFile, Run.Result)] {
    var look = ManifestLook(results)
    guard !look.needs.isEmpty else { return results }
    return look.settled()
  }

  private init(_ results: [(RunFile, Run.Result)]) {
    self.results = results
    for (index, (file, result)) in results.enumerated() {
      guard let outcome = result.outcome, !outcome.edits.isEmpty, let manifest = file.manifest
      else { continue }
      for case .package(let name, let minimum) in outcome.requirements {
        let bound = LowerBound(name, minimum: minimum)
        var need = needs[manifest.path] ?? Need(manifest: manifest, neighbour: file)
        need.bounds[bound.name] = need.bounds[bound.name]?.joined(with: bound) ?? bound
        if need.dependants.last != index { need.dependants.append(index) }
        needs[manifest.path] = need
      }
    }
  }

  private mutating func settled() -> [(RunFile, Run.Result)] {
    var manifests: [(RunFile, Run.Result)] = []
    for (path, need) in needs.sorted(by: { $0.key < $1.key }) {
      let file = RunFile(new: path, like: need.neighbour)
      do throws(FileProblem) {
        let source = try SourceFile(contentsOf: file.path)
        if let outcome = outcome(of: need, in: file, source.text) {
          manifests.append((file, .outcome(outcome, of: source)))
        }
      } catch {
        manifests.append((file, .unreadable(error)))
      }
    }
    return manifests + results
  }

  /// What becomes of one manifest; nil where it stays as it is.
  ///
  /// What it does not get is noted with the files that need it.
  private mutating func outcome(
    of need: Need, in file: RunFile, _ text: SourceText
  ) -> Outcome? {
    var edits = EditSet(of: text)
    var added: [String] = []
    var reasons: [String] = []
    // A diff is applied in one folder, which the manifest must be in.
    let isInDiff = (try? DiffRoot(of: need.neighbour.path))?.path(of: file.path) != nil
    for bound in need.bounds.values.sorted(by: { $0.name < $1.name }) {
      let bytes = Array(edits.applied().bytes)
      switch need.manifest.content.adding(bound, to: bytes) {
      case .present: continue
      case .tooOld(let specifier):
        reasons.append(
          "\(file.path) has \(bound.name) as \(specifier), and \(bound.text) is needed")
      case .declined(let reason):
        reasons.append("\(file.path) does not get \(bound.text): \(reason)")
      case .insertions where !isInDiff:
        reasons.append("\(file.path) does not get \(bound.text): it is in another folder")
      case .insertions(let insertions):
        var step = EditSet(of: edits.applied())
        let isRefused =
          step.insert(
            insertions.map { Edit(inserting: Array($0.text.utf8), at: $0.offset) }) != nil
        guard !isRefused else { continue }
        edits = edits.followed(by: step)
        added.append(bound.text)
      }
    }
    let name = String(decoding: file.resolved.bytes, as: UTF8.self)
    for index in need.dependants {
      guard case .outcome(var outcome, let source) = results[index].1 else { continue }
      outcome.notes += reasons
      if !added.isEmpty { outcome.manifest = name }
      results[index].1 = .outcome(outcome, of: source)
    }
    guard !added.isEmpty else { return nil }
    let followUps = need.manifest.followUps.map {
      "then run: \($0.command) (\($0.file) is made of it)"
    }
    let files = need.dependants.count == 1 ? "1 file" : "\(need.dependants.count) files"
    return Outcome(
      ofManifest: name, edits: edits,
      notes: ["\(added.joined(separator: ", ")), which the fixes of \(files) need"] + followUps)
  }
}
